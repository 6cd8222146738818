"""Facts of our own additions that name what another tool has deleted from the file: the name goes, and it is told."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, cast

from backbrief.domain.answer import Sides
from backbrief.domain.design import SUBJECTS, Defaults, Record
from backbrief.domain.fact import Fact, fact_of, facts_of
from backbrief.domain.identity import last_part, workflow_of
from backbrief.domain.kind import Reference, References
from backbrief.domain.part import Parts
from backbrief.formats.bpmn.records.draft import Draft

_BETWEEN = "--"
_HANDS = ("party", "role")

Known = Callable[[str], bool]


def drop_loose_ends(draft: Draft) -> None:
    """Takes out of every record the names that lead nowhere any more."""

    def known(record_id: str) -> bool:
        return _is_known(record_id, draft.records)

    for record in list(draft.records.values()):
        kept = _kept_record(record, known)
        if kept != record:
            draft.records[record.id] = kept
            draft.remarks.count("facts name what is no longer in the file; these names are dropped", place=record.id)


def _is_known(record_id: str, records: Mapping[str, Record]) -> bool:
    """True for what the file holds, for what lies in workflows of other files, and for transfers between known ends."""
    workflow = workflow_of(record_id)
    if record_id in records or (record_id.startswith("workflow/") and workflow not in records):
        return True
    sender, between, receiver = last_part(record_id).partition(_BETWEEN)
    return bool(between) and all(_is_end(end, workflow, records) for end in (sender, receiver))


def _is_end(part: str, workflow: str, records: Mapping[str, Record]) -> bool:
    return any(f"{around}/{part}" in records for around in (workflow, *_HANDS))


def _kept_record(record: Record, known: Known) -> Record:
    if isinstance(record, Defaults):
        subject = SUBJECTS[record.subject]
        pairs = ((name, _kept(fact_of(subject, name), said, known)) for name, said in record.answers)
        return Defaults(id=record.id, answers=tuple(pair for pair in pairs if pair[1] is not None))
    return cast("Record", _kept_facts(record, known))


def _kept_facts(holder: Any, known: Known) -> Any:
    subject: type = type(holder)
    kept = {}
    for fact in facts_of(subject):
        answer = getattr(holder, fact.name)
        if type(fact.kind) in _KEEPERS and answer is not None:
            kept[fact.name] = _kept(fact, answer, known)
    return replace(holder, **kept)


def _kept(fact: Fact, answer: Any, known: Known) -> Any:
    if isinstance(answer, Sides):
        return Sides(sender=_kept(fact, answer.sender, known), receiver=_kept(fact, answer.receiver, known))
    keep = _KEEPERS.get(type(fact.kind))
    return keep(answer, known) if keep and isinstance(answer, str | tuple) else answer


_KEEPERS: Mapping[type, Callable[[Any, Known], Any]] = {
    Reference: lambda answer, known: answer if known(answer) else None,
    References: lambda answer, known: tuple(each for each in answer if known(each)) or None,
    Parts: lambda answer, known: tuple(_kept_facts(each, known) for each in answer),
}
