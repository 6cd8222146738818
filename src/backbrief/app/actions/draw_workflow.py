"""Draw a workflow as swimlanes."""

from backbrief.domain.design import Design
from backbrief.domain.identity import last_part
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey
from backbrief.formats.format import Refused
from backbrief.render.diagram import svg


def draw_workflow(design: Design, workflow: str | None = None) -> str:
    """The picture of a workflow as SVG, the first one when none is named. Raises Refused when there is no such one."""
    known = [each.id for each in design.of(Workflow)]
    wanted = f"workflow/{workflow}" if workflow else next(iter(known), "")
    if wanted not in known:
        names = ", ".join(last_part(each) for each in known) or "none"
        raise Refused(f"there is no workflow '{workflow or ''}' in the design", remedy=f"Known are: {names}.")
    return svg(Survey(design), wanted)
