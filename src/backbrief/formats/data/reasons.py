"""Why each requirement exists: the records that state it, and its workflow, where the way up to a customer is told."""

import json
from collections.abc import Container, Mapping
from typing import Any

from backbrief.domain.requirement import Requirement
from backbrief.formats.epics import epics
from backbrief.formats.export import Export

_NO_AIM = ("No customer is reached yet.",)


def reasons(export: Export, labels: Container[str]) -> bytes:
    """A JSON file of one line for each workflow and each requirement among the labels; no workflow has no id."""
    workflows = {each.workflow: {"title": each.title, "why": each.aims or _NO_AIM} for each in epics(export)}
    requirements = {each.label: _told(each, export) for each in export.derived.requirements if each.label in labels}
    sections = (f'"workflows": {_lines(workflows)}', f'"requirements": {_lines(requirements)}')
    return f"{{\n{','.join(sections)}\n}}\n".encode()


def _told(requirement: Requirement, export: Export) -> dict[str, Any]:
    return {
        "text": requirement.text,
        "workflow": export.home(requirement),
        "records": list(dict.fromkeys(trace.record for trace in requirement.traces)),
    }


def _lines(told: Mapping[str, Any]) -> str:
    inside = ",\n".join(_line(name, content) for name, content in told.items())
    return f"{{\n{inside}\n}}"


def _line(name: str, content: Any) -> str:
    return f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(content, ensure_ascii=False)}"
