"""How far a design has come and what a good next step is, so that a large number left to guess stops nobody."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from backbrief.app.coach import Question, questions
from backbrief.app.progress import Progress, progress
from backbrief.domain.fact import Level
from backbrief.domain.finding import Finding, Severity
from backbrief.flow.survey import Survey

AT_ONCE = 3
"""So many findings are enough to begin with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Headway:
    """The levels that ask for something; the first one that is open, and the question there that settles most."""

    levels: tuple[Progress, ...]
    now: Progress | None
    best: Question | None


def headway(survey: Survey, findings: Sequence[Finding]) -> Headway:
    """How far the design is, level by level, and where an answer helps most; nothing of it when all is said."""
    levels = tuple(each for each in progress(survey, findings) if each.total)
    now = next((each for each in levels if each.open), None)
    if now is None:
        return Headway(levels=levels, now=None, best=None)
    asked = questions(survey, among=[each for each in findings if each.level is now.level])
    return Headway(levels=levels, now=now, best=asked[0] if asked else None)


def said(survey: Survey, findings: Iterable[Finding]) -> int:
    """How many of the things that must be stated are stated."""
    return sum(each.answered for each in progress(survey, findings))


def first_level(findings: Iterable[Finding]) -> tuple[Level, int] | None:
    """The lowest level at which something is left to guess, and how much; None when one level holds it all."""
    counts = Counter(each.level for each in findings if each.severity is Severity.GUESS)
    lowest = min(counts, default=None)
    return (lowest, counts[lowest]) if lowest is not None and len(counts) > 1 else None


def first_to_settle(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The first few findings to settle: the lowest level first, and in it one of each place before a second one."""
    taken: dict[str, int] = {}
    ranked: list[tuple[Level, int, int]] = []
    for index, each in enumerate(findings):
        taken[each.record] = taken.get(each.record, -1) + 1
        ranked.append((each.level, taken[each.record], index))
    return tuple(findings[index] for _, _, index in sorted(ranked)[:AT_ONCE])
