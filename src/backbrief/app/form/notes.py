"""What was found at a record, by the inputs of its form; and what was typed there and does not fit yet."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from backbrief.app.form.data import FormData
from backbrief.app.form.reading import Trouble
from backbrief.check.completeness import BLANK, NOBODY_TO_ASK
from backbrief.domain.fact import Asked
from backbrief.domain.finding import Finding

DISAGREEMENT = "sender-and-receiver-disagree"
"""The rule whose findings are shown at each input that differs, in shorter words."""

BLANKS = frozenset({BLANK, NOBODY_TO_ASK})
"""The rules that find what the question of the field asks anyway."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Submitted:
    """What came back from a form and is not taken yet: the data, its troubles, and the lists that get a blank row."""

    data: FormData = field(default_factory=dict)
    troubles: Sequence[Trouble] = ()
    more: Collection[str] = ()


def kept(data: FormData, submitted: Submitted) -> FormData:
    """What stands in the inputs: what is stated, and what was typed where that does not fit yet."""
    troubled = {_field_of(each.at) for each in submitted.troubles}
    left = {name: values for name, values in data.items() if _field_of(name) not in troubled}
    return {**left, **{name: values for name, values in submitted.data.items() if _field_of(name) in troubled}}


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
        if finding.rule not in (*BLANKS, DISAGREEMENT) or (finding.part and at == finding.fact):
            found[at][finding.question] = None
    return {at: tuple(questions) for at, questions in found.items()}


def left_open(findings: Iterable[Finding]) -> Mapping[str, tuple[str, ...]]:
    """How many records leave each fact open, for whoever states it once for all."""
    blank = Counter(each.fact for each in findings if each.rule == BLANK and not each.part)
    return {fact: (f"{count} of them leave this open.",) for fact, count in blank.items()}


def _field_of(at: str) -> str:
    """The name of the record's fact, with the side where both sides state it, that an input belongs to."""
    name, _, rest = at.partition(".")
    side = rest.partition(".")[0]
    return f"{name}.{side}" if side in ("sender", "receiver") else name
