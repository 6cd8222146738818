"""Start a workflow from one line of text: its name, with a beginning and an end to fill in."""

from backbrief.app.free_id import free_id
from backbrief.app.typed_line import as_stated, cleaned
from backbrief.domain.branch import Event, Flow
from backbrief.domain.change import Added
from backbrief.domain.design import Design
from backbrief.domain.identity import workflow_of
from backbrief.domain.workflow import Workflow


def start_workflow(design: Design, name: str) -> tuple[Added, ...]:
    """The changes that add a workflow of this name, its starting event first led to its end; none without a name."""
    said = cleaned(name)
    if not said:
        return ()
    workflow = free_id("workflow", said, {workflow_of(each) for each in design.records})
    return (Added(Workflow(id=workflow, name=as_stated(said))), *borders(workflow))


def borders(workflow: str) -> tuple[Added, ...]:
    """The changes that give a workflow without any node its beginning and its end."""
    start = Event(id=f"{workflow}/start", kind="start")
    end = Event(id=f"{workflow}/end", kind="end")
    flow = Flow(id=f"{workflow}/start-to-end", source=start.id, target=end.id)
    return (Added(start), Added(end), Added(flow))
