"""Places inside an answer: a side of a transfer, a part of a list, a fact of a part; and what an answer brings."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain
from typing import Any

from backbrief.domain.answer import NoneOnPurpose, Sides, apart, items, together
from backbrief.domain.design import Defaults, Design, Record
from backbrief.domain.identity import slug
from backbrief.domain.information import Attribute
from backbrief.domain.need import FunctionNeed, Use
from backbrief.domain.transfer import PacketItem, Transfer
from backbrief.domain.workflow import Header


def placed(before: Any, path: Sequence[str], answer: Any) -> Any:
    """The earlier answer with another one put at a place inside it.

    In place of one part of a list there may come several parts, or none on purpose.
    """
    if not path:
        return answer
    key, rest = path[0], path[1:]
    if key.isdigit():
        return _with_part(before, int(key), placed(before[int(key)], rest, answer))
    if _is_a_side(key, before):
        sides = apart(before)
        return together(replace(sides, **{key: placed(getattr(sides, key), rest, answer)}))
    return replace(before, **{key: placed(getattr(before, key), rest, answer)})


def found_at(answer: Any, path: Sequence[str]) -> Any:
    """What stands at a place inside an answer; None where there is no such place."""
    for key in path:
        if key.isdigit():
            parts = items(answer)
            answer = parts[int(key)] if int(key) < len(parts) else None
        else:
            answer = getattr(apart(answer) if _is_a_side(key, answer) else answer, key, None)
    return answer


def blank_record(record_id: str) -> Record:
    """A record that so far exists only by the flows, as a place for what holds everywhere, or as the design itself."""
    if record_id == Header().id:
        return Header()
    return Defaults(id=record_id) if "defaults/" in record_id else Transfer(id=record_id)


def parts_named(design: Design, answer: Any) -> tuple[Attribute, ...]:
    """The attributes that an answer names and the information beside them does not list."""
    said = (answer.sender, answer.receiver) if isinstance(answer, Sides) else (answer,)
    named = (
        Attribute(id=f"{item.information}/{slug(name) or 'unnamed'}", name=name)
        for item in chain.from_iterable(map(items, said))
        if isinstance(item, Use | FunctionNeed | PacketItem) and isinstance(item.information, str)
        for name in items(item.attributes)
        if not _is_listed(design, item.information, name)
    )
    return tuple({each.id: each for each in named}.values())


def _with_part(parts: tuple[Any, ...], at: int, answer: Any) -> Any:
    if isinstance(answer, NoneOnPurpose):
        return (*parts[:at], *parts[at + 1 :]) or answer
    instead = answer if isinstance(answer, tuple) else (answer,)
    return (*parts[:at], *instead, *parts[at + 1 :])


def _is_a_side(key: str, answer: Any) -> bool:
    return key in ("sender", "receiver") and not hasattr(answer, "information")


def _is_listed(design: Design, information: str, name: str) -> bool:
    listed = design.inside(information, Attribute)
    return f"{information}/{slug(name) or 'unnamed'}" in design.records or any(
        slug(str(each.name)) == slug(name) for each in listed
    )
