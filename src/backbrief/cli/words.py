"""Changes and findings as lines a person reads."""

from backbrief.diff.sentence import sentence
from backbrief.domain.change import Change
from backbrief.domain.design import Design
from backbrief.formats.format import Remark


def change_lines(changes: tuple[Change, ...], *, before: Design, after: Design) -> list[str]:
    """One line for each change."""
    return [f"  {sentence(change, before=before, after=after)}" for change in changes]


def remark_lines(remarks: tuple[Remark, ...]) -> list[str]:
    """One line for each thing that was not understood or had to be assumed."""
    return [f"  {remark.place}{': ' if remark.place else ''}{remark.message}" for remark in remarks]
