"""A step that begins with a status in which nobody leaves the case.

## What it does
Flags a step whose status at the beginning is not the status after any of the steps before it.

## Why it matters
The states of a case are the backbone of a system for it. A status that nobody sets is a case that nobody sees.

## What to do
Let the step before leave the case in that status, or name the status in which it does leave it.
"""

from collections.abc import Iterator

from backbrief.check.naming import listed, quoted
from backbrief.check.rule import Found, rule
from backbrief.domain.design import Design
from backbrief.domain.finding import Severity
from backbrief.domain.step import Step
from backbrief.flow.graph import Graph
from backbrief.flow.survey import Survey


@rule(Design, Severity.GAP)
def status_that_no_step_before_leaves(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each step that begins with a status of its own."""
    for graph in survey.graphs.values():
        for step in graph.steps():
            if isinstance(step.status_before, str):
                yield from _unmet(step, graph)


def _unmet(step: Step, graph: Graph) -> Iterator[Found]:
    left = [before.status_after for before in _steps_before(step.id, graph)]
    said = [status for status in left if isinstance(status, str)]
    begins = str(step.status_before).casefold()
    if said and len(said) == len(left) and not any(status.strip().casefold() in begins for status in said):
        yield Found(
            f"'{step.name}' begins with the status '{step.status_before}', but the steps before leave "
            f"{listed(quoted(said))}: which is it?",
            "status_before",
            record=step.id,
        )


def _steps_before(step: str, graph: Graph) -> Iterator[Step]:
    """The steps directly before, branches and events walked through."""
    seen, waiting = {step}, [step]
    while waiting:
        for node in graph.before.get(waiting.pop(), ()):
            found = graph.nodes[node]
            if isinstance(found, Step) and graph.is_done_by_somebody(node):
                yield found
            elif node not in seen:
                seen.add(node)
                waiting.append(node)
