"""A design as a case page writes it: one file with its records by id under the name of their subject."""

from collections.abc import Iterator
from typing import Any

from ruamel.yaml import YAML

from backbrief.domain.design import IN_WORKFLOW, TOP_LEVEL, Defaults, Design, Record
from backbrief.domain.design import SUBJECTS as SUBJECT_BY_WORD
from backbrief.domain.fact import fact_of
from backbrief.domain.information import Attribute
from backbrief.domain.reading import read_answer, read_facts
from backbrief.domain.workflow import Header, Workflow


def written_design(text: str) -> Design:
    """The design that a page writes down."""
    plain = YAML(typ="safe", pure=True).load(text) or {}
    return Design({record.id: record for record in _records(plain)})


def _records(plain: dict[str, Any]) -> Iterator[Record]:
    if "design" in plain:
        yield _record(Header, "design", plain.pop("design"))
    yield from _defaults("", plain.pop("defaults", {}))
    workflows = plain.pop("workflows", {})
    for subject in TOP_LEVEL:
        yield from _top_level(subject, plain.pop(_plural(subject), {}))
    assert not plain, f"nothing is known of {', '.join(plain)}"
    for key, facts in workflows.items():
        yield from _workflow(f"workflow/{key}", facts)


def _top_level(subject: type, written: dict[str, Any]) -> Iterator[Record]:
    for key, facts in written.items():
        record_id, own = _id(subject, key), dict(facts or {})
        attributes = own.pop("attributes", {})
        yield _record(subject, record_id, own)
        for attribute, inner in attributes.items():
            yield _record(Attribute, f"{record_id}/{attribute}", inner)


def _workflow(workflow: str, facts: dict[str, Any]) -> Iterator[Record]:
    inner = {subject: facts.pop(_plural(subject), {}) for subject in IN_WORKFLOW}
    defaults = facts.pop("defaults", {})
    yield _record(Workflow, workflow, facts)
    yield from _defaults(f"{workflow}/", defaults)
    for subject, written in inner.items():
        if isinstance(written, list):
            written = {f"{flow['from']}-to-{flow['to']}": flow for flow in written}  # noqa: PLW2901 - given ids here
        for key, own in written.items():
            yield _record(subject, f"{workflow}/{key}", own)


def _defaults(prefix: str, written: dict[str, Any]) -> Iterator[Record]:
    for word, answers in written.items():
        scope, subject = f"{prefix}defaults/{word}", SUBJECT_BY_WORD[word]
        read = ((name, read_answer(fact_of(subject, name), raw, scope=scope)) for name, raw in answers.items())
        yield Defaults(id=scope, answers=tuple(read))


def _record(subject: type, record_id: str, facts: dict[str, Any] | None) -> Record:
    record: Record = subject(id=record_id, **read_facts(subject, facts or {}, scope=record_id))
    return record


def _id(subject: type, key: str) -> str:
    return f"{vars(subject)['word']}/{key}"


def _plural(subject: type) -> str:
    return str(vars(subject)["plural"])
