"""The one vocabulary of change: records are added and removed, facts are stated."""

from dataclasses import dataclass
from typing import Any, Union

from backbrief.domain.design import Record


@dataclass(frozen=True, slots=True)
class Added:
    """A record that was not there before."""

    record: Record


@dataclass(frozen=True, slots=True)
class Removed:
    """A record that is no longer there."""

    record: Record


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact of a record whose answer is now another; None stands for a blank."""

    record: str
    fact: str
    before: Any
    after: Any


Change = Union[Added, Removed, Stated]  # noqa: UP007 - read at run time on Python 3.11
