"""What an imported file says laid over a design: it adds, restates and removes, and never blanks what it cannot say."""

from collections.abc import Iterator
from typing import Any

from backbrief.diff.compare import answers, diff, with_answers
from backbrief.domain.answer import Sides, apart, together
from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.change import Change
from backbrief.domain.design import Design, Record
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow

DRAWN: tuple[type, ...] = (Step, Branch, Event, Flow)
"""Subjects that a drawing shows in full, so that what it no longer shows is removed."""


def overlay(design: Design, imported: Design) -> tuple[Change, ...]:
    """The changes that an import makes.

    What the file states wins, lists of uses and packet items only grow, and what the file cannot say stays. Inside a
    workflow that the file draws, steps, branches, events and flows that it no longer draws are removed.
    """
    records = dict(design.records)
    for gone in _no_longer_drawn(design, imported):
        del records[gone]
    for key, record in imported.records.items():
        records[key] = _laid_over(records.get(key), record)
    return diff(design, Design(records))


def _no_longer_drawn(design: Design, imported: Design) -> Iterator[str]:
    for workflow in imported.of(Workflow):
        if imported.inside(workflow.id, Step):
            for subject in DRAWN:
                known: list[Any] = design.inside(workflow.id, subject)
                yield from (record.id for record in known if record.id not in imported.records)


def _laid_over(known: Record | None, record: Record) -> Record:
    if known is None or type(known) is not type(record):
        return record
    before = answers(known)
    stated = {name: _grown(before.get(name), said) for name, said in answers(record).items()}
    return with_answers(known, stated)


def _grown(before: Any, said: Any) -> Any:
    """The new answer; a list of parts keeps what it held and gains what is new to it."""
    if isinstance(said, Sides):
        return _grown_on_both_sides(before, said)
    if said is None:
        return before
    if isinstance(before, tuple) and isinstance(said, tuple):
        return _joined(before, said)
    return said


def _grown_on_both_sides(before: Any, said: Sides[Any]) -> Any:
    sides = apart(before)
    return together(Sides(_grown(sides.sender, said.sender), _grown(sides.receiver, said.receiver)))


def _joined(before: tuple[Any, ...], said: tuple[Any, ...]) -> tuple[Any, ...]:
    known = {_about(part) for part in before}
    return (*before, *(part for part in said if _about(part) not in known))


def _about(part: Any) -> object:
    """What makes two parts speak of the same thing: the information and how it is used, or the part itself."""
    information = getattr(part, "information", None)
    return (information, getattr(part, "kind", None)) if information else part
