"""Draw a workflow as swimlanes."""

from backbrief.app.actions.check_design import HOW_TO_BEGIN
from backbrief.check.check import check, guesses_by_record
from backbrief.domain.design import Design
from backbrief.domain.identity import last_part
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey
from backbrief.formats.format import Refused, WrongUse
from backbrief.render.diagram import svg


def draw_workflow(design: Design, workflow: str | None = None) -> str:
    """The picture of a workflow as SVG, with what is left to guess at each transfer; the first one when none is named.

    Raises Refused when there is no such workflow.
    """
    survey = Survey(design)
    return svg(survey, workflow_named(design, workflow), guesses=guesses_by_record(check(survey)))


def workflow_named(design: Design, name: str | None) -> str:
    """The id of the workflow called so, or of the first one. Raises WrongUse when there is no such one."""
    known = {last_part(each.id): each.id for each in design.of(Workflow)}
    if not known:
        raise Refused("there is no workflow in this design", remedy=HOW_TO_BEGIN)
    wanted = name or next(iter(known), "")
    if wanted not in known:
        remedy = f"Known are: {', '.join(known)}."
        raise WrongUse(f"there is no workflow '{wanted}' in the design", remedy=remedy)
    return known[wanted]
