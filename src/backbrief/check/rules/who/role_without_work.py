"""A role that does nothing.

## What it does
Flags a role inside the company that no step, decision, workflow, transfer, information, system or flow names.

## Why it matters
A role on the map without work is either forgotten work or a right that is given out for nothing.

## What to do
Say which step the role does or what it decides, or take it out.
"""

from collections.abc import Callable, Iterator
from functools import cache
from operator import attrgetter
from typing import Any

from backbrief.check.rule import Found, rule
from backbrief.domain.answer import items
from backbrief.domain.design import Design
from backbrief.domain.fact import Level, facts_of
from backbrief.domain.finding import Severity
from backbrief.domain.kind import Reference, References
from backbrief.domain.party import Role
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey


@rule(Design, Severity.HINT, level=Level.OUTLINE)
def role_without_work(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each role that nothing in the design names."""
    idle = _doing_no_step(design)
    named = set(_roles_named(design, survey)) if idle else set()
    for role in idle:
        if role.id not in named:
            yield Found(f"What does the role {design.name_of(role.id)} do in this work?", record=role.id)


def _doing_no_step(design: Design) -> list[Role]:
    """The roles inside the company that have a name and do no step."""
    doing = {step.role for step in design.of(Step)}
    return [role for role in design.of(Role) if role.id not in doing and role.party is None and role.name]


def _roles_named(design: Design, survey: Survey) -> Iterator[object]:
    for record in design.records.values():
        subject: type = type(record)
        for answer in _role_answers(subject)(record):
            yield from answer if isinstance(answer, tuple) else (answer,)
    for step in survey.of(Step):
        yield from (response.done_by for response in items(step.exceptions))


@cache
def _role_answers(subject: type) -> Callable[[Any], tuple[Any, ...]]:
    """A function that gives the answers of a record that may name roles."""
    kinds = ((each.name, each.kind) for each in facts_of(subject))
    names = [name for name, kind in kinds if isinstance(kind, Reference | References) and "role" in kind.to]
    return lambda record: tuple(attrgetter(name)(record) for name in names)
