"""What was found at a record, by the inputs of its form."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from backbrief.app.form.data import FormData
from backbrief.check.completeness import BLANK, NOBODY_TO_ASK
from backbrief.domain.fact import Asked
from backbrief.domain.finding import Finding

DISAGREEMENT = "sender-and-receiver-disagree"
"""The rule whose findings are shown at each input that differs, in shorter words."""

BLANKS = frozenset({BLANK, NOBODY_TO_ASK})
"""The rules that find what the question of the field asks anyway."""


def place_in(data: FormData, finding: Finding) -> str:
    """The name of the input that a finding is about; the fact's own where there is none so deep."""
    sides = ("", ".receiver", ".sender") if finding.asked is Asked.RECEIVER else ("", ".sender", ".receiver")
    deep = [f"{finding.fact}{side}.{finding.part}" for side in sides if finding.part]
    return next((at for at in deep if f"{at}.how" in data), finding.fact)


def guesses_at(placed: Iterable[tuple[str, Finding]]) -> frozenset[str]:
    """The inputs that are blank and must not be."""
    return frozenset(at for at, finding in placed if finding.rule in BLANKS)


def notes_at(placed: Iterable[tuple[str, Finding]]) -> Mapping[str, tuple[str, ...]]:
    """What was found besides blanks, and blanks so deep inside an answer for all that no input here is theirs."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for at, finding in placed:
        if not _is_said_by_its_input(at, finding):
            found[at][finding.question] = None
    return {at: tuple(questions) for at, questions in found.items()}


def _is_said_by_its_input(at: str, finding: Finding) -> bool:
    """True for what the question of an input, or the difference that is shown at it, says anyway."""
    is_deeper = finding.part and at == finding.fact
    return finding.rule in (*BLANKS, DISAGREEMENT) and not is_deeper


def left_open(findings: Iterable[Finding]) -> Mapping[str, tuple[str, ...]]:
    """How many records leave each fact open, for whoever states it once for all."""
    blank = Counter(each.fact for each in findings if each.rule == BLANK and not each.part)
    return {fact: (f"{count} of them leave this open.",) for fact, count in blank.items()}
