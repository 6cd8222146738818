"""What the file says passes along a flow becomes the packet of a transfer."""

import pytest

from backbrief.domain.answer import Answer, Sides
from backbrief.domain.identity import last_part
from backbrief.domain.step import Step
from backbrief.domain.transfer import PacketItem, Transfer
from backbrief.flow.graph import graph_of
from backbrief.flow.transfers import transfers_of
from tests.formats.bpmn.drawn import PROCESS, design_of, process, remarks_of

CLAIM = "<dataObjectReference id='R' name='Claim'/>"
LANES = """<laneSet><lane id="L1" name="Clerk"><flowNodeRef>A</flowNodeRef><flowNodeRef>A2</flowNodeRef></lane>
<lane id="L2" name="Expert"><flowNodeRef>B</flowNodeRef><flowNodeRef>C</flowNodeRef></lane></laneSet>
<task id="A"/><task id="A2"/><task id="B"/><task id="C"/>"""


def packets(content: str) -> dict[str, tuple[list[str], list[str]]]:
    """What the sender and the receiver say passes, by the last part of the transfer's id."""
    found = {}
    for transfer in design_of(content).of(Transfer):
        assert isinstance(transfer.packet, Sides)
        found[last_part(transfer.id)] = (items(transfer.packet.sender), items(transfer.packet.receiver))
    return found


def items(answer: Answer[tuple[PacketItem, ...]]) -> list[str]:
    return [last_part(str(item.information)) for item in answer] if isinstance(answer, tuple) else []


def test_data_tied_to_a_flow_passes_from_step_to_step() -> None:
    content = process(f"""{LANES}{CLAIM}<sequenceFlow id="F" sourceRef="A" targetRef="B"/>
        <association sourceRef="R" targetRef="F"/>""")

    assert packets(content) == {"A--B": (["claim"], [])}


def test_data_tied_to_a_flow_is_put_out_before_it_and_taken_in_after_it() -> None:
    content = process(f"""{LANES}{CLAIM}<sequenceFlow id="F" sourceRef="A" targetRef="B"/>
        <association sourceRef="F" targetRef="R"/>""")

    uses = {step.id[-1]: step.uses for step in design_of(content).of(Step) if isinstance(step.uses, tuple)}

    assert {step: [use.kind for use in said] for step, said in uses.items()} == {"A": ["creates"], "B": ["looks at"]}


def test_a_use_that_is_drawn_already_is_not_repeated() -> None:
    out = "<dataOutputAssociation><targetRef>R</targetRef></dataOutputAssociation>"
    content = process(f"""{LANES.replace('<task id="A"/>', f'<task id="A">{out}</task>')}{CLAIM}
        <sequenceFlow id="F" sourceRef="A" targetRef="B"/><association sourceRef="R" targetRef="F"/>""")

    step = design_of(content).find(f"{PROCESS}/A", Step)

    assert step
    assert [use.kind for use in step.uses] == ["creates"]  # type: ignore[union-attr]


def test_branches_and_events_are_walked_through_and_each_pair_gets_the_packet() -> None:
    content = process(f"""{LANES}{CLAIM}<exclusiveGateway id="G"/><intermediateCatchEvent id="E"/>
        <sequenceFlow id="F1" sourceRef="A" targetRef="G"/><sequenceFlow id="F2" sourceRef="A2" targetRef="G"/>
        <sequenceFlow id="F" sourceRef="G" targetRef="E"/>
        <sequenceFlow id="F3" sourceRef="E" targetRef="B"/><sequenceFlow id="F4" sourceRef="E" targetRef="C"/>
        <association sourceRef="R" targetRef="F"/>""")

    assert sorted(packets(content)) == ["A--B", "A--C", "A2--B", "A2--C"]


def test_data_between_steps_of_one_role_is_no_transfer() -> None:
    content = process(f"""{LANES}{CLAIM}<sequenceFlow id="F" sourceRef="A" targetRef="A2"/>
        <association sourceRef="R" targetRef="F"/>""")

    assert packets(content) == {}


def test_an_element_with_the_id_of_a_transfer_keeps_it_and_the_loss_is_told() -> None:
    content = process(f"""{LANES}{CLAIM}<sequenceFlow id="F" sourceRef="A" targetRef="B"/><task id="A--B"/>
        <association sourceRef="R" targetRef="F"/>""")

    assert packets(content) == {}
    assert f"what passes is not kept: a transfer and an element share an id (1x) @ {PROCESS}/A--B" in remarks_of(
        content
    )


def test_data_on_a_flow_without_a_sending_step_is_kept_as_information() -> None:
    content = process(f"""{LANES}{CLAIM}<startEvent id="E"/><sequenceFlow id="F" sourceRef="E" targetRef="B"/>
        <association sourceRef="R" targetRef="F"/>""")

    assert packets(content) == {}
    assert "information/claim" in design_of(content).records


MESSAGES = """
<message id="M1" name="Claim form"/><message id="M2"/>
<collaboration id="K" name="Handle a claim"><participant id="I" name="Insurer" processRef="P1"/>
<participant id="C" name="Claimant"/>{flow}</collaboration>
<process id="P1"><dataObjectReference id="R" name="Papers"/>
<startEvent id="E"><messageEventDefinition/><dataOutputAssociation><targetRef>R</targetRef></dataOutputAssociation>
</startEvent><startEvent id="E2"><messageEventDefinition messageRef="M1"/></startEvent>
<receiveTask id="A" messageRef="M1"/><task id="B"/>
<endEvent id="Z"><dataInputAssociation><sourceRef>R</sourceRef></dataInputAssociation></endEvent>
<sequenceFlow id="F1" sourceRef="E2" targetRef="B"/></process>
"""


@pytest.mark.parametrize(
    ("flow", "expected"),
    [
        ("<messageFlow id='F' name='Claim' sourceRef='C' targetRef='B'/>", {"claimant--B": (["claim"], [])}),
        (
            "<messageFlow id='F' messageRef='M1' name='by post' sourceRef='C' targetRef='B'/>",
            {"claimant--B": (["claim-form"], [])},
        ),
        ("<messageFlow id='F' messageRef='M2' sourceRef='C' targetRef='B'/>", {}),
        ("<messageFlow id='F' sourceRef='C' targetRef='B'/>", {}),
        ("<messageFlow id='F' sourceRef='C' targetRef='A'/>", {"claimant--A": (["claim-form"], [])}),
        ("<messageFlow id='F' sourceRef='C' targetRef='E2'/>", {"claimant--B": (["claim-form"], [])}),
        ("<messageFlow id='F' sourceRef='C' targetRef='E'/>", {"claimant--E": ([], ["papers"])}),
        ("<messageFlow id='F' sourceRef='Z' targetRef='C'/>", {"Z--claimant": (["papers"], [])}),
        (
            """<messageFlow id='F' name='Answer' sourceRef='B' targetRef='C'/><association sourceRef='R' targetRef='F'/>
            <messageFlow id='F9' name='Cheque' sourceRef='B' targetRef='C'/>""",
            {"B--claimant": (["answer", "papers", "cheque"], [])},
        ),
    ],
)
def test_a_message_says_what_passes_by_its_name_its_data_or_the_event_it_reaches(
    flow: str, expected: dict[str, tuple[list[str], list[str]]]
) -> None:
    assert packets(MESSAGES.format(flow=flow)) == expected


def test_the_name_of_a_message_flow_that_has_a_message_is_a_note() -> None:
    design = design_of(
        MESSAGES.format(flow="<messageFlow id='F' messageRef='M1' name='by post' sourceRef='C' targetRef='B'/>")
    )

    assert design.records[f"{PROCESS}/F"].notes == "by post"  # type: ignore[union-attr]


def test_every_packet_belongs_to_a_transfer_that_really_takes_place() -> None:
    design = design_of(MESSAGES.format(flow="<messageFlow id='F' name='Claim' sourceRef='C' targetRef='E2'/>"))

    taking_place = transfers_of(design, graph_of(design, PROCESS))

    assert {transfer.id for transfer in design.of(Transfer)} <= taking_place.keys()
    assert remarks_of(MESSAGES.format(flow="")) == []
