"""Compare: two versions of a design, two of its workflows, or the design with one from a file; the summary first."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse

from backbrief.app.actions.compare_designs import Compared, as_is_and_to_be, compare_designs
from backbrief.app.told_changes import ChangeGroup, grouped, summary
from backbrief.diff.compare import apply
from backbrief.domain.identity import last_part
from backbrief.formats.format import Refused
from backbrief.render.contents.change_summary import Summary
from backbrief.render.contents.comparison import Comparison, Effect
from backbrief.web.exchange.brought import ACCEPTED, brought_with
from backbrief.web.exchange.reading import read
from backbrief.web.frame.gates import reads
from backbrief.web.frame.rendering import show
from backbrief.web.store.documents import changes_from
from backbrief.web.store.models import LoggedChange
from backbrief.web.store.opening import NoSuchVersion, Opened
from backbrief.web.store.opening import opened as opened_at
from backbrief.web.store.requirements import requirements_of

LAST_VERSIONS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """What is compared with what, and what each is called."""

    before: Compared
    after: Compared
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A comparison as a person reads it: the summary, what it does to transfers and requirements, each change."""

    title: str
    summary: str
    short: Summary
    effects: tuple[tuple[str, Effect], ...]
    groups: tuple[ChangeGroup, ...]


@reads
def compare(request: HttpRequest, opened: Opened) -> HttpResponse:
    """The form, and under it what was asked for."""
    try:
        sides = _asked(request, opened)
        told = _told(sides, opened) if sides else None
        trouble = None
    except Refused as refused:
        told, trouble = None, refused
    context = {
        "told": told,
        "trouble": trouble,
        "asked": request.GET,
        "versions": LoggedChange.objects.filter(design=opened.id).defer("changes").order_by("-version")[:LAST_VERSIONS],
        "both_states": _both_states(opened),
        "accepted": ",".join(ACCEPTED),
    }
    return show(request, opened, "exchange/compare.html", context, status=422 if trouble else 200)


def _asked(request: HttpRequest, opened: Opened) -> Sides | None:
    """What is to be compared; None where nothing was asked for yet. Raises Refused."""
    if request.method == "POST":
        return _with_file(request, opened)
    for names, sides in _WAYS.items():
        if all(name in request.GET for name in names):
            return sides(opened, *(request.GET[name] for name in names))
    return None


def _versions(opened: Opened, before: str, after: str) -> Sides:
    first, second = _version(opened, before), _version(opened, after)
    title = f"From version {first.version} to version {second.version}"
    return Sides(before=Compared(first.design), after=Compared(second.design), title=title)


def _workflows(opened: Opened, before: str, after: str) -> Sides:
    first, second = f"workflow/{before}", f"workflow/{after}"
    title = f"From {opened.design.name_of(first)} to {opened.design.name_of(second)}"
    return Sides(before=Compared(opened.design, first), after=Compared(opened.design, second), title=title)


_WAYS: Mapping[tuple[str, str], Callable[[Opened, str, str], Sides]] = {
    ("before", "after"): _versions,
    ("from", "to"): _workflows,
}
"""By the names of the fields that ask for it."""


def _with_file(request: HttpRequest, opened: Opened) -> Sides:
    brought = brought_with(request)
    changes = changes_from(read(brought, opened).get("changes", ()))
    after = Compared(apply(opened.design, changes))
    return Sides(before=Compared(opened.design), after=after, title=f"From what is here to {brought.name}")


def _version(opened: Opened, number: str) -> Opened:
    try:
        return opened_at(opened.id, int(number))
    except (ValueError, NoSuchVersion):
        raise Refused(f"there is no version {number}", remedy="Choose one from the list.") from None


def _told(sides: Sides, opened: Opened) -> Told:
    compared = compare_designs(sides.before, sides.after, numbers=requirements_of(opened).numbers)
    return Told(
        title=sides.title,
        summary=summary(compared.changes) or "Nothing differs.",
        short=compared.summary,
        effects=tuple(_effects(compared).items()),
        groups=grouped(compared.changes, before=compared.before.design, after=compared.after.design),
    )


def _effects(compared: Comparison) -> Mapping[str, Effect]:
    """What the changes do, where they do anything."""
    effects = {"Transfers": compared.transfers, "Requirements": compared.requirements}
    return {name: each for name, each in effects.items() if each.appear or each.vanish or each.change}


def _both_states(opened: Opened) -> tuple[str, str] | None:
    """What addresses call the workflow as it is and as it is to be, when there is one of each."""
    sides = as_is_and_to_be(opened.design)
    return (last_part(sides[0].workflow), last_part(sides[1].workflow)) if sides else None
