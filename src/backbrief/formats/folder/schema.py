"""JSON Schemas of the files, made from the declared facts, so that editors complete, explain and check them.

They keep to draft-07, which is the newest that the YAML language server knows.
"""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from backbrief.domain.branch import Flow
from backbrief.domain.fact import Fact, facts_of
from backbrief.domain.information import Attribute, Information
from backbrief.domain.part import Parts
from backbrief.domain.workflow import Header, Workflow
from backbrief.formats.folder import sections

Schema = dict[str, Any]

_NAME = {"pattern": r"^[^\s/]+$"}
_OPEN: Schema = {
    "description": "Blank, none on purpose, or unknown; a blank is a question, the other two are answers.",
    "anyOf": [
        {"type": "null"},
        {"type": "string", "pattern": r"^\s*[Nn]one, on purpose"},
        {"type": "string", "pattern": r"^\s*[Uu]nknown(\s*-\s.*)?\s*$"},
    ],
}
_ARROW = r"^\s*\S+\s*->\s*\S+\s*$"
_SUBJECT_WORDS = {"sender": "the sender", "receiver": "the receiver"}


def design_schema() -> bytes:
    """The JSON Schema of a design file, as the content of a file."""
    properties = {
        sections.HEADER: _ref(Header),
        **{name: _section(subject) for name, subject in sections.DESIGN_SECTIONS.items()},
        sections.DEFAULTS: _defaults(""),
        sections.WORKFLOWS: {"type": ["object", "null"], "propertyNames": _NAME, "additionalProperties": _workflow()},
    }
    subjects = (Header, *sections.DESIGN_SECTIONS.values(), Attribute, Workflow, *sections.WORKFLOW_SECTIONS.values())
    return _content("A design, as Backbrief keeps it", _closed(properties), subjects)


def workflow_schema() -> bytes:
    """The JSON Schema of a workflow file, as the content of a file."""
    return _content("A workflow, as Backbrief keeps it", _workflow(), (Workflow, *sections.WORKFLOW_SECTIONS.values()))


def _content(title: str, body: Schema, subjects: Iterable[Any]) -> bytes:
    definitions: Schema = {"open": _OPEN}
    for subject in subjects:
        _define(subject, definitions)
    schema = {"$schema": "http://json-schema.org/draft-07/schema#", "title": title, **body, "definitions": definitions}
    return (json.dumps(schema, indent=2, ensure_ascii=False) + "\n").encode()


def _workflow() -> Schema:
    properties = {
        sections.WORKFLOW: _ref(Workflow),
        sections.DEFAULTS: _defaults("workflow"),
        **{name: _section(subject) for name, subject in sections.WORKFLOW_SECTIONS.items()},
    }
    properties[Flow.plural] = {"anyOf": [properties[Flow.plural], {"type": "array", "items": _flow_item()}]}
    return _closed(properties)


def _section(subject: Any) -> Schema:
    return {
        "description": _first_line(subject),
        "type": ["object", "null"],
        "propertyNames": _NAME,
        "additionalProperties": _ref(subject),
    }


def _flow_item() -> Schema:
    answered = {"type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": False}
    long = _closed({"id": {"type": "string", **_NAME}, **_facts(Flow, facts_of(Flow))})
    return {
        "anyOf": [
            {"type": "string", "pattern": _ARROW},
            {**answered, "patternProperties": {_ARROW: {"type": ["string", "number", "null"]}}},
            {**long, "required": ["from", "to"]},
        ]
    }


def _defaults(container: str) -> Schema:
    subjects = sections.defaulted(container)
    stated = {
        word: _closed(_facts(subject, sections.stated_once(subject).values())) for word, subject in subjects.items()
    }
    return {"description": "What holds at all of them unless one says otherwise.", **_closed(stated)}


def _define(subject: Any, definitions: Schema) -> None:
    """Adds the schema of a subject or part under its name, and those of the parts that it consists of."""
    if subject.__name__ in definitions:
        return
    properties = _facts(subject, facts_of(subject))
    if subject is Information:
        properties[sections.ATTRIBUTES] = _section(Attribute)
    definitions[subject.__name__] = {"description": _first_line(subject), **_closed(properties)}
    for fact in facts_of(subject):
        if isinstance(fact.kind, Parts):
            _define(fact.kind.part, definitions)


def _facts(subject: Any, facts: Iterable[Fact]) -> Schema:
    return {fact.key: _fact(fact, word=getattr(subject, "word", "step")) for fact in facts}


def _fact(fact: Fact, *, word: str) -> Schema:
    answer = fact.kind.schema()
    one = [answer, *([answer["items"]] if answer.get("type") == "array" else []), {"$ref": "#/definitions/open"}]
    sides = {**_closed({side: {"anyOf": one} for side in ("sender", "receiver")}), "type": "object", "minProperties": 1}
    described = {"description": _worded(f"{fact.ask} {fact.why}", word)} if fact.ask else {}
    return {**described, "anyOf": [*one, *([sides] if fact.two_sided else [])]}


def _worded(question: str, word: str) -> str:
    """The question about no record in particular."""
    names = {**_SUBJECT_WORDS, "name": f"this {word}"}
    return re.sub(r"'?\{(\w+)\}'?", lambda match: names.get(match[1], f"the {match[1]}"), question)


def _closed(properties: Mapping[str, Any]) -> Schema:
    return {"type": ["object", "null"], "properties": dict(properties), "additionalProperties": False}


def _ref(subject: Any) -> Schema:
    return {"$ref": f"#/definitions/{subject.__name__}"}


def _first_line(subject: Any) -> str:
    return str(subject.__doc__).strip().partition("\n")[0]
