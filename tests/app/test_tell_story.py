"""A story told in a person's own words becomes the steps of a workflow."""

import pytest

from backbrief.app.actions.tell_story import tell_story
from backbrief.diff.compare import apply
from backbrief.domain.design import Design
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.formats.format import Refused


def test_each_line_is_a_step_and_who_does_it_comes_into_being() -> None:
    changes = tell_story(Design(), work="Buy chairs", told="Open the request @Assistant\nApprove it @Lead")

    after = apply(Design(), changes)
    assert [(step.name, step.role) for step in after.of(Step)] == [
        ("Open the request", "role/assistant"),
        ("Approve it", "role/lead"),
    ]


def test_a_workflow_without_steps_is_filled() -> None:
    design = Design().with_records(Workflow(id="workflow/buy-chairs", name="Buy chairs", promise="a week"))

    after = apply(design, tell_story(design, work="  Buy   chairs ", told="Open the request"))

    (workflow,) = after.of(Workflow)
    assert (workflow.name, workflow.promise) == ("Buy chairs", "a week")
    assert len(after.inside(workflow.id, Step)) == 1


def test_a_line_that_cannot_be_followed_is_named() -> None:
    with pytest.raises(Refused, match="nowhere"):
        tell_story(Design(), work="Buy chairs", told="Open the request\n=> nowhere")
