"""What is written is valid BPMN, drawn in full, and reads back to the same design."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree

from backbrief.domain.branch import Event, Flow
from backbrief.domain.design import Design
from backbrief.domain.identity import workflow_of
from backbrief.domain.information import Information, System
from backbrief.domain.need import Use
from backbrief.domain.party import Function, Party, Role
from backbrief.domain.step import Step
from backbrief.domain.transfer import PacketItem, Transfer
from backbrief.domain.workflow import Workflow
from backbrief.formats.bpmn.mapping import BPMN, EDGE, LABEL, SHAPE, SHAPE_BOUNDS, STATED_ID, WAYPOINT
from backbrief.formats.bpmn.read import read
from backbrief.formats.bpmn.write import write
from backbrief.formats.folder.read import read_folder
from backbrief.formats.format import Refused
from tests.formats.bpmn.test_corpora import FILES, place
from tests.strategies import designs

ROOT = Path(__file__).parents[3]
SCHEMA = etree.XMLSchema(etree.parse(ROOT / "tests" / "schemas" / "bpmn" / "BPMN20.xsd"))
CLAIM = "workflow/claim"
DRAWN_AS_SHAPES = ("participant", "lane", "dataObjectReference", "dataStoreReference")
DRAWN_AS_LINES = ("sequenceFlow", "messageFlow", "dataInputAssociation", "dataOutputAssociation", "association")


@pytest.mark.parametrize("path", FILES, ids=place)
def test_a_file_comes_back_byte_for_byte_when_nothing_was_edited(path: Path) -> None:
    content = path.read_bytes()
    design = read(content, name=path.name).design

    written = {write(design, workflow=workflow.id, original=content) for workflow in design.of(Workflow)}

    assert written == {content}


@pytest.mark.parametrize("path", FILES, ids=place)
def test_a_file_of_our_own_for_what_others_drew_is_valid_and_says_the_same(path: Path) -> None:
    design = read(path.read_bytes(), name=path.name).design

    for workflow in design.of(Workflow):
        written = write(design, workflow=workflow.id)
        assert faults(written) == []
        assert undrawn(written) == []
        assert read(written, name="another.bpmn").design.records == part(design, workflow.id).records


@pytest.mark.parametrize("example", ["motor-claim", "motor-claim-half-told"])
def test_an_example_is_written_whole(example: str) -> None:
    folder = ROOT / "examples" / example
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.yaml")}
    design = read_folder({name: files[name] for name in files if name != "requirements.yaml"}, name=example)

    for workflow in design.of(Workflow):
        written = write(design, workflow=workflow.id)
        assert faults(written) == []
        assert undrawn(written) == []
        assert read(written, name="another.bpmn").design.records == part(design, workflow.id).records


@given(designs())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_design_is_written_valid_and_reads_back_the_same(design: Design) -> None:
    for workflow in design.of(Workflow):
        written = write(design, workflow=workflow.id)
        assert faults(written) == []
        assert read(written, name="another.bpmn").design.records == part(design, workflow.id).records


def test_roles_of_one_function_are_lanes_and_a_party_outside_is_a_pool_of_its_own() -> None:
    root = etree.fromstring(write(claim(), workflow=CLAIM))

    assert names(root, "participant") == ["Claimant", "Claims"]
    assert names(root, "lane") == ["Clerk", "Adjuster"]
    assert [each.text for each in root.iter(f"{BPMN}flowNodeRef")] == ["register", "begin", "assess"]


def test_what_a_step_uses_is_data_and_the_system_that_holds_it_is_a_store_beside_it() -> None:
    root = etree.fromstring(write(claim(), workflow=CLAIM))

    line = next(root.iter(f"{BPMN}association"))
    assert names(root, "dataObjectReference") == ["Policy", "Claim form"]
    assert names(root, "dataStoreReference") == ["Policy system"]
    assert (line.get("sourceRef"), line.get("targetRef")) == ("information_policy", "system_policies")
    assert len(list(root.iter(f"{BPMN}dataOutputAssociation"))) == 1
    assert len(list(root.iter(f"{BPMN}dataInputAssociation"))) == 2


def test_a_message_is_called_after_what_passes() -> None:
    root = etree.fromstring(write(claim(), workflow=CLAIM))

    assert names(root, "messageFlow") == ["Claim form"]


def test_an_event_that_waits_at_a_step_sits_on_its_border() -> None:
    late = Event(id=f"{CLAIM}/late", name="Too late", kind="time", when="3 days", role="role/adjuster",
                 at=f"{CLAIM}/assess")  # fmt: skip
    more = Flow(id=f"{CLAIM}/again", source=late.id, target=f"{CLAIM}/register")
    written = write(claim().with_records(late, more), workflow=CLAIM)

    root = etree.fromstring(written)
    event = next(root.iter(f"{BPMN}boundaryEvent"))
    boxes = {each.get("bpmnElement"): each.find(SHAPE_BOUNDS) for each in root.iter(SHAPE)}
    host, own = boxes["assess"], boxes["late"]
    line = next(each for each in root.iter(EDGE) if each.get("bpmnElement") == "again").find(WAYPOINT)
    assert host is not None
    assert own is not None
    assert line is not None
    assert event.get("attachedToRef") == "assess"
    assert float(own.get("y", "")) + 18 == float(host.get("y", "")) + float(host.get("height", ""))
    assert float(line.get("y", "")) == float(own.get("y", "")) + 36


def test_ids_that_xml_refuses_are_written_otherwise_and_read_back_as_they_are() -> None:
    steps = [Step(id=f"{CLAIM}/{name}", name=name) for name in ("1", "_1", "übernahme", "a:b", "a_b")]
    design = Design().with_records(Workflow(id=CLAIM, name="Claim"), *steps)

    written = write(design, workflow=CLAIM)

    stated = {each.get(STATED_ID) for each in etree.fromstring(written).iter(f"{BPMN}task")}
    assert faults(written) == []
    assert read(written, name="another.bpmn").design.records == design.records
    assert f"{CLAIM}/1" in stated


def test_a_text_with_a_character_that_xml_lacks_comes_back_whole() -> None:
    step = Step(id=f"{CLAIM}/register", name="Register\x01 claim", purpose="One\ufffetwo", notes="\x02")
    design = Design().with_records(Workflow(id=CLAIM), step)

    written = write(design, workflow=CLAIM)

    assert faults(written) == []
    assert read(written, name="another.bpmn").design.records == design.records


def test_a_name_changed_in_another_tool_is_read_and_the_facts_beside_it_stay() -> None:
    step = Step(id=f"{CLAIM}/register", name="Register claim", purpose="Nobody knows of the claim otherwise.")
    written = write(Design().with_records(Workflow(id=CLAIM, name="Claim"), step), workflow=CLAIM)

    changed = read(written.replace(b'"Register claim"', b'"Enter claim"'), name="another.bpmn").design

    assert changed.records[step.id] == Step(id=step.id, name="Enter claim", purpose=step.purpose)


def test_a_step_copied_in_another_tool_is_a_step_of_its_own() -> None:
    step = Step(id=f"{CLAIM}/1-register", name="Register claim")
    root = etree.fromstring(write(Design().with_records(Workflow(id=CLAIM, name="Claim"), step), workflow=CLAIM))
    task = next(root.iter(f"{BPMN}task"))
    copy = etree.fromstring(etree.tostring(task))
    copy.set("id", "Activity_1")
    task.addnext(copy)

    steps = read(etree.tostring(root), name="another.bpmn").design.of(Step)

    assert [each.id for each in steps] == [f"{CLAIM}/1-register", f"{CLAIM}/Activity_1"]


def test_the_file_of_another_workflow_is_refused() -> None:
    other = write(Design().with_records(Workflow(id="workflow/other", name="Other")), workflow="workflow/other")

    with pytest.raises(Refused, match="does not hold the workflow 'Claim'"):
        write(claim(), workflow=CLAIM, original=other)


def test_a_workflow_that_is_not_in_the_design_is_refused() -> None:
    with pytest.raises(Refused, match="there is no such workflow"):
        write(claim(), workflow="workflow/other")


def claim() -> Design:
    """A claim that a claimant sends, a clerk registers and an adjuster assesses."""
    form, policy = "information/claim-form", "information/policy"
    return Design().with_records(
        Workflow(id=CLAIM, name="Claim", state="to-be"),
        Party(id="party/claimant", name="Claimant", kind="customer"),
        Function(id="function/claims", name="Claims"),
        Role(id="role/clerk", name="Clerk", function="function/claims"),
        Role(id="role/adjuster", name="Adjuster", function="function/claims"),
        Information(id=form, name="Claim form"),
        Information(id=policy, name="Policy"),
        System(id="system/policies", name="Policy system", holds=(policy,)),
        Event(id=f"{CLAIM}/begin", name="Claim arrives", kind="message", role="role/clerk"),
        Step(id=f"{CLAIM}/register", name="Register claim", role="role/clerk", uses=(
            Use(kind="creates", information=form), Use(kind="looks at", information=policy))),
        Step(id=f"{CLAIM}/assess", name="Assess claim", role="role/adjuster", uses=(
            Use(kind="is guided by", information=form),)),
        Flow(id=f"{CLAIM}/one", source=f"{CLAIM}/begin", target=f"{CLAIM}/register"),
        Flow(id=f"{CLAIM}/two", source=f"{CLAIM}/register", target=f"{CLAIM}/assess"),
        Flow(id=f"{CLAIM}/call", source="party/claimant", target=f"{CLAIM}/begin", message=True),
        Transfer(id=f"{CLAIM}/claimant--register", packet=(PacketItem(information=form),)),
    )  # fmt: skip


def names(root: etree._Element, tag: str) -> list[str | None]:
    """The names of all elements of a kind."""
    return [each.get("name") for each in root.iter(f"{BPMN}{tag}")]


def faults(written: bytes) -> list[str]:
    """What the schema of BPMN has against a file."""
    SCHEMA.validate(etree.fromstring(written))
    return [f"{each.line}: {each.message}" for each in SCHEMA.error_log]


def undrawn(written: bytes) -> list[str | None]:
    """The ids of shapes and lines that are not drawn, and of names that stand outside their shape without a place."""
    root = etree.fromstring(written)
    shapes = {each.get("bpmnElement"): each for each in root.iter(SHAPE)}
    lines = {each.get("bpmnElement"): each for each in root.iter(EDGE)}
    nodes = {each.text for each in root.iter(f"{BPMN}flowNodeRef")}
    seen = [each for tag in DRAWN_AS_SHAPES for each in root.iter(f"{BPMN}{tag}")]
    joined = [each for tag in DRAWN_AS_LINES for each in root.iter(f"{BPMN}{tag}")]
    missing = [each for each in (*nodes, *(each.get("id") for each in seen)) if each not in shapes]
    missing += [each.get("id") for each in joined if each.get("id") not in lines]
    named = [each for each in joined if each.tag == f"{BPMN}sequenceFlow" and each.get("name")]
    return missing + [each.get("id") for each in named if lines[each.get("id")].find(LABEL) is None]


def part(design: Design, workflow: str) -> Design:
    """The design with one of its workflows only."""
    records = design.records.items()
    return Design(
        {key: each for key, each in records if not key.startswith("workflow/") or workflow_of(key) == workflow}
    )
