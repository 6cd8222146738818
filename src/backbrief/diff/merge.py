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
    ours_so_far = _Ours({_place(change): change for change in diff(base, ours)})
    fitting: list[Change] = []
    conflicts: list[Conflict] = []
    for change in diff(base, theirs):
        place = _place(change)
        rival = ours_so_far.rival_of(change)
        if rival is None:
            fitting.append(change)
        elif rival != change:
            conflicts.append(Conflict(record=place[0], fact=place[1], ours=rival, theirs=change))
    return Merged(design=apply(ours, fitting), conflicts=tuple(conflicts))


def _place(change: Change) -> tuple[str, str]:
    if isinstance(change, Stated):
        return change.record, change.fact
    return change.record.id, ""


class _Ours:
    """What we changed, by record and fact."""

    def __init__(self, changes: dict[tuple[str, str], Change]) -> None:
        self.changes = changes
        self.touched = {record: change for (record, _), change in reversed(changes.items())}

    def rival_of(self, change: Change) -> Change | None:
        """Our change that stands in the way of theirs, or None."""
        record, fact = _place(change)
        whole = self.changes.get((record, ""))
        if isinstance(change, Stated):
            return whole if isinstance(whole, Removed) else self.changes.get((record, fact))
        return whole if isinstance(change, Added) else self.touched.get(record)
