"""Answer a question of the coach: what a person typed becomes changes to the design."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain
from typing import Any

from backbrief.app.coach import Question
from backbrief.diff.compare import answers
from backbrief.domain.answer import Sides, apart, items, read_reserved, together
from backbrief.domain.change import Added, Change, Stated
from backbrief.domain.design import Defaults, Design, Record
from backbrief.domain.identity import slug
from backbrief.domain.information import Attribute
from backbrief.domain.kind import Unreadable
from backbrief.domain.naming import Namer
from backbrief.domain.need import FunctionNeed, Use
from backbrief.domain.reading import read_answer
from backbrief.domain.spelling import how_to_answer, spelled
from backbrief.domain.transfer import PacketItem, Transfer


def answer_question(design: Design, question: Question, text: str) -> tuple[Change, ...]:
    """The changes that an answer makes: the fact stated, and whatever it names for the first time added.

    Raises Unreadable when the answer does not fit the question, with an example of one that does.
    """
    namer = Namer(design)
    answer = _read(question, text, namer)
    return state_answer(design, question, answer, named=namer.fresh.values())


def state_answer(
    design: Design, question: Question, answer: Any, *, named: Iterable[Record] = ()
) -> tuple[Change, ...]:
    """The changes that an answer already understood makes; `named` are the records that it names for the first time."""
    record = design.records.get(question.record)
    created: list[Change] = [Added(each) for each in named]
    if record is None:
        record = _blank_record(question.record)
        created.append(Added(record))
    name = question.key.partition("#")[2].partition(".")[0]
    before = answers(record).get(name)
    after = _placed(before, question.path.split(".") if question.path else [], answer)
    parts = [Added(each) for each in _first_parts(design, after)]
    return (*created, *parts, Stated(question.record, name, before, after))


def _read(question: Question, text: str, namer: Namer) -> Any:
    if reserved := read_reserved(text):
        return reserved
    try:
        raw = spelled(question.fact, text, resolve=namer)
        return read_answer(question.fact, raw, scope=question.record)
    except Unreadable as trouble:
        hint = how_to_answer(question.fact)
        raise Unreadable(f"{trouble.message}{f' ({hint})' if hint else ''}") from None


def _first_parts(design: Design, answer: Any) -> tuple[Attribute, ...]:
    """The parts that uses and packet items name of information of which no part is listed yet."""
    said = (answer.sender, answer.receiver) if isinstance(answer, Sides) else (answer,)
    named = (
        Attribute(id=f"{item.information}/{slug(name) or 'unnamed'}", name=name)
        for item in chain.from_iterable(map(items, said))
        if isinstance(item, Use | FunctionNeed | PacketItem)
        and isinstance(item.information, str)
        and not design.inside(item.information, Attribute)
        for name in items(item.attributes)
    )
    return tuple({each.id: each for each in named}.values())


def _blank_record(record_id: str) -> Record:
    """A record that so far exists only by the flows, or only as a place for what holds everywhere."""
    return Defaults(id=record_id) if "defaults/" in record_id else Transfer(id=record_id)


def _placed(before: Any, path: list[str], answer: Any) -> Any:
    """The answer put at its place inside an earlier one: a side of a transfer, a part of a list, a fact of a part."""
    if not path:
        return answer
    key, rest = path[0], path[1:]
    if key.isdigit():
        parts = list(before)
        parts[int(key)] = _placed(parts[int(key)], rest, answer)
        return tuple(parts)
    if key in ("sender", "receiver") and not hasattr(before, "information"):
        return _placed_on_one_side(before, key, rest, answer)
    return replace(before, **{key: _placed(getattr(before, key), rest, answer)})


def _placed_on_one_side(before: Any, side: str, rest: list[str], answer: Any) -> Any:
    sides = apart(before)
    return together(replace(sides, **{side: _placed(getattr(sides, side), rest, answer)}))
