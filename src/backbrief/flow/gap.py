"""A gap: one place where information is not in hand, is left over, or is written and read at the same time."""

from enum import Enum
from typing import NamedTuple


class Strength(Enum):
    """Whether something happens on every path or on some paths only."""

    STRONG = "on every path"
    WEAK = "on some paths"


class Gap(NamedTuple):
    """One piece of information with which something is wrong at one step.

    `at` is the id of the step, or of the branch where a decision looks at it; `information` an id; `attribute` the name
    of the part, empty for the information as a whole; `where` the ids of the steps or transfers that make it so.
    """

    at: str
    information: str
    attribute: str
    strength: Strength
    where: tuple[str, ...] = ()
