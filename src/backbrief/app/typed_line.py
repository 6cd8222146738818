"""A line as somebody types it into a row: cleaned, and read as what it says."""

import re
from typing import Any

from backbrief.domain.answer import NoneOnPurpose, Unknown, read_reserved
from backbrief.domain.design import Design
from backbrief.domain.naming import Namer
from backbrief.formats.outline.line import Line, Mark, line_of, name_and_role, without_bullet

LONGEST = 1_000
_ASKED = re.compile(r"(?P<question>.*\?)\s+(?P<answers>[^/?]+(?:/[^/?]+)+)")


def cleaned(text: str) -> str:
    """The text on one line, without signs that cannot be seen."""
    seen = "".join(sign for sign in text if sign.isprintable() or sign.isspace())
    return " ".join(seen.split())[:LONGEST].strip()


def line_typed(text: str) -> Line:
    """What the text is by its mark; a question, with or without answers behind it, asks which path is taken."""
    line = line_of(cleaned(text), number=1)
    name, _ = name_and_role(line.text)
    if line.mark is Mark.STEP and (name.endswith("?") or _ASKED.fullmatch(name)):
        return Line(line.number, line.indent, Mark.ONE_OF, without_bullet(line.text))
    return line


def question_and_answers(text: str) -> tuple[str, tuple[str, ...]]:
    """A question and the answers behind it, as in 'Who pays? we / the customer'; no answers where none are given."""
    asked = _ASKED.fullmatch(text)
    if not asked:
        return text, ()
    return asked["question"], tuple(each.strip() for each in asked["answers"].split("/") if each.strip())


def called_and_role(text: str) -> tuple[str, str]:
    """What a step or a question is called, and the role behind the last `@`; each empty where nothing is said."""
    name, role = name_and_role(without_bullet(cleaned(text)))
    return name, role


def as_stated(text: str) -> Any:
    """The text as an answer: one of the reserved answers where it spells one, blank where it says nothing."""
    return read_reserved(text) or text or None


def role_called(name: str, design: Design) -> tuple[Any, Namer]:
    """The role of a name, or a reserved answer, with the namer that knows whether it is named for the first time."""
    namer = Namer(design)
    reserved: NoneOnPurpose | Unknown | None = read_reserved(name)
    return reserved or namer(name, ("role",)), namer
