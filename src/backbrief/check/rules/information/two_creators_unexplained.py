"""The same information is created twice on one way.

## What it does
Flags information, part by part where parts are named, that is created at a step and again at a step after it.

## Why it matters
There are two masters, or the second one is a change in disguise; the rule for conflicts is missing.

## What to do
Say that the second step changes it, or that the two create different parts, or tell the two apart.
"""

from collections.abc import Iterator
from itertools import combinations

from backbrief.check.rule import Found, rule
from backbrief.domain.answer import items
from backbrief.domain.design import Design
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.domain.identity import workflow_of
from backbrief.domain.need import Use
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey


@rule(Design, Severity.GUESS, level=Level.WORKFLOW, asked=Asked.DOER)
def two_creators_unexplained(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each second creation of what was created before."""
    for (step, use), (other, again) in combinations(_creations(survey), 2):
        ordered = _in_order(step, other, survey) if _create_the_same(use, again) else None
        if ordered:
            first, second = map(survey.title, ordered)
            created = f"{design.name_of(str(use.information))} is created at '{first}' and again at '{second}'"
            yield Found(f"{created}: is it another one, or is it changed there?", "uses", "", ordered[1].id)


def _creations(survey: Survey) -> list[tuple[Step, Use]]:
    return [
        (step, use) for step in survey.of(Step) for use in items(step.uses) if use.kind == "creates" and use.information
    ]


def _create_the_same(use: Use, again: Use) -> bool:
    """True for the same information, unless both name their parts and have none in common."""
    named, named_again = set(items(use.attributes)), set(items(again.attributes))
    apart = bool(named and named_again) and named.isdisjoint(named_again)
    return use.information == again.information and not apart


def _in_order(step: Step, other: Step, survey: Survey) -> tuple[Step, Step] | None:
    """Two steps as they follow each other, or nothing when no way leads from one to the other."""
    graph = survey.graphs[workflow_of(step.id)]
    if step.id == other.id:
        return None
    if other.id in graph.ahead_of(step.id):
        return step, other
    return (other, step) if step.id in graph.ahead_of(other.id) else None
