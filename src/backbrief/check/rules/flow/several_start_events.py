"""Work that begins in several ways, without saying which kinds of case these are.

## What it does
Flags a workflow with more start events in our own hands than kinds of case; those inside a step do not count.

## Why it matters
Each beginning is a door to be built: a form, a message, a clock. Two doors for one kind of case let it in twice.

## What to do
State the kinds of case among the variants of the workflow, or lead all cases through one beginning.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from backbrief.check.naming import called, listed
from backbrief.check.rule import Found, rule
from backbrief.domain.answer import items
from backbrief.domain.branch import Event
from backbrief.domain.design import Design
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.workflow import Workflow
from backbrief.flow.graph import Graph
from backbrief.flow.hands import hands_of, organisation_of
from backbrief.flow.survey import Survey


@rule(Workflow, Severity.GUESS, level=Level.OUTLINE)
def several_start_events(workflow: Workflow, survey: Survey) -> Iterator[Found]:
    """A question when one organisation begins the same work at several places."""
    graph = survey.graphs[workflow.id]
    starts = max(_starts_by_organisation(graph, survey.design).values(), key=len, default=[])
    if len(starts) > len(items(workflow.variants)) + 1:
        ways = listed(called(start, graph) for start in starts)
        question = f"'{survey.title(workflow)}' begins with {ways}: is each a kind of case of its own?"
        yield Found(question, "variants")


def _starts_by_organisation(graph: Graph, design: Design) -> Mapping[str | None, list[str]]:
    found: dict[str | None, list[str]] = defaultdict(list)
    for node in graph.nodes.values():
        if isinstance(node, Event) and node.kind == "start" and node.inside is None:
            found[organisation_of(design, hands_of(design, node.id))].append(node.id)
    return found
