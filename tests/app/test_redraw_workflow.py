"""A drawing that comes back from an editor changes just what was drawn otherwise, and ids survive."""

from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from lxml import etree

from backbrief.app.actions.redraw_workflow import redraw_workflow
from backbrief.diff.compare import apply
from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.change import Added, Removed, Stated
from backbrief.domain.design import Design
from backbrief.domain.party import Function, Party, Role
from backbrief.domain.step import Step
from backbrief.domain.transfer import Transfer
from backbrief.domain.workflow import Workflow
from backbrief.formats.bpmn.drawing import drawing_of
from backbrief.formats.bpmn.mapping import BPMN
from backbrief.formats.bpmn.read import read
from backbrief.formats.format import Refused
from tests.app.drawing_board import CLAIM, Board, claim
from tests.strategies import designs

CORPORA = Path(__file__).parents[1] / "corpora"
FILES = sorted(path for folder in ("hdbpmn", "miwg") for path in (CORPORA / folder).rglob("*.bpmn"))


def place(path: Path) -> str:
    return path.relative_to(CORPORA).as_posix()


@pytest.mark.parametrize("path", FILES, ids=place)
def test_a_drawing_of_others_work_saved_as_it_was_opened_changes_nothing(path: Path) -> None:
    design = read(path.read_bytes(), name=path.name).design

    for workflow in design.of(Workflow):
        shown = drawing_of(design, workflow.id)
        redrawn = redraw_workflow(design, workflow.id, shown.content, since=shown)

        assert redrawn.changes == ()
        assert redrawn.ids == {}


@pytest.mark.parametrize("path", FILES, ids=place)
def test_a_new_name_in_a_drawing_of_others_work_is_one_fact_stated(path: Path) -> None:
    design = read(path.read_bytes(), name=path.name).design

    for workflow in design.of(Workflow):
        shown = drawing_of(design, workflow.id)
        elements = {record: element for element, record in shown.ids.items()}
        for step in islice(design.inside(workflow.id, Step), 2):
            root = etree.fromstring(shown.content)
            drawn = next(each for each in root.iter(etree.Element) if each.get("id") == elements[step.id])
            drawn.set("name", "Ask the customer again")

            redrawn = redraw_workflow(design, workflow.id, etree.tostring(root), since=shown)

            assert redrawn.changes == (Stated(step.id, "name", step.name, "Ask the customer again"),)


@given(designs())
def test_any_drawing_saved_as_it_was_opened_changes_nothing(design: Design) -> None:
    for workflow in design.of(Workflow):
        shown = drawing_of(design, workflow.id)

        assert redraw_workflow(design, workflow.id, shown.content, since=shown).changes == ()


def test_a_step_drawn_in_a_lane_becomes_a_step_of_that_role_with_an_id_that_can_be_read() -> None:
    board = Board(claim())
    board.draw("task", "Activity_0x1", lane="assessor", name="Take photos")
    board.connect("Flow_0x2", "Activity_0x1", "assess")

    redrawn = board.saved()

    photos, onward = f"{CLAIM}/take-photos", f"{CLAIM}/take-photos-to-assess"
    assert set(redrawn.changes) == {
        Added(Step(id=photos, name="Take photos", role="role/assessor")),
        Added(Flow(id=onward, source=photos, target=f"{CLAIM}/assess")),
    }
    assert redrawn.ids == {"Activity_0x1": photos, "Flow_0x2": onward}


def test_a_shape_saved_before_is_known_by_the_id_it_got_then() -> None:
    board = Board(claim())
    board.draw("task", "Activity_0x1", lane="assessor", name="Take photos")
    board.go_on(board.saved())
    board.rename("Activity_0x1", "Take three photos")

    second = board.saved()

    assert second.changes == (Stated(f"{CLAIM}/take-photos", "name", "Take photos", "Take three photos"),)
    assert second.ids == {}


def test_two_new_steps_of_one_name_get_two_ids() -> None:
    board = Board(claim())
    board.draw("task", "Activity_0x1", lane="clerk", name="Register the claim")
    board.draw("task", "Activity_0x2", lane="clerk", name="Register the claim")

    redrawn = board.saved()

    assert set(redrawn.ids.values()) == {f"{CLAIM}/register-the-claim", f"{CLAIM}/register-the-claim-2"}


@pytest.mark.parametrize(
    ("tag", "record"),
    [
        ("task", Step(id=f"{CLAIM}/step", role="role/clerk")),
        ("startEvent", Event(id=f"{CLAIM}/start", kind="start", role="role/clerk")),
        ("endEvent", Event(id=f"{CLAIM}/end", kind="end", role="role/clerk")),
        ("parallelGateway", Branch(id=f"{CLAIM}/all-of", kind="all of")),
    ],
)
def test_a_shape_without_a_name_is_called_after_its_kind(tag: str, record: Step | Event | Branch) -> None:
    board = Board(claim())
    board.draw(tag, "Shape_0x1", lane="clerk")

    assert board.saved().changes == (Added(record),)


def test_a_step_dragged_to_another_lane_changes_its_role_and_nothing_else() -> None:
    board = Board(claim())
    board.move("pay", "assessor")

    assert board.saved().changes == (Stated(f"{CLAIM}/pay", "role", "role/clerk", "role/assessor"),)


def test_a_branch_dragged_to_another_lane_changes_nothing_because_nobody_does_it() -> None:
    board = Board(claim())
    board.move("covered", "clerk")

    assert board.saved().changes == ()


def test_a_deleted_step_goes_with_its_flows_its_transfers_and_what_names_it() -> None:
    rule = Transfer(id=f"{CLAIM}/register--assess", trigger="The claim has a number.")
    board = Board(claim().with_records(rule))
    board.delete("assess")

    changes = board.saved().changes

    assert {each.record.id for each in changes if isinstance(each, Removed)} == {
        f"{CLAIM}/assess",
        f"{CLAIM}/onward",
        f"{CLAIM}/assessed",
        f"{CLAIM}/register--assess",
    }
    assert all(isinstance(each, Removed) for each in changes)


def test_a_step_deleted_and_brought_back_is_whole_again() -> None:
    transfer = Transfer(id=f"{CLAIM}/register--assess", trigger="The claim has a number.")
    opened = claim().with_records(transfer)
    board, untouched = Board(opened), Board(opened)
    board.delete("register")
    board.go_on(board.saved())
    board.root = untouched.root

    redrawn = board.saved(earlier=opened)

    assert apply(board.design, redrawn.changes).records == opened.records


def test_what_a_colleague_added_meanwhile_is_left_alone() -> None:
    board = Board(claim())
    board.design = board.design.with_records(Step(id=f"{CLAIM}/file", name="File the claim", role="role/clerk"))
    board.rename("pay", "Pay out")

    assert board.saved().changes == (Stated(f"{CLAIM}/pay", "name", "Pay the claim", "Pay out"),)


def test_what_a_colleague_deleted_meanwhile_stays_away_unless_it_was_worked_on() -> None:
    opened = claim()
    board = Board(opened)
    gone = (f"{CLAIM}/refused", f"{CLAIM}/no", f"{CLAIM}/pay", f"{CLAIM}/yes")
    board.design = Design({key: record for key, record in opened.records.items() if key not in gone})
    board.rename("pay", "Pay out")

    assert board.saved(earlier=opened).changes == (Added(Step(id=f"{CLAIM}/pay", name="Pay out", role="role/clerk")),)


def test_an_arrow_to_what_a_colleague_deleted_meanwhile_is_left_out() -> None:
    board = Board(claim())
    gone = (f"{CLAIM}/refused", f"{CLAIM}/no")
    board.design = Design({key: record for key, record in claim().records.items() if key not in gone})
    board.connect("Flow_0x1", "assess", "refused")

    assert board.saved().changes == ()


def test_a_new_text_at_an_arrow_is_the_answer_where_it_leaves_a_branch() -> None:
    board = Board(claim())
    board.rename("yes", "covered in full")

    assert board.saved().changes == (Stated(f"{CLAIM}/yes", "answer", "yes", "covered in full"),)


def test_a_text_at_an_arrow_between_steps_is_a_condition() -> None:
    board = Board(claim())
    board.rename("onward", "only with a claim number")

    assert board.saved().changes == (Stated(f"{CLAIM}/onward", "condition", None, "only with a claim number"),)


def test_an_arrow_led_elsewhere_keeps_its_id() -> None:
    board = Board(claim())
    board.element("assessed").set("targetRef", "pay")

    assert board.saved().changes == (Stated(f"{CLAIM}/assessed", "target", f"{CLAIM}/covered", f"{CLAIM}/pay"),)


def test_an_arrow_drawn_again_between_the_same_steps_is_still_the_same_flow() -> None:
    board = Board(claim())
    board.delete("onward")
    board.connect("Flow_0x9", "register", "assess")

    redrawn = board.saved()

    assert redrawn.changes == ()
    assert redrawn.ids == {"Flow_0x9": f"{CLAIM}/onward"}


def test_a_branch_that_gets_a_second_way_out_parts_paths_from_then_on() -> None:
    fresh = Branch(id=f"{CLAIM}/paid", name="Is it paid?", kind="one of")
    leads = (
        Flow(id=f"{CLAIM}/to-paid", source=f"{CLAIM}/pay", target=fresh.id),
        Flow(id=f"{CLAIM}/paid-no", source=fresh.id, target=f"{CLAIM}/assess", answer="no"),
    )
    board = Board(claim().with_records(fresh, *leads))
    board.connect("Flow_0x1", "paid", "refused", name="never")

    assert set(board.saved().changes) == {
        Stated(fresh.id, "parts", None, True),  # noqa: FBT003 - the answer to a question
        Added(Flow(id=f"{CLAIM}/paid-to-refused", source=fresh.id, target=f"{CLAIM}/refused", answer="never")),
    }


def test_a_branch_of_another_kind_is_still_the_same_branch() -> None:
    board = Board(claim())
    board.element("covered").tag = f"{BPMN}inclusiveGateway"

    assert board.saved().changes == (Stated(f"{CLAIM}/covered", "kind", "one of", "any of"),)


def test_a_shape_turned_into_something_else_is_a_new_record() -> None:
    board = Board(claim())
    board.element("pay").tag = f"{BPMN}endEvent"

    after = apply(board.design, board.saved().changes)

    assert f"{CLAIM}/pay" not in after.records
    assert after.records[f"{CLAIM}/pay-the-claim"] == Event(
        id=f"{CLAIM}/pay-the-claim", name="Pay the claim", kind="end", role="role/clerk"
    )
    assert after.records[f"{CLAIM}/yes"] == Flow(
        id=f"{CLAIM}/yes", source=f"{CLAIM}/covered", target=f"{CLAIM}/pay-the-claim", answer="yes"
    )


def test_a_renamed_lane_renames_the_role() -> None:
    board = Board(claim())
    board.rename("clerk", "Claims clerk")

    assert board.saved().changes == (Stated("role/clerk", "name", "Clerk", "Claims clerk"),)


def test_a_renamed_pool_renames_the_function_or_the_party() -> None:
    board = Board(claim())
    board.rename("claims", "Motor claims")
    board.rename("customer", "Policyholder")

    assert set(board.saved().changes) == {
        Stated("function/claims", "name", "Claims", "Motor claims"),
        Stated("party/customer", "name", "Customer", "Policyholder"),
    }


def test_a_new_lane_is_a_new_role_of_the_function_around_it() -> None:
    board = Board(claim())
    board.add_lane("Lane_0x1", "Post room", beside="clerk")
    board.move("pay", "Lane_0x1")

    redrawn = board.saved()

    assert set(redrawn.changes) == {
        Added(Role(id="role/post-room", name="Post room", function="function/claims")),
        Stated(f"{CLAIM}/pay", "role", "role/clerk", "role/post-room"),
    }
    assert redrawn.ids == {"Lane_0x1": "role/post-room"}


def test_a_new_lane_with_the_name_of_a_known_role_is_the_lane_of_that_role() -> None:
    board = Board(claim())
    board.add_lane("Lane_0x1", "team lead", beside="clerk")
    board.move("pay", "Lane_0x1")

    assert board.saved().changes == (Stated(f"{CLAIM}/pay", "role", "role/clerk", "role/teamlead"),)


def test_a_new_lane_that_is_called_as_a_role_was_once_called_is_another_role() -> None:
    board = Board(claim().with_records(Role(id="role/clerk", name="Bookkeeper", function="function/claims")))
    board.add_lane("Lane_0x1", "Clerk", beside="clerk")

    assert board.saved().changes == (Added(Role(id="role/clerk-2", name="Clerk", function="function/claims")),)


def test_a_lane_around_lanes_is_a_function_inside_the_function_around_it() -> None:
    board = Board(claim())
    lane = board.element("assessor")
    lane.set("id", "Lane_0x1")
    lane.set("name", "Damage")
    inner = etree.SubElement(lane, f"{BPMN}childLaneSet", id="LaneSet_2")
    etree.SubElement(inner, f"{BPMN}lane", id="Lane_0x2", name="Surveyor")

    added = {each.record for each in board.saved().changes if isinstance(each, Added)}

    assert added == {
        Function(id="function/damage", name="Damage", inside="function/claims"),
        Role(id="role/surveyor", name="Surveyor", function="function/damage"),
        Role(id="role/damage", name="Damage", function="function/damage"),
    }


def test_a_step_in_a_lane_without_a_name_keeps_the_role_of_the_pool_around_it() -> None:
    alone = Design(
        {
            record.id: record
            for record in (
                Role(id="role/clerk", name="Clerk"),
                Workflow(id=CLAIM, name="Handle a claim"),
                Step(id=f"{CLAIM}/register", name="Register the claim", role="role/clerk"),
            )
        }
    )
    board = Board(alone)
    lanes = etree.Element(f"{BPMN}laneSet", id="LaneSet_1")
    process = board.element("register").getparent()
    assert process is not None
    process.insert(0, lanes)
    etree.SubElement(lanes, f"{BPMN}lane", id="Lane_0x1")
    board.move("register", "Lane_0x1")

    assert board.saved().changes == ()


def test_a_name_for_the_band_of_nobody_says_who_does_the_work_on_it() -> None:
    board = Board(claim().with_records(Step(id=f"{CLAIM}/file", name="File the claim")))
    nobody = next(element for element, record in board.ids.items() if record == "band/nobody-named")
    board.rename(nobody, "Archivist")

    redrawn = board.saved()

    assert set(redrawn.changes) == {
        Added(Role(id="role/archivist", name="Archivist")),
        Stated(f"{CLAIM}/file", "role", None, "role/archivist"),
    }
    assert redrawn.ids == {nobody: "role/archivist"}


def test_a_new_pool_is_a_party_outside_and_a_message_may_lead_to_it() -> None:
    board = Board(claim())
    pools = board.element("customer").getparent()
    assert pools is not None
    etree.SubElement(pools, f"{BPMN}participant", id="Participant_0x1", name="Garage")
    board.draw("messageFlow", "Flow_0x1", beside="customer", sourceRef="pay", targetRef="Participant_0x1")

    assert set(board.saved().changes) == {
        Added(Party(id="party/garage", name="Garage")),
        Added(Flow(id=f"{CLAIM}/pay-to-garage", source=f"{CLAIM}/pay", target="party/garage", message=True)),
    }


def test_the_first_pool_of_an_empty_workflow_is_ours() -> None:
    board = Board(Design({CLAIM: Workflow(id=CLAIM, name="Handle a claim")}))
    process = next(board.root.iter(f"{BPMN}process"))
    around = etree.Element(f"{BPMN}collaboration", id="Collaboration_1")
    board.root.insert(0, around)
    etree.SubElement(around, f"{BPMN}participant", id="Pool_1", name="Claims", processRef=str(process.get("id")))
    etree.SubElement(process, f"{BPMN}task", id="Activity_1", name="Register the claim")

    assert set(board.saved().changes) == {
        Added(Function(id="function/claims", name="Claims")),
        Added(Role(id="role/claims", name="Claims", function="function/claims")),
        Added(Step(id=f"{CLAIM}/register-the-claim", name="Register the claim", role="role/claims")),
    }


def test_an_id_that_cannot_be_true_is_not_believed() -> None:
    board = Board(claim())
    board.draw("task", "Activity_0x1", lane="clerk", name="Take photos")
    board.ids["Activity_0x1"] = "workflow/other/register"

    assert board.saved().ids == {"Activity_0x1": f"{CLAIM}/take-photos"}


def test_facts_that_no_drawing_shows_are_left_alone() -> None:
    board = Board(claim())
    board.rename("register", "Register the accident")

    after = apply(board.design, board.saved().changes)

    register = after.find(f"{CLAIM}/register", Step)
    assert register is not None
    assert register.purpose == "The claim gets a number."


@pytest.mark.parametrize(("workflow", "content"), [(CLAIM, b"not a drawing"), ("workflow/payroll", b"<nothing/>")])
def test_what_is_no_drawing_of_a_workflow_is_refused(workflow: str, content: bytes) -> None:
    with pytest.raises(Refused):
        redraw_workflow(claim(), workflow, content)
