"""Data, stores and messages become information, its uses and systems."""

import pytest

from backbrief.check.check import check
from backbrief.domain.branch import Branch, Event
from backbrief.domain.information import Information, System
from backbrief.domain.need import Use
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey
from tests.formats.bpmn.drawn import PROCESS, design_of, process, remarks_of

CLAIM = "<dataObject id='D'/><dataObjectReference id='R' name='Claim&#10;form' dataObjectRef='D'/>"


def arrow_in(source: str) -> str:
    return f"<dataInputAssociation><sourceRef>{source}</sourceRef><targetRef>T</targetRef></dataInputAssociation>"


def arrow_out(target: str) -> str:
    return f"<dataOutputAssociation><targetRef>{target}</targetRef></dataOutputAssociation>"


def uses(content: str, *, step: str = "A") -> list[tuple[object, object]]:
    found = design_of(process(content)).find(f"{PROCESS}/{step}", Step)
    assert found
    return [(use.kind, use.information) for use in found.uses] if isinstance(found.uses, tuple) else []


def test_a_data_object_is_information_under_the_name_it_is_drawn_with() -> None:
    design = design_of(process(CLAIM))

    assert design.of(Information) == [Information(id="information/claim-form", name="Claim form")]


def test_the_same_name_is_the_same_information() -> None:
    content = CLAIM + "<dataObjectReference id='R2' name='claim form'/><dataObject id='D2' name='Claim Form'/>"

    assert [each.id for each in design_of(process(content)).of(Information)] == ["information/claim-form"]


def test_a_reference_without_a_name_takes_that_of_its_object() -> None:
    content = "<dataObjectReference id='R' dataObjectRef='D'/><dataObject id='D' name='Invoice'/>"

    assert [each.name for each in design_of(process(content)).of(Information)] == ["Invoice"]


def test_data_without_any_name_is_kept_and_asked_for() -> None:
    content = process("<dataObjectReference id='Ref_7' dataObjectRef='D'/><dataObject id='D'/>")

    assert design_of(content).of(Information) == [Information(id="information/unnamed-ref-7")]
    assert "a data object has no name: what is it? (1x) @ Ref_7" in remarks_of(content)


def test_the_states_and_notes_of_data_are_gathered() -> None:
    content = process("""
        <dataObjectReference id="R1" name="Claim"><dataState name="checked"/></dataObjectReference>
        <dataObjectReference id="R2" name="Claim" dataObjectRef="D"><dataState name="paid"/><dataState/>
        <documentation>On paper</documentation></dataObjectReference>
        <dataObject id="D"><documentation>Two pages</documentation></dataObject>""")

    design = design_of(content)

    assert design.find("information/claim", Information) == Information(
        id="information/claim", name="Claim", states=("checked", "paid"), notes="On paper\nTwo pages"
    )


@pytest.mark.parametrize("name", ["Claim form [checked]", "claim form[checked]", "Claim&#10;form [ checked ]"])
def test_a_state_in_brackets_is_a_state_of_the_information_and_no_other_information(name: str) -> None:
    content = f"{CLAIM}<dataObjectReference id='R2' name='{name}'/>"

    assert design_of(process(content)).of(Information) == [
        Information(id="information/claim-form", name="Claim form", states=("checked",))
    ]


@pytest.mark.parametrize("name", ["[accepted letter", "[checked]", "form [2] page", "checked (x2)]"])
def test_brackets_that_name_no_state_stay_in_the_name(name: str) -> None:
    found = design_of(process(f"<dataObjectReference id='R' name='{name}'/>")).of(Information)

    assert [(each.name, each.states) for each in found] == [(name, None)]


def test_a_state_that_is_spelled_twice_is_one_state() -> None:
    content = """<dataObjectReference id="A" name="Claim [checked]"/><dataObjectReference id="B" name="claim [paid]"/>
        <dataObjectReference id="C" name="claim [Checked]"><dataState name="checked"/></dataObjectReference>"""

    found = design_of(process(content)).of(Information)

    assert [(each.name, each.states) for each in found] == [("Claim", ("checked", "paid"))]


def test_a_data_store_is_a_system_of_which_nobody_has_said_what_it_holds() -> None:
    content = "<dataStore id='S' name='Archive'><documentation>In the cellar</documentation></dataStore>" + process(
        "<dataStoreReference id='R' dataStoreRef='S'/><dataStoreReference id='R2' name='archive'/>"
    )

    design = design_of(content)

    assert design.of(System) == [System(id="system/archive", name="Archive", notes="In the cellar")]
    assert design.of(Information) == []


@pytest.mark.parametrize("ends", ["sourceRef='R' targetRef='S'", "sourceRef='S' targetRef='R'"])
def test_a_dotted_line_between_data_and_a_store_says_what_the_system_holds(ends: str) -> None:
    content = process(f"{CLAIM}<dataStoreReference id='S' name='SAP'/><association id='X' {ends}/>")

    assert design_of(content).of(System) == [System(id="system/sap", name="SAP", holds=("information/claim-form",))]


def test_a_data_store_without_a_name_is_a_system_to_be_named() -> None:
    content = process("<dataStoreReference id='R'/>")

    assert design_of(content).of(System) == [System(id="system/unnamed-r")]
    assert "a data store has no name: what is it? (1x) @ R" in remarks_of(content)


def test_a_step_at_a_store_uses_information_that_is_still_to_be_named() -> None:
    store = "<dataStoreReference id='S' name='SAP'/>"
    content = process(f"{store}{CLAIM}<task id='A'>{arrow_in('S')}{arrow_out('R')}{arrow_out('S')}</task>")

    design = design_of(content)
    found = design.find(f"{PROCESS}/A", Step)

    assert found
    assert found.uses == (
        Use(kind="creates", information="information/claim-form"),
        Use(kind="looks at", source="system/sap"),
        Use(kind="changes", source="system/sap"),
    )
    assert [each.question for each in check(Survey(design)) if each.part == "1.information"] == [
        "Which information does 'A' use?"
    ]


@pytest.mark.parametrize(
    ("drawn", "notes"),
    [
        (f"<startEvent id='E'>{arrow_out('S')}</startEvent>", "Keeps in: SAP"),
        (f"<endEvent id='E'>{arrow_in('S')}</endEvent>", "Reads from: SAP"),
        ("<exclusiveGateway id='E'/><association sourceRef='S' targetRef='E'/>", "Reads from: SAP"),
        (f"<endEvent id='E'>{arrow_in('U')}</endEvent>", "Reads from: a system without a name"),
        (f"<endEvent id='E'>{arrow_in('D')}</endEvent>", "Sends out: something without a name"),
    ],
)
def test_a_store_at_an_event_or_a_branch_is_noted(drawn: str, notes: str) -> None:
    data = "<dataStoreReference id='S' name='SAP'/><dataStoreReference id='U'/><dataObjectReference id='D'/>"

    assert design_of(process(data + drawn)).records[f"{PROCESS}/E"].notes == notes  # type: ignore[union-attr]


def test_a_message_with_a_name_is_information_and_one_without_is_not() -> None:
    content = "<message id='M1' name='Claim'/><message id='M2'/>" + process("")

    assert [each.id for each in design_of(content).of(Information)] == ["information/claim"]


def test_an_arrow_from_data_is_looked_at_and_the_first_arrow_to_data_creates_it() -> None:
    content = f"""{CLAIM}<task id="A">{arrow_out("R")}</task><task id="B">{arrow_in("R")}{arrow_out("R")}</task>"""

    assert uses(content) == [("creates", "information/claim-form")]
    assert uses(content, step="B") == [("looks at", "information/claim-form"), ("changes", "information/claim-form")]


def test_what_a_start_brings_in_is_changed_and_not_created_by_a_step() -> None:
    content = f"""{CLAIM}<task id="A">{arrow_out("R")}</task><startEvent id="E">{arrow_out("R")}</startEvent>"""

    assert uses(content) == [("changes", "information/claim-form")]
    assert design_of(process(content)).find(f"{PROCESS}/E", Event).notes == "Brings in: Claim form"  # type: ignore[union-attr]


def test_what_an_end_sends_out_is_noted() -> None:
    content = f"""{CLAIM}<endEvent id="E">{arrow_in("R")}</endEvent>"""

    assert design_of(process(content)).find(f"{PROCESS}/E", Event).notes == "Sends out: Claim form"  # type: ignore[union-attr]


def test_an_arrow_from_the_object_behind_a_drawing_counts_as_from_the_drawing() -> None:
    assert uses(f"{CLAIM}<task id='A'>{arrow_in('D')}</task>") == [("looks at", "information/claim-form")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("sourceRef='R' targetRef='A' associationDirection='One'", ["looks at"]),
        ("sourceRef='A' targetRef='R' associationDirection='One'", ["creates"]),
        ("sourceRef='A' targetRef='R' associationDirection='Both'", ["looks at", "creates"]),
        ("sourceRef='A' targetRef='R'", ["looks at"]),
    ],
)
def test_a_dotted_line_between_data_and_a_step_is_a_use(line: str, expected: list[str]) -> None:
    content = f"{CLAIM}<task id='A'/><association id='X' {line}/>"

    assert [kind for kind, _ in uses(content)] == expected


def test_data_at_a_gateway_is_what_is_looked_at_to_decide() -> None:
    content = f"{CLAIM}<exclusiveGateway id='G'/><association sourceRef='R' targetRef='G' associationDirection='One'/>"

    found = design_of(process(content)).find(f"{PROCESS}/G", Branch)

    assert found
    assert found.looked_at == ("information/claim-form",)


def test_a_named_input_that_nothing_feeds_is_looked_at() -> None:
    content = """<task id="A"><ioSpecification><dataInput id="I" name="Tariff"/><dataOutput id="O" name="Price"/>
        <inputSet><dataInputRefs>I</dataInputRefs></inputSet></ioSpecification></task>"""

    assert uses(content) == [("looks at", "information/tariff"), ("creates", "information/price")]


def test_an_input_that_a_data_object_feeds_is_only_a_place_to_put_it() -> None:
    content = f"""{CLAIM}<task id="A"><ioSpecification><dataInput id="I" name="input 1"/></ioSpecification>
        <dataInputAssociation><sourceRef>R</sourceRef><targetRef>I</targetRef></dataInputAssociation></task>"""

    assert uses(content) == [("looks at", "information/claim-form")]
    assert [each.id for each in design_of(process(content)).of(Information)] == ["information/claim-form"]


def test_the_input_of_a_whole_process_is_information_that_steps_look_at() -> None:
    content = (
        f"""<ioSpecification><dataInput id="I" name="Claim"/></ioSpecification><task id="A">{arrow_in("I")}</task>"""
    )

    assert uses(content) == [("looks at", "information/claim")]


def test_an_input_of_a_step_that_inner_steps_look_at_is_information() -> None:
    content = f"""{CLAIM}<subProcess id="S"><ioSpecification><dataInput id="I" name="Papers"/></ioSpecification>
        <dataInputAssociation><sourceRef>R</sourceRef><targetRef>I</targetRef></dataInputAssociation>
        <task id="A">{arrow_in("I")}</task></subProcess>"""

    assert uses(content) == [("looks at", "information/papers")]


@pytest.mark.parametrize(
    ("content", "remark"),
    [
        (
            "<task id='A'><dataInputAssociation id='X'/></task>",
            "data flows in or out here without saying which data, or as a constant (1x) @ X",
        ),
        (
            f"<task id='A'>{arrow_in('Gone')}</task>",
            "what flows in or out is no data object, data store or message of the file (1x) @ A",
        ),
        (
            "<task id='A'><ioSpecification><dataInput id='I'/></ioSpecification></task>",
            "a data input of a step has no name and leads nowhere (1x) @ A",
        ),
        (
            f"{CLAIM}<task id='A'/><association id='X' sourceRef='R' targetRef='A'/>",
            "a dotted line to data has no arrow; it is read as looking at it (1x) @ X",
        ),
    ],
)
def test_what_is_unclear_about_data_is_told(content: str, remark: str) -> None:
    assert remark in remarks_of(process(content))


def test_uses_are_ready_to_be_asked_about() -> None:
    content = f"{CLAIM}<task id='A'>{arrow_in('R')}{arrow_in('R')}</task>"

    found = design_of(process(content)).find(f"{PROCESS}/A", Step)

    assert found
    assert found.uses == (Use(kind="looks at", information="information/claim-form"),)
