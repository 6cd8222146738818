"""Which workflows a file holds, and what they are called."""

import pytest

from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.formats.bpmn.read import read
from tests.formats.bpmn.drawn import design_of, model, process, remarks_of


def workflows(content: str, *, name: str = "claims.bpmn") -> dict[str, object]:
    design = read(model(content), name=name).design
    return {workflow.id: workflow.name for workflow in design.of(Workflow)}


def test_a_collaboration_is_one_workflow_with_the_nodes_of_all_its_pools() -> None:
    content = """<collaboration id="K" name="Claims"><participant id="I" name="Insurer" processRef="P1"/>
        <participant id="G" name="Garage" processRef="P2"/></collaboration>
        <process id="P1"><task id="A"/></process><process id="P2"><task id="B"/></process>"""

    assert workflows(content) == {"workflow/claims": "Claims"}
    assert [step.id for step in design_of(content).of(Step)] == ["workflow/claims/A", "workflow/claims/B"]


def test_each_process_that_stands_alone_is_a_workflow() -> None:
    content = (
        "<process id='P1' name='Sell'><task id='A'/></process><process id='P2' name='Pay'><task id='B'/></process>"
    )

    assert workflows(content) == {"workflow/sell": "Sell", "workflow/pay": "Pay"}


def test_a_process_without_a_pool_that_messages_lead_to_belongs_to_the_collaboration() -> None:
    content = """<collaboration id="K"><participant id="C" name="Claimant"/>
        <messageFlow id="M" sourceRef="C" targetRef="A"/><messageFlow id="M2" sourceRef="C"/></collaboration>
        """ + process("<task id='A'/>")

    assert workflows(content) == {"workflow/handle-a-claim": "Handle a claim"}


def test_an_empty_collaboration_is_no_workflow() -> None:
    content = "<collaboration id='K'><documentation>Draft</documentation></collaboration>" + process("<task id='A'/>")

    assert workflows(content) == {"workflow/handle-a-claim": "Handle a claim"}


def test_an_empty_process_beside_others_is_no_workflow() -> None:
    content = "<process id='P0' name='Nothing'/>" + process("<task id='A'/>")

    assert workflows(content) == {"workflow/handle-a-claim": "Handle a claim"}


def test_workflows_of_one_name_are_told_apart() -> None:
    content = "<process id='P1' name='Pay'><task/></process><process id='P2' name='Pay'><task/></process>"

    assert workflows(content) == {"workflow/pay": "Pay", "workflow/pay-P2": "Pay"}


def test_a_process_without_a_name_is_called_after_the_step_that_calls_it() -> None:
    content = """<process id="P1" name="Sell"><callActivity id="A" name="Check credit" calledElement="P2"/></process>
        <process id="P2"><task id="B"/></process>"""

    assert workflows(content) == {"workflow/sell": "Sell", "workflow/check-credit": "Check credit"}


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("claims.bpmn", "claims"),
        ("C:\\models\\Motor claim.bpmn20.xml", "Motor claim"),
        ("models/Claim.v2.BPMN2", "Claim.v2"),
        ("claims.xml", "claims"),
        (".bpmn", ".bpmn"),
        ("", "workflow"),
    ],
)
def test_a_model_without_any_name_is_called_after_its_file(name: str, called: str) -> None:
    content = "<process id='P1'><task id='A'/></process>"

    assert list(workflows(content, name=name).values()) == [called]
    assert "the model has no name, so the workflow is called after the file @ P1" in remarks_of(content)


def test_the_name_of_the_definitions_is_better_than_that_of_the_file() -> None:
    content = model("<process id='P1'><task id='A'/></process>").replace(
        b"<definitions", b"<definitions name='Motor  claims'"
    )

    design = read(content, name="export-7.bpmn").design

    assert design.find("workflow/motor-claims", Workflow)


def test_a_file_without_any_process_is_an_empty_design_and_says_so() -> None:
    assert workflows("") == {}
    assert remarks_of("") == ["the file holds no process and no collaboration @ claims.bpmn"]


def test_pools_alone_are_a_workflow_of_parties() -> None:
    content = """<collaboration id="K" name="Talks"><participant id="A" name="Insurer"/>
        <participant id="B" name="Garage"/><messageFlow id="M" sourceRef="A" targetRef="B"/></collaboration>"""

    assert list(design_of(content).records) == [
        "party/insurer", "party/garage", "role/insurer", "role/garage", "workflow/talks", "workflow/talks/M",
    ]  # fmt: skip
