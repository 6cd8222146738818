"""Records as plain data and back, for wherever they have to leave this process."""

from collections.abc import Mapping
from typing import Any, cast

from backbrief.domain.design import SUBJECTS, Defaults, Record
from backbrief.domain.fact import fact_of
from backbrief.domain.reading import read_facts, write_answer, write_facts

RecordData = dict[str, Any]


def data_of(record: Record) -> RecordData:
    """What JSON can hold of a record: its subject, its id and its answers by key."""
    return {"subject": record.word, "id": record.id, "facts": _facts(record)}


def record_of(data: Mapping[str, Any]) -> Record:
    """The record that `data_of` wrote. Raises Unreadable when it does not fit the declared facts."""
    word, record_id, facts = data["subject"], data["id"], data["facts"]
    if word == Defaults.word:
        answers = read_facts(_held_for(record_id), facts, scope=record_id)
        return Defaults(id=record_id, answers=tuple(answers.items()))
    subject = SUBJECTS[word]
    return cast("Record", subject(id=record_id, **read_facts(subject, facts, scope=record_id)))


def _facts(record: Record) -> RecordData:
    if not isinstance(record, Defaults):
        return write_facts(record, scope=record.id)
    stated = ((fact_of(_held_for(record.id), name), answer) for name, answer in record.answers)
    return {fact.key: write_answer(fact, answer, scope=record.id) for fact, answer in stated}


def _held_for(record_id: str) -> type:
    """The subject that defaults hold for, by their id."""
    return SUBJECTS[record_id.rpartition("/")[2]]
