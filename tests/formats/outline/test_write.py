"""Writing an outline: what is written reads back to the same work."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings

from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.design import Design
from backbrief.domain.identity import slug
from backbrief.domain.party import Role
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.formats.folder.disk import FolderStore
from backbrief.formats.outline.read import read
from backbrief.formats.outline.write import write
from tests.formats.outline.outlines import outlines, told
from tests.strategies import designs

CLAIM = "workflow/claim"
EXAMPLES = Path(__file__).parents[3] / "examples"
OFFICE = """# Claim

Report accident @Customer
-> Call agent: Accident report, Photos
Register claim @Call agent
-> Adjuster: Claim
Assess damage @Adjuster
    Look at photos @Adjuster
    Estimate cost @Garage
? Is it covered?
    - yes:
    - no:
        Explain refusal @Claims lead
        => end
    - unclear:
        => Assess damage
Book garage @Repair planner
-> Claimant: Letter of cover
&
    - Order parts @Garage
    - Tell customer @Call agent
Close claim @Claims lead
"""


def test_what_was_written_as_we_write_comes_back_letter_by_letter() -> None:
    design = read(OFFICE.encode(), name="claim.txt").design

    assert write(design, workflow=CLAIM).decode() == OFFICE


@given(outlines())
@settings(max_examples=100, deadline=None)
def test_an_outline_written_and_read_again_tells_the_same_work(text: str) -> None:
    design = read(text.encode(), name="claim.txt").design

    again = read(write(design, workflow=CLAIM), name="claim.txt").design

    assert told(again, CLAIM) == told(design, CLAIM)


@given(designs(workflows=1))
@settings(max_examples=100, deadline=None)
def test_every_step_of_any_design_is_told_once_with_its_role(design: Design) -> None:
    for workflow in design.of(Workflow):
        content = write(design, workflow=workflow.id)
        again = read(content, name="any.txt").design if design.inside(workflow.id, Step) else Design()

        assert doers(again, again.of(Step)) == doers(design, design.inside(workflow.id, Step))


@pytest.mark.parametrize("example", sorted(EXAMPLES.iterdir()), ids=lambda path: path.name)
def test_the_examples_tell_the_same_after_two_rounds(example: Path) -> None:
    design = FolderStore(example).read()

    for workflow in design.of(Workflow):
        first = write(design, workflow=workflow.id)
        again = read(first, name="again.txt").design

        assert write(again, workflow=again.of(Workflow)[0].id) == first
        assert told(again, again.of(Workflow)[0].id).steps == told(design, workflow.id).steps


def test_what_is_waited_for_first_is_told_as_an_answer() -> None:
    design = office(
        Step(id=f"{CLAIM}/ask", name="Ask the garage"),
        Branch(id=f"{CLAIM}/first", kind="first event", parts=True),
        Event(id=f"{CLAIM}/estimate", kind="message", name="The estimate arrives"),
        Event(id=f"{CLAIM}/silence", kind="time", name="Three days pass"),
        Event(id=f"{CLAIM}/over", kind="end"),
        Step(id=f"{CLAIM}/assess", name="Assess the damage"),
        "ask first", "first estimate", "first silence", "estimate assess", "silence over",
    )  # fmt: skip

    lines = write(design, workflow=CLAIM).decode().splitlines()[2:]

    assert lines == [
        "Ask the garage",
        "?",
        "    - The estimate arrives:",
        "        Assess the damage",
        "    - Three days pass:",
    ]


def test_a_circle_that_nothing_leads_to_is_told_from_its_first_step() -> None:
    design = office(
        Step(id=f"{CLAIM}/wait", name="Wait"), Step(id=f"{CLAIM}/call", name="Call"), "wait call", "call wait"
    )

    assert write(design, workflow=CLAIM).decode().splitlines()[2:] == ["Wait", "Call", "=> Wait"]


def test_work_that_begins_at_two_places_is_told_one_after_the_other() -> None:
    design = office(
        Step(id=f"{CLAIM}/mail", name="Open mail"),
        Step(id=f"{CLAIM}/call", name="Take call"),
        Step(id=f"{CLAIM}/register", name="Register"),
        "mail register", "call register",
    )  # fmt: skip

    lines = write(design, workflow=CLAIM).decode().splitlines()[2:]

    assert lines == ["Open mail", "Register", "=> end", "Take call", "=> Register"]


def test_questions_nested_without_end_are_told_in_turn() -> None:
    names = [f"{CLAIM}/q{number}" for number in range(30)]
    records = [Branch(id=name, name=f"Question {name[-2:]}", kind="one of", parts=True) for name in names]
    ends = [Step(id=f"{name}-no", name=f"Refuse {name[-2:]}") for name in names]
    flows = [f"q{number} q{number + 1}" for number in range(29)] + [f"q{number} q{number}-no" for number in range(30)]
    design = office(*records, *ends, *flows, "q29 q0")

    again = read(write(design, workflow=CLAIM), name="claim.txt").design

    assert told(again, CLAIM).order == told(design, CLAIM).order
    assert len(again.of(Step)) == 30


def office(*parts: object) -> Design:
    """The workflow of these records; a text of two names is a flow."""
    records = [part for part in parts if not isinstance(part, str)]
    arrows = [part.split() for part in parts if isinstance(part, str)]
    flows = [
        Flow(id=f"{CLAIM}/{one}-to-{other}", source=f"{CLAIM}/{one}", target=f"{CLAIM}/{other}")
        for one, other in arrows
    ]
    return Design().with_records(Workflow(id=CLAIM, name="Claim"), *records, *flows)  # type: ignore[arg-type]


def doers(design: Design, steps: list[Step]) -> Counter[tuple[str, str]]:
    """The names of steps with the roles that do them."""
    names = (" ".join(str(step.name or "").split()) or step.id.rpartition("/")[2] for step in steps)
    return Counter(zip(names, (doer(design, step.role) for step in steps), strict=True))


def doer(design: Design, role: object) -> str:
    """The role as far as a name tells it."""
    known = design.find(role, Role)
    return slug(design.name_of(known.id)) if known else ""
