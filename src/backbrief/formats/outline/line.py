"""One line of an outline: which mark it begins with, and how a text is kept from being taken for a mark."""

import re
from dataclasses import dataclass
from enum import Enum


class Mark(Enum):
    """What a line is, by how it begins; a line without a mark is a step."""

    TITLE = "#"
    HANDED_OVER = "->"
    GO_ON = "=>"
    ANY_OF = "?&"
    ONE_OF = "?"
    ALL_OF = "&"
    ANSWER = "-"
    STEP = ""


PARTING = {Mark.ONE_OF: "one of", Mark.ALL_OF: "all of", Mark.ANY_OF: "any of"}
"""Lines at which paths part, and the kind of branch that they are."""

END = "end"
"""Where a path goes on that goes on nowhere."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that says something: where it stands, how far it is indented, its mark and the text behind it."""

    number: int
    indent: int
    mark: Mark
    text: str


def lines_of(text: str) -> list[Line]:
    """The lines that say something; a tab indents by four spaces."""
    numbered = enumerate((raw.expandtabs(4) for raw in text.split("\n")), start=1)
    return [line_of(raw, number=number) for number, raw in numbered if raw.strip()]


def line_of(raw: str, *, number: int) -> Line:
    """The line that a text makes."""
    text = raw.strip()
    mark = _mark(text)
    return Line(number, len(raw) - len(raw.lstrip()), mark, text.removeprefix(mark.value).strip())


def without_bullet(text: str) -> str:
    """A step's line without the bullet or number of a pasted list, and without the sign that keeps a mark a text."""
    return _BULLET.sub("", text, count=1).removeprefix(_KEPT)


def kept(text: str) -> str:
    """A text on one line that is read as a text, whatever it begins with."""
    flat = " ".join(text.split())
    looks_marked = flat.startswith(_KEPT) or _BULLET.match(flat) or _mark(flat) is not Mark.STEP
    return f"{_KEPT}{flat}" if looks_marked else flat


def name_and_role(text: str) -> tuple[str, str]:
    """What stands before and after the last `@` that begins a word; no role where there is none."""
    name, sign, role = f" {text}".rpartition(" @")
    return (name.strip(), role.strip()) if sign else (text.strip(), "")


def label_of(mark: Mark, text: str) -> str:
    """What a step or a question is called where a path goes on with it."""
    return f"{mark.value} {text}".strip()


def numbered(label: str, count: int) -> str:
    """What the second or third thing of a name is called; what has the name of the end is always counted."""
    return label if count == 1 and label.casefold() != END else f"{label} ({count})"


_KEPT = "\\"
_BULLET = re.compile(r"^(?:[-*•]|\d{1,3}[.)])\s+")


def _mark(text: str) -> Mark:
    return next(mark for mark in Mark if text.startswith(mark.value))
