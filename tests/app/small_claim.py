"""A small claim: one workflow of four steps, of which nothing more is stated."""

from backbrief.domain.branch import Flow
from backbrief.domain.design import Design
from backbrief.domain.party import Role
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey

CLAIM = "workflow/claim"


def claim(*more: object) -> Survey:
    """Four steps, of which the second one is done by somebody else."""
    names = ("register", "assess", "approve", "pay")
    roles = ("clerk", "adjuster", "clerk", "clerk")
    steps = [
        Step(id=f"{CLAIM}/{name}", name=name, role=f"role/{role}") for name, role in zip(names, roles, strict=True)
    ]
    flows = [
        Flow(id=f"{CLAIM}/f{index}", source=steps[index].id, target=steps[index + 1].id)
        for index in range(len(steps) - 1)
    ]
    roles_known = [Role(id="role/clerk", name="Clerk"), Role(id="role/adjuster", name="Adjuster")]
    design = Design().with_records(Workflow(id=CLAIM, name="Claim"), *roles_known, *steps, *flows)
    return Survey(design.with_records(*more))  # type: ignore[arg-type]  # records of any subject
