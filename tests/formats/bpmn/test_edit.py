"""In an imported file only what changed is edited: names, notes, steps, branches, events, flows and lanes."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from lxml import etree

from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.design import Design, Record
from backbrief.domain.identity import workflow_of
from backbrief.domain.information import Information
from backbrief.domain.party import Role
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.formats.bpmn.mapping import BPMN, EDGE, SHAPE, SHAPE_BOUNDS, WAYPOINT
from backbrief.formats.bpmn.read import read
from backbrief.formats.bpmn.write import write
from backbrief.formats.format import Refused
from tests.formats.bpmn.drawn import drawing, model, shape
from tests.formats.bpmn.test_corpora import FILES, place
from tests.formats.bpmn.test_mutated import MODELS, damage
from tests.formats.bpmn.test_write import SCHEMA

OFFICE = "workflow/office"
CLAIM = model(
    '<collaboration id="C1" name="Office"><participant id="Pool" name="Claims" processRef="P1"/></collaboration>'
    '<process id="P1"><!-- as agreed with the head of claims --><laneSet id="L0">'
    '<lane id="L1" name="Clerk"><flowNodeRef>S</flowNodeRef><flowNodeRef>register</flowNodeRef>'
    "<flowNodeRef>check</flowNodeRef><flowNodeRef>G</flowNodeRef></lane>"
    '<lane id="L2" name="Adjuster"><flowNodeRef>assess</flowNodeRef></lane></laneSet>'
    '<startEvent id="S" name="Claim arrives"/>'
    '<task id="register" name="Register claim"><documentation>In the <![CDATA[claims]]> system.</documentation>'
    '<extensionElements><shop:colour shade="dark">red</shop:colour></extensionElements></task>'
    '<task id="check" name="Check cover"/><exclusiveGateway id="G" name="Covered?"/><task id="assess" name="Assess"/>'
    '<sequenceFlow id="f1" sourceRef="S" targetRef="register"/>'
    '<sequenceFlow id="f2" sourceRef="register" targetRef="check"/>'
    '<sequenceFlow id="f3" sourceRef="check" targetRef="G"/>'
    '<sequenceFlow id="f4" name="yes" sourceRef="G" targetRef="assess"/>'
    '<sequenceFlow id="f5" name="no" sourceRef="G" targetRef="register">'
    "<conditionExpression>not covered</conditionExpression></sequenceFlow>"
    "</process>"
    + drawing(
        shape("Pool", x=0, y=0, width=900, height=400),
        shape("L1", x=30, y=0, width=870, height=200),
        shape("L2", x=30, y=200, width=870, height=200),
        shape("register", x=150, y=60),
        shape("check", x=310, y=60),
        shape("assess", x=600, y=260),
        '<di:BPMNEdge xmlns:w="http://www.omg.org/spec/DD/20100524/DI" id="E2" bpmnElement="f2">'
        '<w:waypoint x="250" y="100"/><w:waypoint x="310" y="100"/></di:BPMNEdge>',
    )
)

Edit = Callable[[dict[str, Record]], None]


def test_a_new_name_changes_one_attribute_and_nothing_else() -> None:
    edited = write(changed(name_of("register", "Enter claim")), workflow=OFFICE, original=CLAIM)

    assert edited == CLAIM.replace(b'name="Register claim"', b'name="Enter claim"')


def test_a_role_and_the_workflow_are_renamed_where_they_stand() -> None:
    edited = write(changed(name_of("role/clerk", "Agent"), name_of(OFFICE, "Branch")), workflow=OFFICE, original=CLAIM)

    root = etree.fromstring(edited)
    records = read(edited, name="another.bpmn").design.records
    assert [each.get("name") for each in root.iter(f"{BPMN}collaboration", f"{BPMN}lane")] == [
        "Branch",
        "Agent",
        "Adjuster",
    ]
    assert records["role/clerk"] == Role(id="role/clerk", name="Agent", function="function/claims")
    assert records[OFFICE] == Workflow(id=OFFICE, name="Branch")
    assert b"bb:facts" not in edited


def test_information_that_is_renamed_keeps_the_state_it_is_drawn_in() -> None:
    content = model('<process id="P" name="Office"><dataObjectReference id="D" name="claim [checked]"/></process>')
    imported = read(content, name="office.bpmn").design
    renamed = replace(imported.of(Information)[0], name="Claim form")

    edited = write(imported.with_records(renamed), workflow=OFFICE, original=content)

    assert b'name="Claim form [checked]"' in edited
    assert read(edited, name="another.bpmn").design.of(Information) == [renamed]


def test_comments_and_additions_of_others_stay_when_facts_are_added() -> None:
    edited = write(changed(stating("register", purpose="To pay")), workflow=OFFICE, original=CLAIM)

    assert b"<!-- as agreed with the head of claims -->" in edited
    assert b"In the <![CDATA[claims]]> system." in edited
    assert b'<shop:colour shade="dark">red</shop:colour>' in edited
    assert b'<bb:fact name="purpose">To pay</bb:fact>' in edited


def test_notes_change_in_the_documentation_and_leave_with_it() -> None:
    new = write(changed(stating("register", notes="By phone"), stating("check", notes="First")), workflow=OFFICE,
                original=CLAIM)  # fmt: skip
    gone = write(changed(stating("register", notes=None)), workflow=OFFICE, original=CLAIM)

    assert b"<documentation>By phone</documentation>" in new
    assert b"<documentation>First</documentation>" in new
    assert b"documentation" not in gone


def test_an_answer_a_condition_and_the_kind_of_a_branch_change_where_they_stand() -> None:
    design = changed(
        stating("f4", answer="covered", default=True),
        stating("f5", condition="no cover"),
        stating("G", kind="any of"),
    )

    edited = write(design, workflow=OFFICE, original=CLAIM)

    assert b'<inclusiveGateway id="G" name="Covered?" default="f4"/>' in edited
    assert b'id="f4" name="covered"' in edited
    assert b"<conditionExpression>no cover</conditionExpression>" in edited


def test_a_default_goes_when_it_is_none_any_more_or_the_branch_cannot_have_one() -> None:
    with_default = CLAIM.replace(b'id="G" name', b'id="G" default="f4" name')

    taken_back = edit_of(with_default, stating("f4", default=None))
    parallel = edit_of(with_default, stating("G", kind="all of"))

    assert b"default=" not in taken_back
    assert b'<parallelGateway id="G" name="Covered?"/>' in parallel


def test_a_step_that_goes_takes_its_flows_its_place_in_the_lane_and_its_drawing_along() -> None:
    def without_check(records: dict[str, Record]) -> None:
        for part in ("check", "f2", "f3"):
            del records[f"{OFFICE}/{part}"]

    edited = write(changed(without_check), workflow=OFFICE, original=CLAIM)

    assert b"check" not in edited
    assert b"E2" not in edited
    assert b'id="register"' in edited


def test_a_new_step_is_listed_and_drawn_in_the_lane_of_its_role_beside_what_it_follows() -> None:
    pay = Step(id=f"{OFFICE}/pay", name="Pay claim", role="role/adjuster")
    flow = Flow(id=f"{OFFICE}/f6", source=f"{OFFICE}/assess", target=pay.id, condition="agreed")

    edited = write(changed(adding(pay, flow)), workflow=OFFICE, original=CLAIM)

    root = etree.fromstring(edited)
    lane = next(each for each in root.iter(f"{BPMN}lane") if each.get("id") == "L2")
    box = next(each for each in root.iter(SHAPE) if each.get("bpmnElement") == "pay").find(SHAPE_BOUNDS)
    line = next(each for each in root.iter(EDGE) if each.get("bpmnElement") == "f6")
    assert [each.text for each in lane.iter(f"{BPMN}flowNodeRef")] == ["assess", "pay"]
    assert box is not None
    assert (box.get("x"), box.get("y")) == ("760", "260")
    assert [(each.get("x"), each.get("y")) for each in line.iter(WAYPOINT)] == [("700", "300"), ("760", "300")]


def test_a_new_step_finds_a_place_where_nothing_else_is_drawn() -> None:
    letter = Step(id=f"{OFFICE}/letter", name="Write letter", role="role/clerk")
    flow = Flow(id=f"{OFFICE}/f6", source=f"{OFFICE}/register", target=letter.id)

    edited = write(changed(adding(letter, flow)), workflow=OFFICE, original=CLAIM)

    boxes = {each.get("bpmnElement"): each.find(SHAPE_BOUNDS) for each in etree.fromstring(edited).iter(SHAPE)}
    box = boxes["letter"]
    assert box is not None
    assert float(box.get("x", "")) >= 410


def test_a_step_in_other_hands_moves_to_their_lane_and_takes_the_ends_of_its_lines_along() -> None:
    edited = write(changed(stating("check", role="role/adjuster")), workflow=OFFICE, original=CLAIM)

    root = etree.fromstring(edited)
    lane = next(each for each in root.iter(f"{BPMN}lane") if each.get("id") == "L2")
    box = next(each for each in root.iter(SHAPE) if each.get("bpmnElement") == "check").find(SHAPE_BOUNDS)
    ends = [each.get("y") for each in next(root.iter(EDGE)).iter(WAYPOINT)]
    assert [each.text for each in lane.iter(f"{BPMN}flowNodeRef")] == ["assess", "check"]
    assert box is not None
    assert box.get("y") == "260"
    assert ends == ["100", "300"]


def test_a_role_that_is_new_gets_a_lane_below_the_others_and_the_pool_grows() -> None:
    auditor = Role(id="role/auditor", name="Auditor", function="function/claims")
    audit = Step(id=f"{OFFICE}/audit", name="Audit claim", role=auditor.id)
    flow = Flow(id=f"{OFFICE}/f6", source=f"{OFFICE}/assess", target=audit.id)

    edited = write(changed(adding(auditor, audit, flow)), workflow=OFFICE, original=CLAIM)

    root = etree.fromstring(edited)
    boxes = {each.get("bpmnElement"): each.find(SHAPE_BOUNDS) for each in root.iter(SHAPE)}
    lane, pool, step = (boxes[each] for each in ("auditor", "Pool", "audit"))
    assert lane is not None
    assert pool is not None
    assert step is not None
    assert dict(lane.attrib) == {"x": "30", "y": "400", "width": "870", "height": "120"}
    assert pool.get("height") == "520"
    assert step.get("y") == "420"
    assert b"bb:facts" not in edited


def test_a_role_of_a_function_with_lanes_of_its_own_gets_one_among_them() -> None:
    inner = '<childLaneSet id="L3"><lane id="L4" name="Expert"><flowNodeRef>assess</flowNodeRef></lane></childLaneSet>'
    content = CLAIM.replace(b'name="Adjuster"><flowNodeRef>assess</flowNodeRef>', b'name="Damage">' + inner.encode())
    surveyor = Role(id="role/surveyor", name="Surveyor", function="function/damage")
    visit = Step(id=f"{OFFICE}/visit", name="Visit site", role=surveyor.id)

    edited = edit_of(content, adding(surveyor, visit))

    lanes = next(each for each in etree.fromstring(edited).iter(f"{BPMN}childLaneSet"))
    assert [each.get("name") for each in lanes] == ["Expert", "Surveyor"]


def test_lanes_that_stand_upright_are_left_as_drawn_and_the_new_one_is_only_listed() -> None:
    upright = CLAIM.replace(b'<di:BPMNShape bpmnElement="L', b'<di:BPMNShape isHorizontal="false" bpmnElement="L')
    auditor = Role(id="role/auditor", name="Auditor", function="function/claims")
    audit = Step(id=f"{OFFICE}/audit", name="Audit claim", role=auditor.id)

    edited = edit_of(upright, adding(auditor, audit))

    assert b'name="Auditor"' in edited
    assert b'bpmnElement="auditor"' not in edited


def test_a_step_inside_another_is_written_inside_it_when_that_encloses_steps_already() -> None:
    content = CLAIM.replace(
        b'<task id="assess" name="Assess"/>',
        b'<subProcess id="assess" name="Assess"><task id="visit" name="Visit"/></subProcess>',
    )
    call = Step(id=f"{OFFICE}/call", name="Call", role="role/adjuster", inside=f"{OFFICE}/assess")
    sketch = Step(id=f"{OFFICE}/sketch", name="Sketch", role="role/adjuster", inside=f"{OFFICE}/visit")

    edited = edit_of(content, adding(call, sketch))

    around = next(etree.fromstring(edited).iter(f"{BPMN}subProcess"))
    assert [each.get("name") for each in around.iter(f"{BPMN}task")] == ["Visit", "Call"]
    assert b"<flowNodeRef>call</flowNodeRef>" not in edited
    assert b'id="workflow/office/sketch" subject="step"' in edited


def test_a_new_message_is_an_arrow_of_the_collaboration() -> None:
    flow = Flow(id=f"{OFFICE}/told", source=f"{OFFICE}/assess", target=f"{OFFICE}/register", message=True)

    edited = write(changed(adding(flow)), workflow=OFFICE, original=CLAIM)

    assert b'<messageFlow id="told" sourceRef="assess" targetRef="register"/></collaboration>' in edited


def test_a_file_without_a_drawing_stays_without_one() -> None:
    content = CLAIM[: CLAIM.index(b"<di:BPMNDiagram>")] + b"</definitions>"
    pay = Step(id=f"{OFFICE}/pay", name="Pay claim", role="role/adjuster")
    flow = Flow(id=f"{OFFICE}/f6", source=f"{OFFICE}/assess", target=pay.id)

    edited = edit_of(content, adding(pay, flow))

    assert b'<task id="pay" name="Pay claim">' in edited
    assert b"BPMNShape" not in edited


def test_what_flows_into_a_step_that_goes_is_taken_out_of_the_steps_around_it() -> None:
    content = CLAIM.replace(
        b'<task id="check" name="Check cover"/>',
        b'<task id="check" name="Check cover"/><dataObjectReference id="D" name="Policy"/>'
        b'<boundaryEvent id="B" name="Late" attachedToRef="check"/>'
        b'<association id="A" sourceRef="D" targetRef="check"/>'
        b'<task id="file"><property id="in" name="__in"/><dataInputAssociation id="I"><sourceRef>check</sourceRef>'
        b"<targetRef>in</targetRef></dataInputAssociation></task>",
    )

    def without_check(records: dict[str, Record]) -> None:
        for part in ("check", "B", "f2", "f3"):
            del records[f"{OFFICE}/{part}"]

    root = etree.fromstring(edit_of(content, without_check))

    assert not [each for each in root.iter("*") if each.get("id") in ("check", "B", "A", "I")]


def test_a_second_edit_starts_from_the_first() -> None:
    first = write(changed(stating("register", purpose="To pay")), workflow=OFFICE, original=CLAIM)
    again = read(first, name="office.bpmn").design

    assert write(again, workflow=OFFICE, original=first) == first
    assert write(changed(), workflow=OFFICE, original=first) == CLAIM


def test_lines_end_and_are_indented_as_in_the_original() -> None:
    root = etree.fromstring(CLAIM)
    etree.indent(root, space="   ")
    original = b'<?xml version="1.0" standalone="yes"?>\r\n' + etree.tostring(root).replace(b"\n", b"\r\n")

    edited = edit_of(original, stating("check", purpose="To pay"))

    before, after = original.split(b"\r\n"), edited.split(b"\r\n")
    assert [line for line in before if line not in after] == [b'      <task id="check" name="Check cover"/>']
    assert b"      </task>" in after
    assert edited.count(b"\n") == edited.count(b"\r\n")


@pytest.mark.parametrize("path", FILES, ids=place)
def test_whatever_is_edited_in_a_file_of_others_is_read_back_and_stays_valid(path: Path) -> None:
    content = path.read_bytes()
    design = much_edited(read(content, name=path.name).design)
    was_valid = SCHEMA.validate(etree.fromstring(content))

    written = write(design, workflow=design.of(Workflow)[0].id, original=content)

    assert read(written, name=path.name).design.records == design.records
    assert SCHEMA.validate(etree.fromstring(written)) or not was_valid, SCHEMA.error_log


@given(st.data())
@settings(max_examples=40, deadline=None, derandomize=True)
def test_whatever_is_edited_in_a_damaged_file_is_read_back(data: st.DataObject) -> None:
    root = etree.fromstring(data.draw(st.sampled_from(MODELS)))
    for _ in range(data.draw(st.integers(1, 12))):
        damage(root, data)
    content = etree.tostring(root)
    assume(holds_work(content))
    design = much_edited(read(content, name="damaged.bpmn").design)

    written = write(design, workflow=design.of(Workflow)[0].id, original=content)

    assert read(written, name="damaged.bpmn").design.records == design.records


def holds_work(content: bytes) -> bool:
    """True for a file that is read into a workflow with steps."""
    try:
        design = read(content, name="damaged.bpmn").design
    except Refused:
        return False
    return any(design.inside(workflow.id, Step) for workflow in design.of(Workflow)[:1])


def much_edited(design: Design) -> Design:
    """The first workflow with a step renamed, one gone and one in other hands, and steps, an event and a role new."""
    workflow = design.of(Workflow)[0].id
    steps = design.inside(workflow, Step)
    records = dict(design.records)
    first, last = steps[0], steps[-1]
    roles = design.of(Role)
    records[first.id] = replace(first, name="Renamed", notes="As agreed", purpose="Why & <what>")
    if is_alone(last, design) and len(steps) > 2:
        gone = {last.id, *(each.id for each in design.of(Flow) if last.id in (each.source, each.target))}
        part = last.id.rpartition("/")[2]
        gone |= {each for each in records if "--" in each and part in each.rpartition("/")[2].split("--")}
        records = {each: record for each, record in records.items() if each not in gone}
        records[steps[1].id] = replace(steps[1], role=roles[-1].id if roles else None)
    inside, role = first.inside, first.role
    new: list[Record] = [
        Role(id="role/auditor", name="Auditor"),
        Step(id=f"{workflow}/check-again", name="Check again", role=role, inside=inside),
        Event(id=f"{workflow}/1-wait", name="Wait", kind="time", when="3 days", role=role, inside=inside),
        Event(id=f"{workflow}/answer", name="Answer", kind="message", role=role, inside=inside),
        Branch(id=f"{workflow}/fine", name="Fine?", kind="one of", inside=inside),
        Step(id=f"{workflow}/audit", name="Audit", role="role/auditor"),
        Flow(id=f"{workflow}/new-1", source=first.id, target=f"{workflow}/check-again"),
        Flow(id=f"{workflow}/new-2", source=f"{workflow}/check-again", target=f"{workflow}/1-wait", answer="later"),
        Flow(id=f"{workflow}/new-3", source=first.id, target=f"{workflow}/audit"),
    ]
    return Design(records).with_records(*new)


def is_alone(step: Step, design: Design) -> bool:
    """True when no event sits at the step and nothing lies inside it."""
    records = design.records.values()
    return all(step.id not in (getattr(each, "inside", None), getattr(each, "at", None)) for each in records)


def changed(*edits: Edit) -> Design:
    """The design of the office file after edits."""
    return edited_design(CLAIM, *edits)


def edited_design(content: bytes, *edits: Edit) -> Design:
    records = dict(read(content, name="office.bpmn").design.records)
    assert {workflow_of(each) for each in records if each.startswith("workflow/")} == {OFFICE}
    for edit in edits:
        edit(records)
    return Design(records)


def edit_of(content: bytes, *edits: Edit) -> bytes:
    return write(edited_design(content, *edits), workflow=OFFICE, original=content)


def stating(part: str, **answers: object) -> Edit:
    """Other answers of a record."""

    def edit(records: dict[str, Record]) -> None:
        key = part if part in records else f"{OFFICE}/{part}"
        records[key] = replace(records[key], **answers)  # type: ignore[arg-type]  # each test knows its facts

    return edit


def name_of(part: str, name: str) -> Edit:
    return stating(part, name=name)


def adding(*new: Record) -> Edit:
    return lambda records: records.update({each.id: each for each in new})
