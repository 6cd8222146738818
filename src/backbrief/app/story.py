"""The order in which a design is told: who it is for, the work as a whole, then step by step as the work flows."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from backbrief.app.coach import Question
from backbrief.domain.design import TOP_LEVEL
from backbrief.domain.fact import Asked
from backbrief.domain.information import Attribute
from backbrief.domain.party import Party
from backbrief.domain.strategy import Outcome, Strategy
from backbrief.domain.transfer import Transfer
from backbrief.domain.workflow import Header, Workflow
from backbrief.flow.cycles import flow_order
from backbrief.flow.survey import Survey

_BEFORE_THE_WORK: tuple[type, ...] = (Header, Party, Outcome, Strategy)


def in_story_order(questions: Iterable[Question], survey: Survey) -> list[Question]:
    """The questions level by level: what removes most guesses first, and among equals as the story is told.

    Whoever takes over is asked once whoever hands over has said all, so that each can be alone.
    """
    place = {record: number for number, record in enumerate(_told(survey))}
    last = len(place)

    def turn(question: Question) -> tuple[int, int, int, bool]:
        told = place.get(question.record, last)
        return question.level, -question.removes, told, question.asked is Asked.RECEIVER

    return sorted(questions, key=turn)


def narrowed(questions: Iterable[Question], about: str) -> list[Question]:
    """The questions about one record and what lies in it; all of them when nothing is named."""
    return [each for each in questions if not about or each.record == about or each.record.startswith(f"{about}/")]


def _told(survey: Survey) -> Iterator[str]:
    for subject in _BEFORE_THE_WORK:
        yield from _ids(survey, subject)
    for workflow in survey.of(Workflow):
        yield workflow.id
        yield from _work(workflow.id, survey)
    for subject in TOP_LEVEL:
        if subject not in _BEFORE_THE_WORK:
            yield from _ids(survey, subject)
    yield from _ids(survey, Attribute)


def _work(workflow: str, survey: Survey) -> Iterator[str]:
    """The steps, branches and events of a workflow as work comes to them, each before the transfers that it sends."""
    sent: dict[str, list[Transfer]] = defaultdict(list)
    for transfer in survey.transfers_in(workflow):
        sent[transfer.sender].append(transfer)
    for node in flow_order(survey.graphs[workflow]):
        yield node
        yield from (transfer.id for transfer in sent.pop(node, ()))
    yield from (transfer.id for others in sent.values() for transfer in others)


def _ids(survey: Survey, subject: type) -> Iterator[str]:
    records: list[Any] = survey.of(subject)
    return (record.id for record in records)
