"""Pools and lanes become functions, parties and roles."""

from backbrief.domain.party import Function, Party, Role
from backbrief.domain.step import Step
from tests.formats.bpmn.drawn import design_of, drawing, process, reading_of, remarks_of, shape

CLERK_AND_BOSS = """
<laneSet id="L"><lane id="L1" name="Clerk"><flowNodeRef>A</flowNodeRef></lane>
<lane id="L2" name="Head  of&#10;claims"><flowNodeRef>B</flowNodeRef></lane></laneSet>
<task id="A" name="Register claim"/><task id="B" name="Approve claim"/>
"""
INSURER = f"""
<collaboration id="K" name="Claims"><participant id="I" name="Insurer" processRef="tns:P1"/>
<participant id="C" name="Claimant"/></collaboration>
<process id="P1">{CLERK_AND_BOSS}</process>
"""


def role_of(content: str, step: str) -> object:
    found = next(each for each in design_of(content).of(Step) if each.id.endswith(f"/{step}"))
    return found.role


def test_the_lanes_of_a_pool_are_roles_of_a_function() -> None:
    design = design_of(INSURER)

    assert design.find("function/insurer", Function) == Function(id="function/insurer", name="Insurer")
    assert design.find("role/clerk", Role) == Role(id="role/clerk", name="Clerk", function="function/insurer")
    assert design.name_of("role/head-of-claims") == "Head of claims"


def test_a_step_is_done_by_the_role_of_its_lane() -> None:
    assert role_of(INSURER, "A") == "role/clerk"
    assert role_of(INSURER, "B") == "role/head-of-claims"


def test_a_pool_that_nobody_looks_into_is_a_party_with_a_role() -> None:
    design = design_of(INSURER)

    assert design.find("party/claimant", Party) == Party(id="party/claimant", name="Claimant")
    assert design.find("role/claimant", Role) == Role(id="role/claimant", name="Claimant", party="party/claimant")


def test_a_pool_whose_process_is_empty_or_elsewhere_is_a_party_too() -> None:
    content = INSURER.replace(
        "</collaboration>",
        """
        <participant id="G" name="Garage" processRef="P2"/><participant id="E" name="Expert" processRef="P9"/>
        </collaboration><process id="P2"/>""",
    )

    design = design_of(content)

    assert [party.id for party in design.of(Party)] == ["party/claimant", "party/garage", "party/expert"]


def test_the_pool_with_most_nodes_is_ours_and_the_others_are_outside() -> None:
    content = INSURER.replace(
        "</collaboration>",
        """
        <participant id="G" name="Garage" processRef="P2"/></collaboration>
        <process id="P2"><laneSet><lane id="L3" name="Mechanic"><flowNodeRef>M</flowNodeRef></lane></laneSet>
        <task id="M" name="Repair car"/></process>""",
    )

    reading = reading_of(content)

    assert reading.design.find("role/mechanic", Role) == Role(id="role/mechanic", name="Mechanic", party="party/garage")
    assert "'Insurer' has the most steps and is taken as our own; 'Garage' as outside." in reading.remarks[0].message


def test_a_process_without_a_pool_that_is_the_largest_is_ours_and_the_pools_are_outside() -> None:
    content = """<collaboration id="K"><participant id="G" name="Garage" processRef="P2"/>
        <messageFlow id="M" sourceRef="B" targetRef="A"/></collaboration>
        <process id="P2"><task id="B"/></process>""" + process("<task id='A'/><task id='A2'/>")

    assert role_of(content, "A") is None
    assert role_of(content, "B") == "role/garage"
    assert any("'Handle a claim' has the most steps and is taken as our own" in said for said in remarks_of(content))


def test_nested_lanes_of_an_outside_pool_stay_outside() -> None:
    content = INSURER.replace(
        "</collaboration>",
        """<participant id="G" name="Garage" processRef="P2"/></collaboration>
        <process id="P2"><laneSet><lane id="W" name="Workshop">
        <childLaneSet><lane id="M" name="Mechanic"/></childLaneSet>
        <flowNodeRef>R</flowNodeRef></lane></laneSet><task id="R" name="Repair"/></process>""",
    )

    design = design_of(content)

    assert design.find("role/mechanic", Role) == Role(
        id="role/mechanic", name="Mechanic", function="function/workshop", party="party/garage"
    )
    assert design.find("role/workshop", Role) == Role(
        id="role/workshop", name="Workshop", function="function/workshop", party="party/garage"
    )


def test_a_second_pool_for_the_same_process_is_a_party() -> None:
    content = INSURER.replace("</collaboration>", "<participant id='B' name='Branch' processRef='P1'/></collaboration>")

    assert "party/branch" in design_of(content).records


def test_a_pool_without_lanes_is_one_role() -> None:
    content = """<collaboration id="K"><participant id="I" name="Front desk" processRef="P1"/></collaboration>
        <process id="P1"><task id="A" name="Greet visitor"/></process>"""

    design = design_of(content)

    assert role_of(content, "A") == "role/front-desk"
    assert design.find("role/front-desk", Role) == Role(
        id="role/front-desk", name="Front desk", function="function/front-desk"
    )


def test_a_lane_that_contains_lanes_is_a_function_inside_the_pool() -> None:
    content = """<collaboration id="K"><participant id="I" name="Insurer" processRef="P1"/></collaboration>
        <process id="P1"><laneSet><lane id="D" name="Motor"><flowNodeRef>A</flowNodeRef><flowNodeRef>B</flowNodeRef>
        <childLaneSet><lane id="L1" name="Clerk"><flowNodeRef>A</flowNodeRef></lane></childLaneSet></lane></laneSet>
        <task id="A" name="Register"/><task id="B" name="Sign"/></process>"""

    design = design_of(content)

    assert design.find("function/motor", Function) == Function(
        id="function/motor", name="Motor", inside="function/insurer"
    )
    assert design.find("role/clerk", Role) == Role(id="role/clerk", name="Clerk", function="function/motor")
    assert role_of(content, "A") == "role/clerk"
    assert role_of(content, "B") == "role/motor"


def test_the_same_name_in_one_pool_is_one_role_and_in_another_pool_another() -> None:
    content = """<collaboration id="K"><participant id="I" name="Insurer" processRef="P1"/>
        <participant id="G" name="Garage" processRef="P2"/></collaboration>
        <process id="P1"><laneSet><lane id="L1" name="Clerk"><flowNodeRef>A</flowNodeRef></lane>
        <lane id="L2" name="clerk"><flowNodeRef>B</flowNodeRef></lane></laneSet>
        <task id="A"/><task id="B"/></process>
        <process id="P2"><laneSet><lane id="L3" name="Clerk"><flowNodeRef>C</flowNodeRef></lane></laneSet>
        <task id="C"/></process>"""

    assert role_of(content, "A") == role_of(content, "B") == "role/clerk"
    assert role_of(content, "C") == "role/clerk-garage"


def test_a_lane_without_a_name_keeps_a_readable_id_and_is_asked_for() -> None:
    content = process("""<laneSet><lane id="Lane_7"><flowNodeRef>A</flowNodeRef></lane></laneSet>
        <task id="A" name="Register claim"/>""")

    assert role_of(content, "A") == "role/unnamed-lane-7"
    assert "a lane has no name: who does 'Register claim'? @ Lane_7" in remarks_of(content)


def test_a_pool_without_a_name_is_called_by_its_process_or_asked_for() -> None:
    named = """<collaboration id="K"><participant id="I" processRef="P1"/></collaboration>"""
    silent = f"""{named}<process id="P1"><task id="A"/></process>"""

    assert role_of(named + process("<task id='A'/>"), "A") == "role/handle-a-claim"
    assert role_of(silent, "A") == "role/unnamed-i"
    assert "a pool has no name: whose work is it? (1x) @ I" in remarks_of(silent)


def test_work_without_pool_and_lane_is_read_with_nobody_named() -> None:
    content = process("<task id='A' name='Register claim'/>")

    assert role_of(content, "A") is None
    assert "there is no pool and no lane, so nobody is named for the steps (1x) @ P1" in remarks_of(content)


def test_a_step_outside_all_lanes_is_told() -> None:
    content = process(CLERK_AND_BOSS + "<task id='C' name='Archive'/><exclusiveGateway id='G'/>")

    assert role_of(content, "C") is None
    assert "this lies in no lane, so nobody is named for it (1x) @ C" in remarks_of(content)


def test_lanes_that_list_nothing_are_filled_by_the_drawing() -> None:
    lanes = "<laneSet><lane id='L1' name='Clerk'/><lane id='L2' name='Boss'/></laneSet>"
    shapes = drawing(
        shape("L1", x=0, y=0, width=600, height=200),
        shape("L2", x=0, y=200, width=600, height=200),
        shape("A", x=50, y=50),
        shape("B", x=50, y=170),
    )
    content = process(f"{lanes}<task id='A'/><task id='B'/>") + shapes

    assert role_of(content, "A") == "role/clerk"
    assert role_of(content, "B") == "role/boss"
    assert "a lane does not list what is drawn inside it; the drawing is believed (2x) @ A, B" in remarks_of(content)


def test_a_drawing_with_unreadable_places_is_passed_over() -> None:
    bad = "<di:BPMNShape bpmnElement='A'><dc:Bounds x='left' y='0' width='1' height='1'/></di:BPMNShape>"
    bare = "<di:BPMNShape bpmnElement='L1'/>"
    content = process("<laneSet><lane id='L1' name='Clerk'/></laneSet><task id='A'/>") + drawing(bad, bare)

    assert role_of(content, "A") is None


def test_inner_steps_belong_to_whoever_does_the_step_around_them() -> None:
    content = process("""<laneSet><lane id="L1" name="Clerk"><flowNodeRef>S</flowNodeRef></lane></laneSet>
        <subProcess id="S" name="Check claim"><task id="A" name="Read papers"/></subProcess>""")

    assert role_of(content, "A") == "role/clerk"


def test_notes_on_pools_and_lanes_stay_with_their_records() -> None:
    content = """<collaboration id="K"><participant id="I" name="Insurer" processRef="P1">
        <documentation>Head office only</documentation></participant></collaboration>
        <process id="P1"><laneSet><lane id="L1" name="Clerk"><documentation>Five people</documentation>
        <flowNodeRef>A</flowNodeRef></lane></laneSet><task id="A"/></process>"""

    design = design_of(content)

    assert design.records["function/insurer"].notes == "Head office only"  # type: ignore[union-attr]
    assert design.records["role/clerk"].notes == "Five people"  # type: ignore[union-attr]
