"""Two steps of one workflow with the same name.

## What it does
Flags a step that is called like an earlier step done by the same role in the same workflow.

## Why it matters
If it is the same work, it is built once; if it is not, two screens with one name get mixed up.

## What to do
Draw it once and lead both ways to it, or give each its own name.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.design import Design
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey


@rule(Design, Severity.HINT, level=Level.OUTLINE)
def step_name_used_twice(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each name that comes again."""
    for graph in survey.graphs.values():
        by_name: dict[tuple[str, object], list[Step]] = {}
        for step in graph.steps():
            if isinstance(step.name, str):
                by_name.setdefault((step.name.casefold(), step.role), []).append(step)
        for _, *again in by_name.values():
            if again:
                yield Found(
                    f"Is '{again[0].name}' the same work each time, or what is different?", "name", record=again[0].id
                )
