"""What IT would have to guess, as sentences: weakest link first, and never more at once than a person can take in."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, QueryDict

from backbrief.app.left_open import AT_ONCE, Group, LeftOpen, Wanted, groups, why_it_matters
from backbrief.app.strength import weakest_explained
from backbrief.app.tasks import ASKS
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.web.frame.filter import choices, in_address, level_in
from backbrief.web.frame.gates import reads
from backbrief.web.frame.rendering import show
from backbrief.web.store.opening import Opened

GROUPS_ON_A_PAGE = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One finding with why it matters."""

    left: LeftOpen
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One group: the sentences that stand open, and how many more there are."""

    group: Group
    sentences: tuple[Sentence, ...]

    @property
    def more(self) -> int:
        """How many are folded away."""
        return len(self.group.left) - len(self.sentences)


@reads
def guesses(request: HttpRequest, opened: Opened) -> HttpResponse:
    """The findings that the filter lets through, grouped; the first few open, the rest folded."""
    found = groups(opened.survey, opened.findings, wanted=wanted(request.GET))
    page = Paginator(found, GROUPS_ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "told": _told(opened, list(page.object_list)),
        "total": sum(len(group.left) for group in found),
        "weakest": weakest_explained(opened.survey, opened.findings),
        "by_level": _by_level(opened),
        "kept": filtered(request.GET),
        **choices(opened, request.GET),
        "severities": list(Severity),
    }
    return show(request, opened, "findings/guesses.html", context)


@reads
def left_at(request: HttpRequest, opened: Opened, record: str) -> HttpResponse:
    """All that is left open at one record, unfolded."""
    filter_ = wanted(request.GET)
    found = groups(opened.survey, opened.findings, wanted=Wanted(level=filter_.level, severity=filter_.severity))
    here = [Told(group=each, sentences=_sentences(opened, each.left)) for each in found if each.record == record]
    part = "findings/group.html" if getattr(request, "htmx", False) else "findings/left_at.html"
    context: dict[str, Any] = {"each": here[0] if here else None, "record": record, "kept": filtered(request.GET)}
    return show(request, opened, part, context)


def wanted(filter_: QueryDict) -> Wanted:
    """The filter of an address; what is no choice is no filter."""
    severity = filter_.get("severity", "")
    return Wanted(
        level=level_in(filter_),
        about=filter_.get("about", ""),
        severity=Severity(severity) if severity in {each.value for each in Severity} else None,
    )


def filtered(filter_: QueryDict) -> str:
    """The filter as it stands in an address."""
    return in_address(filter_, ("about", "level", "severity"))


def _by_level(opened: Opened) -> list[tuple[Level, str, int]]:
    """How many guesses each level holds, with what it asks for; one level says no more than the headline."""
    counts = Counter(each.level for each in opened.findings if each.severity is Severity.GUESS)
    return [(level, ASKS[level], counts[level]) for level in Level if counts[level]] if len(counts) > 1 else []


def _told(opened: Opened, found: Sequence[Group]) -> list[Told]:
    """The groups, of which the first few sentences stand open."""
    told, room = [], AT_ONCE
    for group in found:
        shown = group.left[:room]
        told.append(Told(group=group, sentences=_sentences(opened, shown)))
        room -= len(shown)
    return told


def _sentences(opened: Opened, left: Sequence[LeftOpen]) -> tuple[Sentence, ...]:
    return tuple(Sentence(left=each, why=why_it_matters(opened.survey, each)) for each in left)
