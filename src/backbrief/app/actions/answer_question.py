"""Answer a question of the coach: what a person typed becomes changes to the design."""

from collections.abc import Iterable
from typing import Any

from backbrief.app.coach import Question
from backbrief.app.placing import blank_record, found_at, parts_named, placed
from backbrief.app.said_anew import with_earlier
from backbrief.app.text_limit import refuse_too_long
from backbrief.diff.compare import answers
from backbrief.domain.answer import NoneOnPurpose, Unknown, read_reserved
from backbrief.domain.change import Added, Change, Stated
from backbrief.domain.design import Design, Record
from backbrief.domain.information import Attribute
from backbrief.domain.kind import Unreadable
from backbrief.domain.naming import Namer
from backbrief.domain.reading import read_answer
from backbrief.domain.spelling import how_to_answer, spelled


def answer_question(design: Design, question: Question, text: str) -> tuple[Change, ...]:
    """The changes that an answer makes: the fact stated, and whatever it names for the first time added.

    Raises Unreadable when the answer does not fit the question, with an example of one that does.
    """
    namer = Namer(design)
    path = question.key.partition("#")[2].split(".")
    record = design.records.get(question.record)
    earlier = found_at(answers(record).get(path[0]) if record else None, path[1:])
    answer = with_earlier(_read(question, text, namer), earlier=earlier)
    return state_answer(design, question, answer, named=namer.fresh.values())


def state_answer(
    design: Design, question: Question, answer: Any, *, named: Iterable[Record] = ()
) -> tuple[Change, ...]:
    """The changes that an answer already understood makes; `named` are the records that it names for the first time."""
    record = design.records.get(question.record)
    created: list[Change] = [Added(each) for each in named]
    if record is None:
        record = blank_record(question.record)
        created.append(Added(record))
    name = question.key.partition("#")[2].partition(".")[0]
    before = answers(record).get(name)
    after = placed(before, question.path.split(".") if question.path else [], answer)
    parts = [Added(each) for each in _first_parts(design, after)]
    return (*created, *parts, Stated(question.record, name, before, after))


def _read(question: Question, text: str, namer: Namer) -> Any:
    if reserved := read_reserved(text):
        refuse_too_long(text)
        return _fitting(reserved, question)
    refuse_too_long(text.split("\n"))
    try:
        raw = spelled(question.fact, text, resolve=namer)
        refuse_too_long(raw)
        return read_answer(question.fact, raw, scope=question.record)
    except Unreadable as trouble:
        hint = how_to_answer(question.fact)
        raise Unreadable(f"{trouble.message}{f' ({hint})' if hint else ''}") from None


def _fitting(reserved: NoneOnPurpose | Unknown, question: Question) -> NoneOnPurpose | Unknown:
    """The reserved answer, where it can stand: one part of a list is not open by itself."""
    if isinstance(reserved, Unknown) and question.path.rpartition(".")[2].isdigit():
        raise Unreadable("one line of several cannot be left open by itself: say it anew, or say nothing for now")
    return reserved


def _first_parts(design: Design, answer: Any) -> tuple[Attribute, ...]:
    """The parts that an answer names of information of which no part is listed yet."""
    return tuple(
        each for each in parts_named(design, answer) if not design.inside(each.id.rpartition("/")[0], Attribute)
    )
