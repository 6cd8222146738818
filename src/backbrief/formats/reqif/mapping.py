"""The names on the ReqIF side, as data: types, attributes, relations and the statuses of an answer."""

from collections.abc import Mapping
from typing import NamedTuple

from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.design import SUBJECTS
from backbrief.domain.party import Party
from backbrief.domain.step import Step
from backbrief.domain.strategy import Outcome, Strategy
from backbrief.domain.transfer import Transfer
from backbrief.domain.workflow import Workflow

NAMESPACE = "http://www.omg.org/spec/ReqIF/20110401/reqif.xsd"
XHTML = "http://www.w3.org/1999/xhtml"

STRING = "STRING"
RICH_TEXT = "XHTML"
CHOICE = "ENUMERATION"


class Attribute(NamedTuple):
    """One attribute of a ReqIF type; `is_answer` marks those that IT fills in."""

    name: str
    form: str
    is_answer: bool = False


class ObjectType(NamedTuple):
    """One type of ReqIF objects."""

    name: str
    attributes: tuple[Attribute, ...]


FOREIGN_ID = "ReqIF.ForeignID"
REVISION = "ReqIF.ForeignRevision"
NAME = "ReqIF.Name"
CHAPTER = "ReqIF.ChapterName"
TEXT = "ReqIF.Text"
DESCRIPTION = "ReqIF.Description"
ACCEPTANCE = "Acceptance"
WHY = "Trace.Why"
QUESTIONS = "Backbrief.Questions"
STATUS = "Backbrief.Status"
RESTATEMENT = "Backbrief.Restatement"
COMMENT = "Backbrief.Comment"

REQUIREMENT = ObjectType(
    "Requirement",
    (
        Attribute(FOREIGN_ID, STRING),
        Attribute(REVISION, STRING),
        Attribute(NAME, STRING),
        Attribute(TEXT, RICH_TEXT),
        Attribute(ACCEPTANCE, RICH_TEXT),
        Attribute(DESCRIPTION, RICH_TEXT),
        Attribute(WHY, RICH_TEXT),
        Attribute(QUESTIONS, RICH_TEXT),
        Attribute(STATUS, CHOICE, is_answer=True),
        Attribute(RESTATEMENT, STRING, is_answer=True),
        Attribute(COMMENT, STRING, is_answer=True),
    ),
)
SECTION = ObjectType("Section", (Attribute(FOREIGN_ID, STRING), Attribute(CHAPTER, STRING)))
_LEVEL = (Attribute(FOREIGN_ID, STRING), Attribute(NAME, STRING))


class Level(NamedTuple):
    """One level of the trace: the type of its objects, and how a requirement is related to one that needs it."""

    type: ObjectType
    relation: str


def _outside(subject: type) -> Level:
    """The level of what lies outside the workflows, such as information, a role or a rule."""
    word: str = subject.word  # type: ignore[attr-defined]  # every subject has its word as a class variable
    return Level(ObjectType(word.replace("-", " ").capitalize(), _LEVEL), f"derives-from-{word}")


LEVELS: Mapping[type, Level] = {
    **{subject: _outside(subject) for subject in SUBJECTS.values()},
    Party: Level(ObjectType("Customer", _LEVEL), "serves-customer"),
    Outcome: Level(ObjectType("Outcome", _LEVEL), "brings-outcome"),
    Strategy: Level(ObjectType("Strategy", _LEVEL), "supports-strategy"),
    Workflow: Level(ObjectType("Workflow", (*_LEVEL, Attribute(WHY, RICH_TEXT))), "derives-from-workflow"),
    Step: Level(ObjectType("Step", _LEVEL), "derives-from-step"),
    Transfer: Level(ObjectType("Transfer", _LEVEL), "derives-from-transfer"),
    Branch: Level(ObjectType("Decision", _LEVEL), "derives-from-decision"),
    Event: Level(ObjectType("Event", _LEVEL), "derives-from-event"),
    Flow: Level(ObjectType("Flow", _LEVEL), "derives-from-flow"),
}
"""What a requirement can derive from, and what that leads up to: from the customer down to information and roles."""

PART_OF_WORKFLOW = "part-of-workflow"
PART_OF_INFORMATION = "part-of-information"
NEEDED_AT = "needed-at"
CONFLICT = "conflicts-with"
RELATIONS = (*(level.relation for level in LEVELS.values()), PART_OF_WORKFLOW, PART_OF_INFORMATION, NEEDED_AT, CONFLICT)

OBJECT_TYPES = (REQUIREMENT, SECTION, *(level.type for level in LEVELS.values()))
SPECIFICATION = ObjectType("Brief", (Attribute(NAME, STRING),))
