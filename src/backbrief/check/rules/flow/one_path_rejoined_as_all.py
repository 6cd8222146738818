"""A place that waits for paths that are not all taken.

## What it does
Flags a place where all paths are waited for although a case takes only one or some of them.

## Why it matters
The case would wait for ever, and nobody would know for what.

## What to do
Let the paths meet as one of or any of, or part them so that all of them are taken.
"""

from collections.abc import Iterator

from backbrief.check.naming import called
from backbrief.check.rule import Found, rule
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey


@rule(Workflow, Severity.GUESS, level=Level.OUTLINE)
def one_path_rejoined_as_all(workflow: Workflow, survey: Survey) -> Iterator[Found]:
    """A question for each place that waits in vain."""
    graph = survey.graphs[workflow.id]
    for parts, meets in survey.soundness[workflow.id].stuck:
        after = f" after {called(parts, graph)}" if parts else ""
        question = (
            f"At {called(meets, graph)} a case waits for all paths, although it does not take all of them{after}: "
            "which ones does it wait for?"
        )
        yield Found(question, record=meets)
