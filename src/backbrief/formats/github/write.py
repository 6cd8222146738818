"""Writes requirements as GitHub issues: one line of JSON each, and the script that creates them."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from backbrief.domain.requirement import Requirement
from backbrief.formats.export import Export
from backbrief.formats.item_text import parts, title

LONGEST_TITLE = 240
SCRIPT = "create_issues.sh"

_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>|~])")
_MENTION = re.compile(r"([@#])(?=\w)")
_LIST_OR_HEADING = re.compile(r"^(\s*)([-+=#]|\d+[.)])(?=\s|$|[-=])")


def write(export: Export) -> dict[str, bytes]:
    """The files `issues.jsonl` and `create_issues.sh`, which may be stopped and started again at any time."""
    lines = (json.dumps(_issue(each, export), ensure_ascii=False) for each in export.derived.requirements)
    script = Path(__file__).with_name(SCRIPT).read_bytes()
    return {"issues.jsonl": "".join(f"{line}\n" for line in lines).encode(), SCRIPT: script}


def _issue(requirement: Requirement, export: Export) -> dict[str, object]:
    """What the service is sent; the labels come last, because the script leaves them out when it updates."""
    return {
        "title": title(requirement, most=LONGEST_TITLE),
        "body": "\n".join(_body(requirement, export)),
        "labels": ["backbrief"],
    }


def _body(requirement: Requirement, export: Export) -> Iterator[str]:
    """The marker first, by which the script recognises what it created before; no epic above it tells the aims."""
    yield f"<!-- req:{requirement.label} rev:{requirement.fingerprint[:12]} -->"
    why = (*export.aims(export.home(requirement)), *export.why_there(requirement))
    for heading, lines in parts(requirement, export, why=why, most=LONGEST_TITLE):
        yield f"\n**{heading}**"
        yield from (f"- {_escaped(line)}" for line in lines)


def _escaped(text: str) -> str:
    """The text as Markdown that shows it as it is, calls nobody and links to no other issue."""
    plain = _MARKDOWN.sub(r"\\\1", " ".join(text.split()))
    return _MENTION.sub(r"\1<!-- -->", _LIST_OR_HEADING.sub(r"\1\\\2", plain))
