"""A document is called after the design, else after its workflows."""

import pytest

from backbrief.domain.answer import Unknown
from backbrief.domain.design import Design
from backbrief.domain.workflow import Header, Workflow
from backbrief.flow.survey import Survey
from backbrief.render.contents.heading import heading

WORK = ["Claims", "Complaints", "Renewals", "Payments"]


@pytest.mark.parametrize(
    ("count", "called"),
    [
        (0, "Brief"),
        (1, "Brief: Claims"),
        (2, "Brief: Claims and Complaints"),
        (3, "Brief: Claims, Complaints and Renewals"),
        (4, "Brief: Claims, Complaints and 2 more workflows"),
    ],
)
def test_without_a_name_of_the_design_the_workflows_name_the_brief(count: int, called: str) -> None:
    workflows = [Workflow(id=f"workflow/{number}", name=name) for number, name in enumerate(WORK[:count])]
    design = Design().with_records(Header(id="design", name=Unknown()), *workflows)

    assert heading("Brief", Survey(design)) == called


def test_a_design_with_a_name_gives_it_to_its_brief() -> None:
    design = Design().with_records(Header(id="design", name="Insurance"), Workflow(id="workflow/claims", name="Claims"))

    assert heading("Short brief", Survey(design)) == "Short brief: Insurance"
