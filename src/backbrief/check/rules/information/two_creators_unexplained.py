"""The same information is created twice on one way.

## What it does
Flags information, part by part where parts are named, that is created at a step and again at a step after it.

## Why it matters
There are two masters, or the second one is a change in disguise; the rule for conflicts is missing.

## What to do
Say that the second step changes it, or that the two create different parts, or tell the two apart.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.design import Design
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.domain.identity import workflow_of
from backbrief.domain.need import Use
from backbrief.domain.step import Step
from backbrief.flow.graph import Graph, reachable
from backbrief.flow.survey import Survey


@rule(Design, Severity.GUESS, level=Level.WORKFLOW, asked=Asked.DOER)
def two_creators_unexplained(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each second creation of what was created before."""
    creations = [(step, use) for step in survey.of(Step) for use in _creations(step)]
    for index, (step, use) in enumerate(creations):
        for other, again in creations[index + 1 :]:
            if use.information == again.information and step.id != other.id and _overlap(use, again):
                first, second = _in_order(step, other, survey.graphs[workflow_of(step.id)])
                if first and second:
                    name = design.name_of(str(use.information))
                    created = f"{name} is created at '{survey.title(first)}' and again at '{survey.title(second)}'"
                    yield Found(f"{created}: is it another one, or is it changed there?", "uses", "", second.id)


def _creations(step: Step) -> list[Use]:
    return [use for use in step.uses if use.kind == "creates"] if isinstance(step.uses, tuple) else []


def _overlap(use: Use, again: Use) -> bool:
    """True unless both name their parts and have none in common."""
    if isinstance(use.attributes, tuple) and isinstance(again.attributes, tuple):
        return not set(use.attributes).isdisjoint(again.attributes)
    return True


def _in_order(step: Step, other: Step, graph: Graph) -> tuple[Step | None, Step | None]:
    """The two steps as they follow each other, or nothing when no way leads from one to the other."""
    if other.id in reachable([step.id], graph.after):
        return step, other
    return (other, step) if step.id in reachable([other.id], graph.after) else (None, None)
