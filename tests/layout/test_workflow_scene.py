"""A workflow as a scene: what lies inside what, also where a design says so in a circle."""

from backbrief.domain.design import Design
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey
from backbrief.layout.workflow_scene import scene_of

CLAIM = "workflow/claim"
ASSESS, VISIT, PHONE = (f"{CLAIM}/{name}" for name in ("assess", "visit", "phone"))


def holders(*steps: Step) -> dict[str, str | None]:
    """The step that each step of a workflow is drawn inside of."""
    design = Design().with_records(Workflow(id=CLAIM), *steps)
    return {node.id: node.inside for node in scene_of(Survey(design), CLAIM).nodes}


def test_a_step_is_drawn_inside_the_step_that_encloses_it() -> None:
    inside = holders(Step(id=ASSESS), Step(id=VISIT, inside=ASSESS))

    assert inside == {ASSESS: None, VISIT: ASSESS}


def test_steps_that_lie_inside_each_other_in_a_circle_are_drawn_side_by_side() -> None:
    inside = holders(Step(id=ASSESS, inside=VISIT), Step(id=VISIT, inside=ASSESS), Step(id=PHONE, inside=PHONE))

    assert inside == {ASSESS: None, VISIT: None, PHONE: None}
