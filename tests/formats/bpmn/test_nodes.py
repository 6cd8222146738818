"""Tasks, gateways and events become steps, branches and events."""

import pytest

from backbrief.domain.branch import Branch, Event
from backbrief.domain.step import Step
from backbrief.formats.folder.read import read_folder
from backbrief.formats.folder.write import write_folder
from tests.formats.bpmn.drawn import PROCESS, design_of, process, remarks_of


def step(content: str, *, step_id: str = "A") -> Step:
    found = design_of(process(content)).find(f"{PROCESS}/{step_id}", Step)
    assert found
    return found


def event(content: str) -> Event:
    found = design_of(process(content)).find(f"{PROCESS}/E", Event)
    assert found
    return found


def branch(content: str) -> Branch:
    found = design_of(process(content)).find(f"{PROCESS}/G", Branch)
    assert found
    return found


@pytest.mark.parametrize(
    "tag",
    ["task", "userTask", "manualTask", "sendTask", "receiveTask", "callActivity", "subProcess", "transaction"],
)
def test_whatever_is_done_is_a_step_with_a_tidy_name(tag: str) -> None:
    assert step(f"<{tag} id='A' name=' Register&#10;  the claim '/>").name == "Register the claim"


@pytest.mark.parametrize(
    ("tag", "judgment"), [("serviceTask", "automatic"), ("scriptTask", "automatic"), ("businessRuleTask", "rule")]
)
def test_a_task_for_a_machine_or_a_rule_says_so(tag: str, judgment: str) -> None:
    assert step(f"<{tag} id='A'/>").judgment == judgment


def test_inner_nodes_know_the_step_around_them() -> None:
    content = """<subProcess id="A" name="Check claim"><startEvent id="E"/><exclusiveGateway id="G"/>
        <subProcess id="B"><task id="C"/></subProcess></subProcess>"""

    assert event(content).inside == branch(content).inside == step(content, step_id="B").inside == f"{PROCESS}/A"
    assert step(content, step_id="C").inside == f"{PROCESS}/B"


@pytest.mark.parametrize(
    ("content", "note"),
    [
        ("<standardLoopCharacteristics/>", "Repeated until it is done."),
        (
            "<standardLoopCharacteristics><loopCondition>papers missing</loopCondition></standardLoopCharacteristics>",
            "Repeated: papers missing",
        ),
        ("<multiInstanceLoopCharacteristics/>", "Repeated for each item, side by side."),
        (
            """<multiInstanceLoopCharacteristics isSequential="true"><loopCardinality>3</loopCardinality>
            <inputDataItem name="invoice"/></multiInstanceLoopCharacteristics>""",
            "Repeated for each invoice (how many: 3), one after another.",
        ),
        ("<documentation>By noon</documentation>", "By noon"),
        ("<performer><resourceRef>R1</resourceRef></performer>", "Done by: Claims team"),
        ("<potentialOwner name='Night shift'/>", "Done by: Night shift"),
        ("<performer/>", None),
    ],
)
def test_what_is_said_of_a_task_becomes_a_note(content: str, note: str | None) -> None:
    design = design_of("<resource id='R1' name='Claims team'/>" + process(f"<task id='A'>{content}</task>"))

    assert design.records[f"{PROCESS}/A"].notes == note  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("content", "note"),
    [
        ("<transaction id='A'/>", "All of it is done, or nothing."),
        ("<adHocSubProcess id='A'/>", "What is inside is done in any order."),
        ("<subProcess id='A' triggeredByEvent='true'/>", "Begins when its own event happens."),
        ("<task id='A' isForCompensation='true'/>", "Undoes another step."),
        ("<callActivity id='A' calledElement='Assess'/>", "Calls: Assess"),
        ("<callActivity id='A' calledElement='P1'/>", "Calls: Handle a claim"),
    ],
)
def test_what_a_kind_of_task_means_becomes_a_note(content: str, note: str) -> None:
    assert step(content).notes == note


@pytest.mark.parametrize(
    ("tag", "kind"),
    [
        ("exclusiveGateway", "one of"),
        ("parallelGateway", "all of"),
        ("inclusiveGateway", "any of"),
        ("complexGateway", "any of"),
        ("eventBasedGateway", "first event"),
    ],
)
def test_a_gateway_is_a_branch_that_parts_when_more_than_one_flow_leaves(tag: str, kind: str) -> None:
    content = f"""<{tag} id="G" name="Complete?"/><task id="A"/><task id="B"/>
        <sequenceFlow id="F1" sourceRef="G" targetRef="A"/>"""
    second = '<sequenceFlow id="F2" sourceRef="G" targetRef="B"/>'

    assert branch(content) == Branch(id=f"{PROCESS}/G", kind=kind, parts=False, name="Complete?")
    assert branch(content + second).parts is True


def test_a_flow_that_leads_nowhere_does_not_make_a_branch_part() -> None:
    content = """<exclusiveGateway id="G"/><task id="A"/><sequenceFlow id="F1" sourceRef="G" targetRef="A"/>
        <sequenceFlow id="F2" sourceRef="G" targetRef="Gone"/>"""

    assert branch(content).parts is False


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("<startEvent id='E'><messageEventDefinition/></startEvent>", "start"),
        ("<endEvent id='E'><errorEventDefinition/></endEvent>", "end"),
        ("<intermediateCatchEvent id='E'><messageEventDefinition/></intermediateCatchEvent>", "message"),
        ("<intermediateCatchEvent id='E'><timerEventDefinition/></intermediateCatchEvent>", "time"),
        ("<intermediateThrowEvent id='E'><signalEventDefinition/></intermediateThrowEvent>", "other"),
        ("<intermediateThrowEvent id='E'/>", "other"),
        ("<boundaryEvent id='E' attachedToRef='A'><timerEventDefinition/></boundaryEvent><task id='A'/>", "time"),
    ],
)
def test_the_kind_of_an_event_follows_from_its_place_or_else_its_trigger(content: str, kind: str) -> None:
    assert event(content).kind == kind


@pytest.mark.parametrize(
    ("content", "note"),
    [
        ("<startEvent id='E'><signalEventDefinition signalRef='S'/></startEvent>", "Set off by: signal 'Storm'"),
        ("<endEvent id='E'><errorEventDefinition errorRef='X'/></endEvent>", "Brings about: error 'Lost'"),
        ("<endEvent id='E'><terminateEventDefinition/></endEvent>", "Brings about: end of everything"),
        ("<startEvent id='E'><messageEventDefinition messageRef='M'/></startEvent>", "Set off by: message 'Claim'"),
        ("<intermediateCatchEvent id='E'><messageEventDefinition/></intermediateCatchEvent>", None),
        (
            "<intermediateThrowEvent id='E'><linkEventDefinition name='Page 2'/></intermediateThrowEvent>",
            "Brings about: link 'Page 2'",
        ),
        (
            """<intermediateCatchEvent id='E'><conditionalEventDefinition><condition>papers are there</condition>
            </conditionalEventDefinition></intermediateCatchEvent>""",
            "Set off by: condition 'papers are there'",
        ),
    ],
)
def test_what_sets_an_event_off_is_noted_unless_its_kind_says_it_all(content: str, note: str | None) -> None:
    names = "<signal id='S' name='Storm'/><error id='X' name='Lost'/><message id='M' name='Claim'/>"

    design = design_of(names + process(content))

    assert design.records[f"{PROCESS}/E"].notes == note  # type: ignore[union-attr]


def test_a_timer_tells_how_long_is_waited() -> None:
    content = """<intermediateCatchEvent id="E"><timerEventDefinition><!-- two weeks -->
        <timeDuration> P14D </timeDuration></timerEventDefinition></intermediateCatchEvent>"""

    assert event(content).when == "P14D"


def test_an_empty_timer_tells_nothing() -> None:
    content = """<startEvent id="E"><timerEventDefinition><timeCycle/></timerEventDefinition></startEvent>"""

    assert event(content).when is None


def test_a_trigger_kept_elsewhere_is_found() -> None:
    content = """<timerEventDefinition id="T"><timeDate>2026-12-01</timeDate></timerEventDefinition>""" + process(
        """<intermediateCatchEvent id="E"><eventDefinitionRef>T</eventDefinitionRef>
        <eventDefinitionRef>Gone</eventDefinitionRef></intermediateCatchEvent>"""
    )

    found = design_of(content).find(f"{PROCESS}/E", Event)

    assert found
    assert (found.kind, found.when) == ("time", "2026-12-01")


def test_an_event_on_a_border_stands_at_its_step_and_says_whether_the_step_goes_on() -> None:
    content = """<laneSet><lane id="L" name="Clerk"><flowNodeRef>A</flowNodeRef></lane></laneSet>
        <boundaryEvent id="E" attachedToRef="A" cancelActivity="false"><timerEventDefinition/></boundaryEvent>
        <task id="A"/>"""

    found = event(content)

    assert (found.at, found.role, found.notes) == (f"{PROCESS}/A", "role/clerk", "The step goes on.")


@pytest.mark.parametrize("attached", ["", "attachedToRef='Gone'", "attachedToRef='E'"])
def test_an_event_on_the_border_of_nothing_is_told(attached: str) -> None:
    content = f"<boundaryEvent id='E' {attached}/>"

    assert event(content).at is None
    assert "an event on a border belongs to no step (1x) @ E" in remarks_of(process(content))


def test_a_second_use_of_an_id_gets_a_number() -> None:
    content = process("<task id='A' name='First'/><task id='A' name='Second'/><task id='A' name='Third'/>")

    design = design_of(content)

    assert [each.id for each in design.of(Step)] == [f"{PROCESS}/A", f"{PROCESS}/A-2", f"{PROCESS}/A-3"]
    assert "the id is used more than once; the later one gets a number (2x) @ A-2, A-3" in remarks_of(content)


def test_a_missing_id_is_made_and_told() -> None:
    content = process("<task name='First'/><task name='Second'/>")

    assert [each.id for each in design_of(content).of(Step)] == [f"{PROCESS}/task-1", f"{PROCESS}/task-2"]
    assert "a task has no id (2x) @ task-1, task-2" in remarks_of(content)


def test_an_id_that_would_break_a_path_is_mended_and_still_found() -> None:
    content = """<task id="claims/A 1"/><task id="B"/><sequenceFlow id="F" sourceRef="claims/A 1" targetRef="B"/>"""

    design = design_of(process(content))

    assert design.records[f"{PROCESS}/F"].source == f"{PROCESS}/claims-A-1"  # type: ignore[union-attr]


def test_a_reserved_word_as_name_or_id_is_no_answer() -> None:
    drawn = "<task id='unknown' name='unknown'/><task id='T' name='none, on purpose'/>"

    design = design_of(process(drawn))
    files = {name: written for name, written in write_folder(design).items() if written is not None}

    assert [each.name for each in design.of(Step)] == ["unknown", "none, on purpose"]
    assert read_folder(files, name="claims") == design
