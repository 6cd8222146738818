"""The work as it is and the work as it is to be on one map.

## What it does
Flags a workflow that is to be and speaks of today in its names, or that is as it is and speaks of the future.

## Why it matters
IT would build the old way, or take for granted what does not exist.

## What to do
Keep the two apart as two workflows, one as-is and one to-be, and take the word out of the name.
"""

import re
from collections.abc import Iterator

from backbrief.check.naming import listed, quoted
from backbrief.check.rule import Found, rule
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey

_OF_THE_OTHER = {
    "to-be": re.compile(r"\b(?:as[- ]is|currently|today|nowadays|at present|so far|the old way)\b", re.IGNORECASE),
    "as-is": re.compile(r"\b(?:to[- ]be|in (?:the )?future|planned|will be|not yet)\b", re.IGNORECASE),
}


@rule(Workflow, Severity.GUESS, level=Level.OUTLINE)
def as_is_and_to_be_mixed(workflow: Workflow, survey: Survey) -> Iterator[Found]:
    """A question that names what belongs on the other map."""
    pattern = _OF_THE_OTHER.get(str(workflow.state))
    if pattern is None:
        return
    names = [workflow.name, *(node.name for node in survey.graphs[workflow.id].nodes.values())]
    other = [name for name in names if isinstance(name, str) and pattern.search(name)]
    if other:
        question = f"'{survey.title(workflow)}' is {workflow.state}: does {listed(quoted(other))} belong to it?"
        yield Found(question, "state")
