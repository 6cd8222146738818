"""Work that begins in several ways, without saying which kinds of case these are.

## What it does
Flags a workflow with more start events in our own hands than kinds of case; those inside a step do not count.

## Why it matters
Each beginning is a door to be built: a form, a message, a clock. Two doors for one kind of case let it in twice.

## What to do
State the kinds of case among the variants of the workflow, or lead all cases through one beginning.
"""

from collections import Counter
from collections.abc import Iterator

from backbrief.check.naming import called, listed
from backbrief.check.rule import Found, rule
from backbrief.domain.branch import Event
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.workflow import Workflow
from backbrief.flow.hands import hands_of, organisation_of
from backbrief.flow.survey import Survey


@rule(Workflow, Severity.GUESS, level=Level.OUTLINE)
def several_start_events(workflow: Workflow, survey: Survey) -> Iterator[Found]:
    """A question when one organisation begins the same work at several places."""
    graph = survey.graphs[workflow.id]
    starts = [node.id for node in graph.nodes.values() if _begins(node)]
    if len(starts) <= 1:
        return
    owners = {start: organisation_of(survey.design, hands_of(survey.design, start)) for start in starts}
    owner, count = Counter(owners.values()).most_common(1)[0]
    kinds = len(workflow.variants) if isinstance(workflow.variants, tuple) else 0
    if count > kinds + 1:
        ways = listed(called(start, graph) for start in starts if owners[start] == owner)
        question = f"'{survey.title(workflow)}' begins with {ways}: is each a kind of case of its own?"
        yield Found(question, "variants")


def _begins(node: object) -> bool:
    return isinstance(node, Event) and node.kind == "start" and node.inside is None
