"""Records as plain data and back, for wherever they have to leave this process."""

from collections.abc import Mapping
from typing import Any

from backbrief.domain.design import SUBJECTS, Defaults, Record
from backbrief.domain.fact import fact_of
from backbrief.domain.reading import read_answer, read_facts, write_answer, write_facts


def data_of(record: Record) -> dict[str, Any]:
    """What JSON can hold of a record: its id, the word of its subject, and its answers by key."""
    if isinstance(record, Defaults):
        return {"id": record.id, "subject": Defaults.word, "answers": _defaulted(record)}
    return {"id": record.id, "subject": type(record).word, "answers": write_facts(record, scope=record.id)}


def record_of(data: Mapping[str, Any]) -> Record:
    """The record that `data_of` wrote. Raises Unreadable, or KeyError for what was never written."""
    record_id, word, said = data["id"], data["subject"], data["answers"]
    if word == Defaults.word:
        return _defaults(record_id, said)
    subject: Any = SUBJECTS[word]
    record: Record = subject(id=record_id, **read_facts(subject, said, scope=record_id))
    return record


def _defaulted(record: Defaults) -> dict[str, Any]:
    subject = SUBJECTS[record.subject]
    return {name: write_answer(fact_of(subject, name), said, scope=record.id) for name, said in record.answers}


def _defaults(record_id: str, said: Mapping[str, Any]) -> Defaults:
    empty = Defaults(id=record_id)
    subject = SUBJECTS[empty.subject]
    read = ((name, read_answer(fact_of(subject, name), each, scope=record_id)) for name, each in said.items())
    return Defaults(id=record_id, answers=tuple(read))
