"""What can be answered to a fact: stated, none on purpose, or unknown with whom to ask by when."""

import re
from dataclasses import dataclass
from typing import Generic, TypeVar, Union

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class NoneOnPurpose:
    """The business decided that there is nothing to state."""

    reason: str = ""

    def __str__(self) -> str:
        return f"{NONE_ON_PURPOSE}: {self.reason}" if self.reason else NONE_ON_PURPOSE


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nobody in the room knows; somebody will be asked by a date (ISO 8601)."""

    ask: str = ""
    by: str = ""

    def __str__(self) -> str:
        asked = f" - ask {self.ask}" if self.ask else ""
        dated = f" - by {self.by}" if self.by else ""
        return f"{UNKNOWN}{asked}{dated}"


Answer = Union[T, NoneOnPurpose, Unknown, None]  # noqa: UP007 - a generic alias needs Union on Python 3.11


@dataclass(frozen=True, slots=True)
class Sides(Generic[T]):
    """What the sender and the receiver of a transfer each say, kept apart."""

    sender: Answer[T] = None
    receiver: Answer[T] = None


TwoSided = Union[T, NoneOnPurpose, Unknown, Sides[T], None]  # noqa: UP007 - as above

NONE_ON_PURPOSE = "none, on purpose"
UNKNOWN = "unknown"

_NONE = re.compile(r"none, on purpose\s*(?:[:-]\s*(?P<reason>.*))?", re.IGNORECASE | re.DOTALL)
_UNKNOWN = re.compile(r"unknown(?:\s*-\s*ask\s+(?P<ask>.+?))?(?:\s*-\s*by\s+(?P<by>\S.*?))?", re.IGNORECASE | re.DOTALL)


def read_reserved(text: str) -> NoneOnPurpose | Unknown | None:
    """The answer that a text spells with the reserved words, or None when it states something else."""
    if none := _NONE.fullmatch(text.strip()):
        return NoneOnPurpose((none["reason"] or "").strip())
    if unknown := _UNKNOWN.fullmatch(text.strip()):
        return Unknown(ask=(unknown["ask"] or "").strip(), by=(unknown["by"] or "").strip())
    return None


def shielded(text: str) -> str:
    """The text in quotes where it would otherwise be read as a reserved answer, as a step called 'unknown' would."""
    return f'"{text}"' if _spells_reserved(text) else text


def unshielded(text: str) -> str:
    """The text that `shielded` was given."""
    return text[1:-1] if _is_quoted(text) and _spells_reserved(text) else text


def is_stated(answer: object) -> bool:
    """True when the answer says something positive: not blank, not none on purpose, not unknown."""
    return answer is not None and answer != () and not isinstance(answer, NoneOnPurpose | Unknown)


def items(answer: Answer[tuple[T, ...]]) -> tuple[T, ...]:
    """What a list names; nothing when no list is stated."""
    return answer if isinstance(answer, tuple) else ()


def apart(answer: TwoSided[T]) -> Sides[T]:
    """What each side says; an answer that both share counts for each."""
    return answer if isinstance(answer, Sides) else Sides(answer, answer)


def together(sides: Sides[T]) -> TwoSided[T]:
    """One answer when both sides say the same, else both."""
    return sides.sender if sides.sender == sides.receiver else sides


def said_by_sender(answer: TwoSided[T]) -> Answer[T]:
    """The sender's own answer; one that both sides share counts for each."""
    return answer.sender if isinstance(answer, Sides) else answer


def said_by_receiver(answer: TwoSided[T]) -> Answer[T]:
    """The receiver's own answer; one that both sides share counts for each."""
    return answer.receiver if isinstance(answer, Sides) else answer


def _spells_reserved(text: str) -> bool:
    """True for a reserved answer within any number of quotes, so that quotes around quotes come back as well."""
    while _is_quoted(text):
        text = text[1:-1]
    return read_reserved(text) is not None


def _is_quoted(text: str) -> bool:
    return len(text) > 1 and text[0] == text[-1] == '"'
