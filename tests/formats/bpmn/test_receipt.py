"""The interchange receipt tells what only we can read in a file and what other tools lose."""

from dataclasses import replace

from backbrief.domain.branch import Branch, Flow
from backbrief.domain.design import Design
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.formats.bpmn.read import read
from backbrief.formats.bpmn.receipt import receipt
from backbrief.formats.bpmn.write import write
from tests.formats.bpmn.drawn import model, process
from tests.formats.bpmn.test_write import CLAIM, claim


def test_the_receipt_counts_what_only_our_additions_say_and_names_the_tools_that_drop_it() -> None:
    said = receipt(claim(), workflow=CLAIM)

    assert said[0].startswith("Only our own additions to the file say ")
    assert "of 2 steps" in said[0]
    assert any(sentence.startswith("ARIS drops them") for sentence in said)
    assert any("without its 4 pools and lanes" in sentence for sentence in said)


def test_a_flow_that_leaves_the_pool_of_a_party_is_told_to_be_a_message_elsewhere() -> None:
    design = claim()
    call = design.records[f"{CLAIM}/call"]
    assert isinstance(call, Flow)

    said = receipt(design.with_records(replace(call, message=None)), workflow=CLAIM)

    assert any("1 flow is written as a message flow" in sentence for sentence in said)


def test_a_file_that_says_all_there_is_to_say_has_an_empty_receipt() -> None:
    step = Step(id=f"{CLAIM}/register", name="Register claim")
    design = Design().with_records(Workflow(id=CLAIM, name="Claim"), step)
    written = read(write(design, workflow=CLAIM), name="claim.bpmn").design

    said = [each for each in receipt(written, workflow=CLAIM) if "pools and lanes" not in each]

    assert not any("not drawn" in each for each in said)


def test_an_imported_file_without_a_drawing_is_told() -> None:
    content = model(process('<task id="T1" name="Assess claim"/><exclusiveGateway id="G1"/>'))
    design = read(content, name="claims.bpmn").design
    assert design.of(Branch)

    said = receipt(design, workflow="workflow/handle-a-claim", original=content)

    assert said == ("2 nodes are not drawn in the imported file, and tools that draw show only what is drawn.",)
