"""States in our own additions what a file does not say by itself, so that reading it gives exactly the design."""

from collections.abc import Iterator
from itertools import chain
from typing import Any

from lxml import etree

from backbrief.domain.answer import Answer
from backbrief.domain.design import SUBJECTS, Defaults, Design, Record
from backbrief.domain.fact import answers_of, facts_of
from backbrief.domain.identity import last_part
from backbrief.domain.information import Attribute
from backbrief.domain.reading import write_answer
from backbrief.flow.survey import Survey as DesignSurvey
from backbrief.formats.bpmn.extension.placed import add_to
from backbrief.formats.bpmn.extension.spelled import add_facts
from backbrief.formats.bpmn.mapping import FACTS, LEFT_OUT
from backbrief.formats.bpmn.records.draft import Draft
from backbrief.formats.bpmn.survey.found import Found


def state_rest(draft: Draft, wanted: Design, *, around: etree._Element) -> None:
    """Adds every fact and record in which the design differs from what the document says by itself.

    Each stands with what it is about; what BPMN does not draw stands `around` all else.
    """
    drawn = _drawn(draft)
    hosts = {**_hosts_of_transfers(wanted, drawn), **drawn}
    for record in wanted.records.values():
        known = draft.records.get(record.id)
        raw = _rest(record, known)
        is_known = type(known) is type(record)
        if raw or not is_known:
            host = hosts.get(record.id, hosts.get(_holder(record), around))
            _add(host, raw, {} if is_known and record.id in drawn else {"id": record.id, "subject": record.word})
    for record_id in [each for each in draft.records if each not in wanted.records]:
        add_to(around, etree.Element(LEFT_OUT, id=record_id))


def _add(host: etree._Element, raw: dict[str, Any], named: dict[str, str]) -> None:
    facts = etree.Element(FACTS, named)
    add_facts(facts, raw)
    add_to(host, facts)


def _drawn(draft: Draft) -> dict[str, etree._Element]:
    """The element that stands for each record: the first in the order of the file."""
    survey = draft.survey
    inner = chain.from_iterable((*process.nodes, *process.flows) for process in survey.processes)
    messages = chain.from_iterable(each.messages for each in survey.collaborations)
    found: Iterator[Found] = chain(inner, messages, survey.by_id.values())
    drawn: dict[str, etree._Element] = {}
    for each in found:
        if each.record:
            drawn.setdefault(each.record, each.element)
    return drawn


def _hosts_of_transfers(wanted: Design, drawn: dict[str, etree._Element]) -> dict[str, etree._Element]:
    """A transfer stands with the last of the flows that make it."""
    made = DesignSurvey(wanted).transfers.values()
    last = ((transfer.id, next(reversed(transfer.flows), "")) for transfer in made)
    return {transfer: drawn[flow] for transfer, flow in last if flow in drawn}


def _holder(record: Record) -> str:
    return record.id.rpartition("/")[0] if isinstance(record, Attribute) else ""


def _rest(record: Record, known: Record | None) -> dict[str, Any]:
    """The plain data of all answers that differ; a blank stands for one that the document states and the design not."""
    if isinstance(record, Defaults):
        facts = {fact.name: fact for fact in facts_of(SUBJECTS[last_part(record.id)])}
        return {facts[name].key: write_answer(facts[name], said, scope=record.id) for name, said in record.answers}
    subject: type = type(record)
    said = answers_of(subject)(record)
    so_far: tuple[Answer[Any], ...] = answers_of(subject)(known) if isinstance(known, subject) else (None,) * len(said)
    compared = zip(facts_of(subject), said, so_far, strict=True)
    return {fact.key: write_answer(fact, new, scope=record.id) for fact, new, old in compared if new != old}
