"""Three-way merge: what two people changed since the same design, with every conflict named."""

from dataclasses import dataclass

from backbrief.diff.compare import apply, diff
from backbrief.domain.change import Added, Change, Removed, Stated
from backbrief.domain.design import Design


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two changes that cannot both hold; `fact` is empty when the record as a whole is in question."""

    record: str
    fact: str
    ours: Change
    theirs: Change


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """The design with all changes that agree; where they conflict it keeps ours."""

    design: Design
    conflicts: tuple[Conflict, ...]


def merge(base: Design, *, ours: Design, theirs: Design) -> Merged:
    """Their changes since `base` applied to ours."""
    mine = {_place(change): change for change in diff(base, ours)}
    removed = {place[0] for place, change in mine.items() if isinstance(change, Removed)}
    touched: dict[str, Change] = {}
    for place, change in mine.items():
        touched.setdefault(place[0], change)
    fitting: list[Change] = []
    conflicts: list[Conflict] = []
    for change in diff(base, theirs):
        place = _place(change)
        rival = _rival(change, mine=mine, removed=removed, touched=touched)
        if rival is None:
            fitting.append(change)
        elif rival != change:
            conflicts.append(Conflict(record=place[0], fact=place[1], ours=rival, theirs=change))
    return Merged(design=apply(ours, fitting), conflicts=tuple(conflicts))


def _place(change: Change) -> tuple[str, str]:
    if isinstance(change, Stated):
        return change.record, change.fact
    return change.record.id, ""


def _rival(
    change: Change, *, mine: dict[tuple[str, str], Change], removed: set[str], touched: dict[str, Change]
) -> Change | None:
    """Our change that stands in the way of theirs, or None."""
    record, fact = _place(change)
    if isinstance(change, Stated):
        return mine[record, ""] if record in removed else mine.get((record, fact))
    if isinstance(change, Added):
        return mine.get((record, ""))
    return touched.get(record)
