"""A finding: what a check found, phrased as the question that closes it."""

from enum import Enum
from typing import NamedTuple

from backbrief.domain.fact import Asked, Level


class Severity(Enum):
    """How much a finding costs: IT would have to guess, something is missing, or something is worth a thought."""

    GUESS = "guess"
    GAP = "gap"
    HINT = "hint"


class Finding(NamedTuple):
    """One thing that is left open at one record.

    `rule` is the name of the rule that found it, `record` the id of what it is about, `fact` the name of the fact whose
    answer closes it (empty when none does alone), `side` the side of a transfer that is asked (empty otherwise).
    """

    rule: str
    severity: Severity
    record: str
    question: str
    fact: str = ""
    level: Level = Level.OUTLINE
    asked: Asked = Asked.OWNER
    part: str = ""
