"""The threads and suggestions of a design, ready to be shown."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import QuerySet

from backbrief.app.actions.suggest_answer import still_fits
from backbrief.diff.compare import ChangeDoesNotFit, apply
from backbrief.diff.sentence import sentence
from backbrief.domain.change import Change, Stated
from backbrief.domain.design import Design
from backbrief.domain.fact import fact_of
from backbrief.domain.reading import answer_words
from backbrief.web.comments.place import Place, place_of
from backbrief.web.comments.titles import title_at
from backbrief.web.store.documents import changes_from
from backbrief.web.store.models import Comment, Share, Suggestion
from backbrief.web.store.opening import Opened


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """A comment with the answers to it, and what it is about."""

    first: Comment
    replies: tuple[Comment, ...]
    title: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggested:
    """A suggestion in a sentence; `fits` is False when the design has changed there since."""

    suggestion: Suggestion
    title: str
    says: tuple[str, ...]
    fits: bool


def threads(opened: Opened, *, resolved: bool | None = None, place: Place | None = None) -> list[Thread]:
    """The threads of a design or of one place in it, the newest first; resolved ones, open ones, or both."""
    found = Comment.objects.filter(design=opened.id, thread=None)
    if resolved is not None:
        found = found.filter(resolved_at__isnull=not resolved)
    if place is not None:
        found = found.filter(**place.fields)
    return list(_told(opened, found.order_by("-at", "-pk")))


def threads_of_link(opened: Opened, share: Share, **where: object) -> list[Thread]:
    """The threads that guests began by one link, with what was answered; no other."""
    found = Comment.objects.filter(design=opened.id, thread=None, share=share, **where)
    return list(_told(opened, found.order_by("-at", "-pk")))


def suggestions(opened: Opened, *, record: str = "", state: str = Suggestion.State.OPEN) -> list[Suggested]:
    """The suggestions of a design or at one record, in the order in which they were made."""
    found = Suggestion.objects.filter(design=opened.id, state=state).select_related("author")
    return [_suggested(opened, each) for each in (found.filter(record=record) if record else found)]


def _told(opened: Opened, found: QuerySet[Comment]) -> Iterator[Thread]:
    for first in found.select_related("author").prefetch_related("replies__author"):
        place = place_of(first)
        replies = tuple(first.replies.all())
        yield Thread(first=first, replies=replies, title=place.title(opened), address=place.address(opened))


def _suggested(opened: Opened, suggestion: Suggestion) -> Suggested:
    changes = changes_from(suggestion.changes)
    return Suggested(
        suggestion=suggestion,
        title=title_at(opened, record=suggestion.record, fact=suggestion.fact),
        says=tuple(_sentences(opened.design, changes, about=(suggestion.record, suggestion.fact))),
        fits=still_fits(opened.design, changes),
    )


def _sentences(design: Design, changes: tuple[Change, ...], *, about: tuple[str, str]) -> Iterator[str]:
    """What the suggestion would do; where the design has gone on, only what it wants stated."""
    try:
        after = apply(design, changes)
    except ChangeDoesNotFit:
        wanted = [each for each in changes if isinstance(each, Stated)]
        yield from (f"would state: {each.after}" for each in wanted)
        return
    for each in changes:
        if isinstance(each, Stated) and (each.record, each.fact) == about:
            yield from _both(each, design, after)
        else:
            yield sentence(each, before=design, after=after)


def _both(change: Stated, before: Design, after: Design) -> Iterator[str]:
    """The answer as it is and as it is suggested, one under the other."""
    subject: type = type(after.records[change.record])
    fact = fact_of(subject, change.fact)
    yield f"It says now: {answer_words(fact, change.before, names=before.name_of)}"
    yield f"Suggested: {answer_words(fact, change.after, names=after.name_of)}"
