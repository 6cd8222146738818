"""Sequence flows and message flows become flows."""

import pytest

from backbrief.domain.branch import Flow
from tests.formats.bpmn.drawn import PROCESS, design_of, process, remarks_of

STEPS = "<task id='A'/><task id='B'/><task id='C'/><exclusiveGateway id='G' default='F2'/><startEvent id='E'/>"


def flow(content: str) -> Flow:
    found = design_of(process(STEPS + content)).find(f"{PROCESS}/F1", Flow)
    assert found
    return found


def test_a_sequence_flow_joins_two_nodes() -> None:
    found = flow("<sequenceFlow id='F1' sourceRef='A' targetRef='B'/>")

    assert found == Flow(id=f"{PROCESS}/F1", source=f"{PROCESS}/A", target=f"{PROCESS}/B")


def test_a_name_on_a_flow_from_a_parting_branch_is_an_answer() -> None:
    found = flow("""<sequenceFlow id="F1" name=" yes,&#10;complete" sourceRef="G" targetRef="A"/>
        <sequenceFlow id="F2" sourceRef="G" targetRef="B"/>""")

    assert (found.answer, found.condition, found.notes) == ("yes, complete", None, None)


def test_a_name_on_a_flow_from_a_branch_that_does_not_part_is_a_condition() -> None:
    assert flow("<sequenceFlow id='F1' name='complete' sourceRef='G' targetRef='A'/>").condition == "complete"


def test_a_name_on_one_of_two_flows_from_a_step_is_a_condition() -> None:
    found = flow("""<sequenceFlow id="F1" name="complete" sourceRef="A" targetRef="B"/>
        <sequenceFlow id="F2" sourceRef="A" targetRef="C"/>""")

    assert (found.answer, found.condition, found.notes) == (None, "complete", None)


def test_a_name_on_the_only_flow_from_a_step_is_a_note() -> None:
    found = flow("<sequenceFlow id='F1' name='by post' sourceRef='A' targetRef='B'/>")

    assert (found.condition, found.notes) == (None, "by post")


def test_an_expression_is_the_condition_and_the_name_then_a_note() -> None:
    found = flow("""<sequenceFlow id="F1" name="large" sourceRef="A" targetRef="B">
        <conditionExpression>amount &gt; 5000</conditionExpression><documentation>In euro</documentation>
        </sequenceFlow><sequenceFlow id="F2" sourceRef="A" targetRef="C"/>""")

    assert (found.condition, found.notes) == ("amount > 5000", "large\nIn euro")


def test_the_flow_taken_when_nothing_else_fits_is_known() -> None:
    content = (
        STEPS
        + """<sequenceFlow id="F1" sourceRef="G" targetRef="A"/>
        <sequenceFlow id="F2" sourceRef="G" targetRef="B"/>"""
    )

    design = design_of(process(content))

    assert [each.default for each in design.of(Flow)] == [None, True]


@pytest.mark.parametrize(
    "content",
    [
        "<sequenceFlow id='F1'/>",
        "<sequenceFlow id='F1' sourceRef='A'/>",
        "<sequenceFlow id='F1' sourceRef='A' targetRef='Gone'/>",
        "<sequenceFlow id='F1' sourceRef='A' targetRef='P1'/>",
    ],
)
def test_a_flow_that_leads_to_nothing_is_left_out_and_told(content: str) -> None:
    model = process(STEPS + content)

    assert design_of(model).of(Flow) == []
    assert "an arrow with an end that is missing or leads to nothing is left out (1x) @ F1" in remarks_of(model)


MESSAGES = """
<collaboration id="K" name="Handle a claim"><participant id="I" name="Insurer" processRef="P1"/>
<participant id="O" name="Garage" processRef="P2"/><participant id="C" name="Claimant"/>{}</collaboration>
<process id="P1"><laneSet><lane id="L" name="Clerk"><flowNodeRef>A</flowNodeRef><flowNodeRef>B</flowNodeRef></lane>
<lane id="Upper" name="Motor"><childLaneSet><lane id="Lower" name="Expert"/></childLaneSet></lane></laneSet>
<task id="A"/><task id="B"/></process>
<process id="P2"><task id="M"/></process>
"""


@pytest.mark.parametrize(
    ("reference", "end"),
    [
        ("C", "party/claimant"),
        ("I", "role/insurer"),
        ("O", "role/garage"),
        ("M", f"{PROCESS}/M"),
        ("tns:A", f"{PROCESS}/A"),
        ("L", "role/clerk"),
        ("Upper", "role/motor"),
    ],
)
def test_a_message_flow_ends_at_a_node_a_party_or_a_role(reference: str, end: str) -> None:
    content = MESSAGES.format(f"<messageFlow id='F1' sourceRef='{reference}' targetRef='B'/>")

    found = design_of(content).find(f"{PROCESS}/F1", Flow)

    assert found == Flow(id=f"{PROCESS}/F1", source=end, target=f"{PROCESS}/B", message=True)


@pytest.mark.parametrize("ends", ["", "sourceRef='A'", "sourceRef='Gone' targetRef='A'", "sourceRef='A' targetRef='K'"])
def test_a_message_flow_that_leads_to_nothing_is_left_out_and_told(ends: str) -> None:
    content = MESSAGES.format(f"<messageFlow id='F1' {ends}/>")

    assert design_of(content).of(Flow) == []
    assert "an arrow with an end that is missing or leads to nothing is left out (1x) @ F1" in remarks_of(content)
