"""Merge two designs that grew out of a third: what comes over from theirs, and where both changed the same."""

from collections.abc import Iterator
from dataclasses import dataclass

from backbrief.diff.compare import diff
from backbrief.diff.dispute import dispute
from backbrief.diff.merge import merge
from backbrief.domain.change import Change
from backbrief.domain.design import Design
from backbrief.formats.folder.references import dangling


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedDesigns:
    """The design with both sides' changes, what came over to ours, and each conflict in a sentence."""

    design: Design
    taken: tuple[Change, ...]
    conflicts: tuple[str, ...]


def merge_designs(base: Design, *, ours: Design, theirs: Design) -> MergedDesigns:
    """Ours with what they changed since the base; where there are conflicts the design is not to be kept."""
    merged = merge(base, ours=ours, theirs=theirs)
    disputes = (dispute(each, base=base, ours=ours, theirs=theirs) for each in merged.conflicts)
    conflicts = (*disputes, *_left_dangling(merged.design))
    return MergedDesigns(design=merged.design, taken=diff(ours, merged.design), conflicts=conflicts)


def _left_dangling(design: Design) -> Iterator[str]:
    """Names that lead nowhere, because one side removed what the other side names."""
    for each in dangling(design.records):
        yield f"one side removed what the other names in '{design.name_of(each.record)}': {each.message}"
