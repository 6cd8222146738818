"""The history: every version with who, when and what; each can be restored."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse

from backbrief.diff.compare import ChangeDoesNotFit, apply, invert, net
from backbrief.diff.sentence import sentence
from backbrief.domain.design import Design
from backbrief.web.frame.gates import reads
from backbrief.web.frame.rendering import show
from backbrief.web.store.chain import breaks
from backbrief.web.store.documents import changes_from
from backbrief.web.store.models import LoggedChange
from backbrief.web.store.opening import Opened
from backbrief.web.store.opening import opened as opened_at

A_PAGE = 25
FIRST_SENTENCES = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One version: its entry in the log, and what it changed in sentences."""

    entry: LoggedChange
    sentences: tuple[str, ...]
    more: int

    @property
    def all(self) -> int:
        """How many changes there are, shown or not."""
        return len(self.sentences) + self.more


@reads
def history(request: HttpRequest, opened: Opened) -> HttpResponse:
    """The versions, the newest first, and whether the log holds together."""
    entries = LoggedChange.objects.filter(design=opened.id).order_by("-version")
    page = Paginator(entries, A_PAGE).get_page(request.GET.get("page"))
    broken = list(breaks(entries.order_by("version").iterator())) if "verify" in request.GET else None
    context = {"page": page, "told": list(_told(opened, list(page))), "broken": broken}
    return show(request, opened, "history/list.html", context)


def _told(opened: Opened, entries: list[LoggedChange]) -> Iterator[Told]:
    if not entries:
        return
    after = opened_at(opened.id, entries[0].version).design
    for entry in entries:
        changes = changes_from(entry.changes)
        before = _before(after, entry)
        told = [sentence(each, before=before, after=after) for each in net(changes)]
        yield Told(entry=entry, sentences=tuple(told[:FIRST_SENTENCES]), more=len(told[FIRST_SENTENCES:]))
        after = before


def _before(after: Design, entry: LoggedChange) -> Design:
    try:
        return apply(after, invert(changes_from(entry.changes)))
    except ChangeDoesNotFit:
        return after
