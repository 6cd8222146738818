"""What a file format offers: a reader from bytes to a design and a writer back, as two small protocols."""

from dataclasses import dataclass
from typing import Protocol

from backbrief.domain.design import Design


class Refused(Exception):  # noqa: N818 - named for what happened to the input
    """An input that cannot be read: where the trouble is, what it is, and what to do."""

    def __init__(self, message: str, *, place: str = "", remedy: str = "") -> None:
        super().__init__(": ".join(part for part in (place, message) if part) + (f"\n{remedy}" if remedy else ""))
        self.message = message
        self.place = place
        self.remedy = remedy


class WrongUse(Refused):
    """A wish that cannot be met whatever the input holds: a kind of file or a workflow that does not exist."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something in an input that was not understood or had to be assumed; `place` is the line or element."""

    message: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader made of an input."""

    design: Design
    remarks: tuple[Remark, ...] = ()


class Reader(Protocol):
    """Reads one file's content; `name` is the file name, used in messages and for ids. Raises Refused."""

    def __call__(self, content: bytes, *, name: str) -> Reading:
        """The design that the content holds, and what was not understood."""
