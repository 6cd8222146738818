"""What can be found: one name, one answer, one requirement or one comment, with the place that it leads to."""

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import Any, NamedTuple

from backbrief.diff.compare import answers
from backbrief.diff.sentence import called
from backbrief.domain.branch import Flow
from backbrief.domain.design import SUBJECTS, Defaults, Design, Record
from backbrief.domain.fact import fact_of
from backbrief.domain.identity import workflow_of
from backbrief.domain.reading import answer_words
from backbrief.domain.requirement import Requirement
from backbrief.domain.transfer import Transfer
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey


class Group(Enum):
    """What kind of thing was found, in the order in which a reader wants them."""

    NAMES = "Names"
    ANSWERS = "Answers"
    REQUIREMENTS = "Requirements"
    COMMENTS = "Comments"


class Entry(NamedTuple):
    """One text that can be found.

    `place` is the id of the record that it leads to, or the label of a requirement; `about` says what the text is, and
    `inside` in which workflow.
    """

    group: Group
    place: str
    about: str
    text: str
    inside: str = ""


def entries_of_design(survey: Survey) -> Iterator[Entry]:
    """Every name and every answer that is stated; a transfer is found by its two ends."""
    design = survey.design
    for record in design.records.values():
        if not isinstance(record, Transfer):
            yield from _of_record(record, design)
    for transfer in survey.transfers.values():
        title = survey.title(transfer)
        inside = design.name_of(workflow_of(transfer.id))
        yield Entry(Group.NAMES, transfer.id, Transfer.word, title, inside)
    for stated in design.of(Transfer):
        yield from _of_answers(stated, design)


def entries_of_requirements(requirements: Iterable[Requirement]) -> Iterator[Entry]:
    """Every requirement with its number."""
    for each in requirements:
        yield Entry(Group.REQUIREMENTS, each.label, each.label, f"{each.label} {each.text}")


def _of_record(record: Record, design: Design) -> Iterator[Entry]:
    name = getattr(record, "name", None)
    if isinstance(name, str):
        yield Entry(Group.NAMES, record.id, type(record).word.replace("-", " "), name, _inside(record, design))
    yield from _of_answers(record, design)


def _of_answers(record: Record, design: Design) -> Iterator[Entry]:
    subject: type = SUBJECTS[record.subject] if isinstance(record, Defaults) else type(record)
    title = called(record, design)
    inside = _inside(record, design)
    for name, answer in answers(record).items():
        if name in _SAID_ELSEWHERE.get(subject, ("name",)):
            continue
        fact = fact_of(subject, name)
        words = answer_words(fact, answer, names=design.name_of)
        yield Entry(Group.ANSWERS, _leads_to(record), f"{title}: {fact.label.lower()}", words, inside)


def _inside(record: Record, design: Design) -> str:
    if isinstance(record, Workflow) or not record.id.startswith("workflow/"):
        return ""
    return design.name_of(workflow_of(record.id))


def _leads_to(record: Record) -> str:
    """A flow has no page of its own; what it says is told where it begins."""
    source: Any = record.source if isinstance(record, Flow) else None
    return source if isinstance(source, str) else record.id


_SAID_ELSEWHERE: Mapping[type, tuple[str, ...]] = {Flow: ("source", "target")}
"""Answers that are found otherwise; of all other subjects it is the name."""
