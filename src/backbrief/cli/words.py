"""Changes and findings as lines a person reads."""

from collections.abc import Mapping

from backbrief.diff.sentence import sentence
from backbrief.domain.change import Change
from backbrief.domain.design import Design
from backbrief.domain.finding import Severity
from backbrief.formats.format import Remark
from backbrief.render.counts import counted


def change_lines(changes: tuple[Change, ...], *, before: Design, after: Design) -> list[str]:
    """One line for each change."""
    return [f"  {sentence(change, before=before, after=after)}" for change in changes]


def remark_lines(remarks: tuple[Remark, ...]) -> list[str]:
    """One line for each thing that was not understood or had to be assumed."""
    return [f"  {remark.place}{': ' if remark.place else ''}{remark.message}" for remark in remarks]


def left_line(left: Mapping[Severity, int], *, command: str) -> str:
    """What a check still finds, also beyond what is asked here, and the command that shows it."""
    guesses, others = left[Severity.GUESS], (left[Severity.GAP], left[Severity.HINT])
    besides = " and ".join(
        counted(number, noun) for number, noun in zip(others, ("gap", "hint"), strict=True) if number
    )
    if guesses:
        shown = f"them, and {besides} besides" if besides else "them"
        return f"IT would still have to guess {counted(guesses, 'thing')}. To see {shown}: {command}"
    return f"Nothing is left to ask. To see {besides}: {command}" if besides else "Nothing is left to ask."
