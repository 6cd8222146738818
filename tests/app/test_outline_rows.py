"""A workflow as rows: in the order of its flow, numbered, with what is seen at a glance."""

from dataclasses import replace

from backbrief.app.actions.lead_path import lead_path
from backbrief.app.actions.make_inner import make_inner
from backbrief.app.actions.type_line import type_line
from backbrief.app.outline_rows import outline_rows
from backbrief.domain.branch import Event, Flow
from backbrief.domain.design import Design, Record
from backbrief.domain.need import Use
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey
from tests.app.outlined import CHAIRS, changed, lines, row_id, rows, typed


def test_steps_are_numbered_in_the_order_of_the_flow() -> None:
    design = typed("Collect wishes @Office lead", "Compare offers @Buyer", "Order chairs")

    assert lines(design) == ["1 Collect wishes @Office lead", "2 Compare offers @Buyer", "3 Order chairs @Buyer"]


def test_the_work_begins_and_ends_with_a_row_of_its_own() -> None:
    design = typed("Collect wishes @Office lead")

    assert [row.kind for row in rows(design)] == ["start", "step", "end"]


def test_answers_stand_below_their_question_and_their_steps_below_them() -> None:
    design = typed("Compare offers @Buyer", "Is it below 500?", "Order chairs")
    design = changed(design, type_line(design, "Approve order @Manager", after=row_id(design, "no")))

    assert lines(design) == [
        "1 Compare offers @Buyer",
        "? Is it below 500?",
        "  - yes",
        "  - no",
        "    2 Approve order @Manager",
        "3 Order chairs @Buyer",
    ]


def test_inner_steps_are_numbered_below_their_step() -> None:
    design = typed("Compare offers @Buyer", "Ask for prices", "Order chairs")
    design = changed(design, make_inner(design, row_id(design, "Ask for prices")))

    assert lines(design) == ["1 Compare offers @Buyer", "  1.1 Ask for prices @Buyer", "2 Order chairs @Buyer"]
    assert [row.holds for row in rows(design) if row.kind == "step"] == [True, False, False]


def test_an_answer_that_leads_back_says_where() -> None:
    design = typed("Compare offers @Buyer", "Are they complete?", "Order chairs")
    design = changed(design, lead_path(design, row_id(design, "no"), to="Compare offers"))

    assert "  - no => 1 Compare offers" in lines(design)


def test_a_row_shows_what_passes_what_is_used_and_what_is_left_to_guess() -> None:
    design = typed("Compare offers @Buyer", "Approve order @Manager")
    buyer, step = row_id(design, "Compare offers"), design.find(row_id(design, "Compare offers"), Step)
    assert step is not None
    design = design.with_records(replace(step, uses=(Use(kind="looks at"), Use(kind="creates"))))
    design = changed(design, type_line(design, "-> Manager: offer, price list", after=buyer))

    row = next(row for row in outline_rows(Survey(design), CHAIRS, guesses={buyer: 7}) if row.id == buyer)

    assert (row.uses, row.guesses) == (2, 7)
    assert [(each.receiver, each.information) for each in row.passes] == [("Manager", "offer, price list")]


def test_paths_that_all_end_elsewhere_go_on_with_the_one_that_comes_to_the_first_end() -> None:
    design = typed("Compare offers @Buyer", "Is one of them good?", "Order chairs")
    design = changed(design, lead_path(design, row_id(design, "no"), to="end"))

    assert lines(design)[-1] == "2 Order chairs @Buyer"


def test_what_no_flow_leads_to_stands_in_the_outline_too() -> None:
    steps = [Step(id=f"{CHAIRS}/{name}", name=name) for name in ("order", "pay")]
    loop = [
        Flow(id=f"{CHAIRS}/a", source=steps[0].id, target=steps[1].id),
        Flow(id=f"{CHAIRS}/b", source=steps[1].id, target=steps[0].id),
    ]
    wait = Event(id=f"{CHAIRS}/reminder", kind="time", at=steps[0].id)
    records: list[Record] = [Workflow(id=CHAIRS), *steps, *loop, wait]
    design = Design({record.id: record for record in records})

    assert [(row.kind, row.text, row.leads) for row in rows(design)] == [
        ("event", "", ""),
        ("step", "order", ""),
        ("step", "pay", "1 order"),
    ]


def test_steps_that_lie_inside_each_other_are_shown_as_if_they_lay_in_none() -> None:
    steps = [Step(id=f"{CHAIRS}/order", inside=f"{CHAIRS}/pay"), Step(id=f"{CHAIRS}/pay", inside=f"{CHAIRS}/order")]
    held: list[Record] = [Workflow(id=CHAIRS), *steps]
    design = Design({record.id: record for record in held})

    assert [row.depth for row in rows(design)] == [0, 0]
