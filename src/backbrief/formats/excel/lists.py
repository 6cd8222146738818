"""A changed cell that holds a list: what stands there as before stays as it was, with all that a line cannot say."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from backbrief.domain.fact import facts_of
from backbrief.domain.kind import Names
from backbrief.domain.spelling import in_one_line


def texts_kept(text: str, *, before: tuple[str, ...]) -> tuple[str, ...]:
    """The items of a list of texts; one that was there before stays whole, even with a comma in it."""
    known = {each.strip() for each in before}
    pieces = [piece.strip() for piece in re.split(r"[;\n]", text)]
    nested = [[piece] if piece in known else re.split(r"\s*,\s*", piece) for piece in pieces]
    return tuple(item for items in nested for item in items if item)


def parts_kept(
    text: str, *, before: tuple[Any, ...], read: Callable[[str], tuple[Any, ...]], names: Names
) -> tuple[Any, ...]:
    """The parts of a list, one a line: the same line is the same part, another line restates what a line can say."""
    left = list(before)
    lines = [flat for line in text.split("\n") if (flat := " ".join(line.split()))]
    same = [_taken(left, partial(_is_line, line, names=names)) for line in lines]
    parts: list[Any] = []
    for line, part in zip(lines, same, strict=True):
        parts += [part] if part is not None else [_restated(made, left, names) for made in read(line)]
    return tuple(parts)


def line_of(part: Any, *, names: Names) -> str:
    """The part as one line of a cell, whatever breaks its texts hold."""
    return " ".join(in_one_line(part, names=names).split())


def _is_line(line: str, part: Any, *, names: Names) -> bool:
    return line_of(part, names=names) == line


def _restated(made: Any, left: list[Any], names: Names) -> Any:
    old = _taken(left, lambda part: _about(part) == _about(made))
    return made if old is None else _with_what_is_said(old, made, names)


def _with_what_is_said(old: Any, made: Any, names: Names) -> Any:
    """The old part with all that its line said replaced, also by a blank, and with what is said now beyond that."""
    subject: type = type(old)
    line = in_one_line(old, names=names)
    said = {}
    for fact in facts_of(subject):
        answer = getattr(made, fact.name)
        was_said = in_one_line(replace(old, **{fact.name: None}), names=names) != line
        if was_said or answer is not None:
            said[fact.name] = answer
    return replace(old, **said)


def _taken(left: list[Any], fits: Callable[[Any], bool]) -> Any:
    found = next((place for place, part in enumerate(left) if fits(part)), None)
    return None if found is None else left.pop(found)


def _about(part: Any) -> tuple[object, ...]:
    """What makes two parts speak of the same thing."""
    return tuple(getattr(part, name, None) for name in ("kind", "verb", "information", "name"))
