"""Records and changes as text for the store, and back.

Text, as a database may sort the keys of what it is given as JSON, and the order of some answers counts.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from backbrief.app.record_data import RecordData, data_of, record_of
from backbrief.domain.change import Added, Change, Removed, Stated
from backbrief.domain.design import SUBJECTS, Defaults, Record
from backbrief.domain.fact import Fact, fact_of
from backbrief.domain.reading import read_answer, write_answer

Document = RecordData


def record_document(record: Record) -> str:
    """A record as text."""
    return json.dumps(data_of(record))


def record_from(document: str | Document) -> Record:
    """The record that a document holds; an older one is plain data."""
    return record_of(_plain(document))


def change_documents(changes: Iterable[Change], *, records: Mapping[str, Record]) -> list[str]:
    """Changes as texts; `records` are those that the changes start from, which tell the subject of each."""
    known = dict(records)
    documents = []
    for change in changes:
        if isinstance(change, Added):
            known[change.record.id] = change.record
        documents.append(json.dumps(_change_document(change, known)))
    return documents


def changes_from(documents: Iterable[str | Document]) -> tuple[Change, ...]:
    """The changes that documents hold; older ones are plain data."""
    return tuple(_change_from(_plain(each)) for each in documents)


def _plain(document: str | Document) -> Document:
    return json.loads(document) if isinstance(document, str) else document


def _change_document(change: Change, known: Mapping[str, Record]) -> Document:
    if isinstance(change, Added):
        return {"kind": "added", "record": data_of(change.record)}
    if isinstance(change, Removed):
        return {"kind": "removed", "record": data_of(change.record)}
    word = known[change.record].word
    fact = _declared(word, change.record, change.fact)
    return {
        "kind": "stated",
        "subject": word,
        "record": change.record,
        "fact": change.fact,
        "before": write_answer(fact, change.before, scope=change.record),
        "after": write_answer(fact, change.after, scope=change.record),
    }


def _change_from(document: Mapping[str, Any]) -> Change:
    if document["kind"] == "added":
        return Added(record_of(document["record"]))
    if document["kind"] == "removed":
        return Removed(record_of(document["record"]))
    record, name = document["record"], document["fact"]
    fact = _declared(document["subject"], record, name)
    before, after = (read_answer(fact, document[each], scope=record) for each in ("before", "after"))
    return Stated(record, name, before, after)


def _declared(word: str, record_id: str, name: str) -> Fact:
    """The declaration of a fact; what defaults state is declared on the subject that they hold for."""
    return fact_of(SUBJECTS[record_id.rpartition("/")[2] if word == Defaults.word else word], name)
