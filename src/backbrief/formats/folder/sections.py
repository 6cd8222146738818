"""How a design is laid out in its files: which section holds which records, and how their ids are spelled there."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from backbrief.domain.design import IN_WORKFLOW, TOP_LEVEL
from backbrief.domain.fact import Fact, facts_of
from backbrief.domain.information import Information
from backbrief.domain.workflow import Header, Workflow

DESIGN_FILE = "design.yaml"
NUMBERS_FILE = "requirements.yaml"
WORKFLOW_FOLDER = "workflows/"
HEADER, WORKFLOW, WORKFLOWS, DEFAULTS, ATTRIBUTES = "design", "workflow", "workflows", "defaults", "attributes"

DESIGN_SECTIONS: Mapping[str, Any] = {subject.plural: subject for subject in TOP_LEVEL}  # type: ignore[attr-defined]
"""The subjects of a design file by the name of their section."""

WORKFLOW_SECTIONS: Mapping[str, Any] = {subject.plural: subject for subject in IN_WORKFLOW}  # type: ignore[attr-defined]
"""The subjects of a workflow by the name of their section."""

DESIGN_KEYS = (HEADER, *DESIGN_SECTIONS, DEFAULTS, WORKFLOWS)
WORKFLOW_KEYS = (WORKFLOW, DEFAULTS, *WORKFLOW_SECTIONS)

_DEFAULTED: tuple[Any, ...] = (*IN_WORKFLOW, Information)


@cache
def stated_once(subject: Any) -> Mapping[str, Fact]:
    """The facts of a subject that may be stated once for all, by key."""
    return {fact.key: fact for fact in facts_of(subject) if fact.inherits}


def defaulted(container: str) -> Mapping[str, Any]:
    """The subjects whose facts may be stated once for all in a workflow, or in the design for an empty container."""
    return {
        subject.word: subject
        for subject in _DEFAULTED
        if stated_once(subject) and (subject is not Information or not container)
    }


def subject_of_header(container: str) -> Any:
    """The subject whose facts head a file: the workflow's, or the design's for an empty container."""
    return Workflow if container else Header


def prefix_of(subject: Any, container: str) -> str:
    """What stands before the part of an id that is spelled in a section; `container` is a workflow's id or empty."""
    return f"{container or subject.word}/"


def is_workflow_file(path: str) -> bool:
    """True for a YAML file that lies directly in the folder of workflows."""
    inner = path.removeprefix(WORKFLOW_FOLDER)
    return inner != path and "/" not in inner and inner.endswith((".yaml", ".yml"))


def workflow_named(path: str) -> str:
    """The id of the workflow that a workflow file holds."""
    return f"workflow/{path.removeprefix(WORKFLOW_FOLDER).rpartition('.')[0]}"


def design_file(paths: Any) -> str | None:
    """The file that holds the design: the one of that name, or the only YAML file there is."""
    if DESIGN_FILE in paths:
        return DESIGN_FILE
    own = [path for path in paths if _may_hold_the_design(path)]
    return own[0] if len(own) == 1 else None


def _may_hold_the_design(path: str) -> bool:
    return "/" not in path and path.endswith((".yaml", ".yml")) and path != NUMBERS_FILE
