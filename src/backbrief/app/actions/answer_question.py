"""Answer a question of the coach: what a person typed becomes changes to the design."""

from dataclasses import replace
from typing import Any

from backbrief.app.coach import Question
from backbrief.diff.compare import answers
from backbrief.domain.answer import Sides, read_reserved
from backbrief.domain.change import Added, Change, Stated
from backbrief.domain.design import SUBJECTS, Defaults, Design, Record
from backbrief.domain.kind import Unreadable
from backbrief.domain.reading import read_answer
from backbrief.domain.spelling import how_to_answer, id_for, spelled
from backbrief.domain.transfer import Transfer


def answer_question(design: Design, question: Question, text: str) -> tuple[Change, ...]:
    """The changes that an answer makes: the fact stated, and whatever it names for the first time added.

    Raises Unreadable when the answer does not fit the question, with an example of one that does.
    """
    namer = _Namer(design)
    answer = _read(question, text, namer)
    record = design.records.get(question.record)
    created: list[Change] = [Added(each) for each in namer.fresh.values()]
    if record is None:
        record = _blank_record(question.record)
        created.append(Added(record))
    name = question.key.partition("#")[2].partition(".")[0]
    before = answers(record).get(name)
    after = _placed(before, question.path.split(".") if question.path else [], answer)
    return (*created, Stated(question.record, name, before, after))


class _Namer:
    """Finds what a name stands for, and remembers what was named for the first time."""

    def __init__(self, design: Design) -> None:
        self.design = design
        self.fresh: dict[str, Record] = {}

    def __call__(self, name: str, to: tuple[str, ...]) -> str:
        """The id of the record that is called so; a new one where a new one can be made."""
        if known := self._known(name.casefold(), to):
            return known
        if not name or to[0] not in _MADE_BY_NAMING:
            raise Unreadable(f"there is no {' or '.join(to)} called '{name}'")
        record_id = id_for(name, to[0])
        self.fresh[record_id] = SUBJECTS[to[0]](id=record_id, name=name)
        return record_id

    def _known(self, name: str, to: tuple[str, ...]) -> str:
        """The id of the record of that name or local id; empty when there is none."""
        for record in self.design.records.values():
            if type(record).word in to and name in (_called(record), record.id.rpartition("/")[2].casefold()):
                return record.id
        return ""


_MADE_BY_NAMING = frozenset(
    {"information", "role", "party", "outcome", "strategy", "system", "calendar", "setting", "service-level", "rule"}
)


def _called(record: Record) -> str:
    return str(getattr(record, "name", "") or "").casefold()


def _read(question: Question, text: str, namer: _Namer) -> Any:
    if reserved := read_reserved(text):
        return reserved
    try:
        raw = spelled(question.fact, text, resolve=namer)
        return read_answer(question.fact, raw, scope=question.record)
    except Unreadable as trouble:
        hint = how_to_answer(question.fact)
        raise Unreadable(f"{trouble.message}{f' ({hint})' if hint else ''}") from None


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
    sides = before if isinstance(before, Sides) else Sides(before, before)
    said = replace(sides, **{side: _placed(getattr(sides, side), rest, answer)})
    return said.sender if said.sender == said.receiver else said
