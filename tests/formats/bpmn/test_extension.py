"""Our own additions to a file: what they state is read, and what is wrong in them is told and passed over."""

import pytest

from backbrief.domain.business_rule import BusinessRule
from backbrief.domain.design import Defaults
from backbrief.domain.information import Attribute, Information
from backbrief.domain.need import Use
from backbrief.domain.step import Step
from tests.formats.bpmn.drawn import PROCESS, design_of, process, remarks_of

BB = 'xmlns:bb="urn:backbrief:bpmn:1"'
TASK = f"{PROCESS}/T1"


def task(additions: str) -> str:
    """A process of one step with additions."""
    extension = f"<extensionElements {BB}>{additions}</extensionElements>"
    return process(f'<task id="T1" name="Assess claim">{extension}</task>')


def test_facts_at_a_step_are_facts_of_the_step() -> None:
    design = design_of(task('<bb:facts><bb:fact name="purpose">To pay what is due.</bb:fact></bb:facts>'))

    assert design.records[TASK] == Step(id=TASK, name="Assess claim", purpose="To pay what is due.")


def test_an_empty_fact_takes_back_what_the_drawing_says() -> None:
    design = design_of(task('<bb:facts><bb:fact name="name"/></bb:facts>'))

    assert design.records[TASK] == Step(id=TASK)


def test_records_that_nothing_draws_are_added() -> None:
    additions = (
        '<bb:facts id="information/claim" subject="information"/>'
        '<bb:facts id="information/claim/amount" subject="attribute"><bb:fact name="unit">EUR</bb:fact></bb:facts>'
        '<bb:facts id="defaults/step" subject="defaults"><bb:fact name="device">Phone</bb:fact></bb:facts>'
    )

    records = design_of(task(additions)).records

    assert records["information/claim"] == Information(id="information/claim")
    assert records["information/claim/amount"] == Attribute(id="information/claim/amount", unit="EUR")
    assert records["defaults/step"] == Defaults(id="defaults/step", answers=(("device", "Phone"),))


def test_what_is_said_to_be_no_record_is_left_out() -> None:
    assert TASK not in design_of(task(f'<bb:leftOut id="{TASK}"/>')).records


def test_additions_of_our_own_are_not_told_as_unknown() -> None:
    assert remarks_of(task("<bb:facts/>")) == remarks_of(process('<task id="T1" name="Assess claim"/>'))


@pytest.mark.parametrize(
    "addition",
    [
        '<bb:facts id="step/elsewhere" subject="step"/>',
        '<bb:facts id="information/a b" subject="information"/>',
        '<bb:facts id="information/claim" subject="spaceship"/>',
        '<bb:facts id="information/claim"/>',
    ],
)
def test_facts_of_what_cannot_be_a_record_are_told_and_passed_over(addition: str) -> None:
    assert list(design_of(task(addition)).records) == list(design_of(task("")).records)
    assert any("facts are stated of something that is not in the file" in said for said in remarks_of(task(addition)))


@pytest.mark.parametrize(
    "fact",
    [
        '<bb:fact name="colour">red</bb:fact>',
        '<bb:fact name="judgment">perhaps</bb:fact>',
        '<bb:fact name="purpose" as="json">{</bb:fact>',
        f'<bb:fact name="purpose" as="json">{"[" * 100_000}</bb:fact>',
    ],
)
def test_facts_that_cannot_be_read_are_told_and_passed_over(fact: str) -> None:
    content = task(f"<bb:facts>{fact}</bb:facts>")

    assert design_of(content).records[TASK] == Step(id=TASK, name="Assess claim")
    assert any("facts cannot be read" in said for said in remarks_of(content))


def test_ids_that_are_stated_twice_or_misshapen_are_not_believed() -> None:
    stated = "".join(
        f'<task id="T{number}" {BB} bb:id="{said}"/>'
        for number, said in enumerate([f"{PROCESS}/a", f"{PROCESS}/a", "x/b c", f"{PROCESS}/T0"])
    )

    steps = design_of(process(stated)).of(Step)

    assert [each.id for each in steps] == [f"{PROCESS}/{part}" for part in ("a", "T1", "T2", "T3")]


def test_names_of_what_another_tool_deleted_are_dropped_and_told() -> None:
    facts = (
        '<bb:facts><bb:fact name="role">gone</bb:fact><bb:fact name="uses"><bb:item>'
        '<bb:fact name="kind">looks at</bb:fact><bb:fact name="information">gone</bb:fact></bb:item></bb:fact>'
        '<bb:fact name="rules"><bb:item>gone</bb:item></bb:fact></bb:facts>'
    )

    step = design_of(task(facts)).records[TASK]

    assert step == Step(id=TASK, name="Assess claim", uses=(Use(kind="looks at"),))
    assert any("no longer in the file" in said for said in remarks_of(task(facts)))


def test_names_of_transfers_and_of_other_workflows_are_kept() -> None:
    held = f"{PROCESS}/T1--clerk, workflow/other/step".split(", ")
    items = "".join(f"<bb:item>{each}</bb:item>" for each in (*held, f"{PROCESS}/T1--gone"))
    additions = (
        '<bb:facts id="role/clerk" subject="role"/>'
        f'<bb:facts id="rule/limit" subject="rule"><bb:fact name="holds_at">{items}</bb:fact></bb:facts>'
    )

    rule = design_of(task(additions)).records["rule/limit"]

    assert rule == BusinessRule(id="rule/limit", holds_at=tuple(held))
