"""Two steps of one workflow with the same name.

## What it does
Flags a step that is called like an earlier step done by the same role in the same workflow.

## Why it matters
If it is the same work, it is built once; if it is not, two screens with one name get mixed up.

## What to do
Draw it once and lead both ways to it, or give each its own name.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from backbrief.check.rule import Found, rule
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey


@rule(Workflow, Severity.HINT, level=Level.OUTLINE)
def step_name_used_twice(workflow: Workflow, survey: Survey) -> Iterator[Found]:
    """A question for each name that comes again."""
    for again in _by_name(survey.graphs[workflow.id].steps()).values():
        if len(again) > 1:
            question = f"Is '{survey.title(again[1])}' the same work each time, or what is different?"
            yield Found(question, "name", record=again[1].id)


def _by_name(steps: Iterable[Step]) -> Mapping[tuple[str, object], list[Step]]:
    found: dict[tuple[str, object], list[Step]] = defaultdict(list)
    for step in steps:
        if isinstance(step.name, str):
            found[step.name.casefold(), step.role].append(step)
    return found
