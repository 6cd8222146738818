"""The example that comes with the package: a purchase request, complete but for three gaps to be found and closed."""

from dataclasses import replace
from typing import TypeVar

from backbrief.check.check import check, guesses
from backbrief.derive.derive import derive
from backbrief.domain.answer import items, said_by_receiver
from backbrief.domain.design import Design
from backbrief.domain.finding import Severity
from backbrief.domain.party import Function, Party, Role
from backbrief.domain.step import Step
from backbrief.domain.transfer import PacketItem, Transfer
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey
from backbrief.layout.lay_out import lay_out
from backbrief.layout.measure import measure
from backbrief.layout.workflow_scene import scene_of
from backbrief.web.store.example import example

BUYING = "workflow/purchase-request"

R = TypeVar("R", Step, Transfer)


def test_the_example_is_one_workflow_of_nine_steps_in_three_functions_for_a_customer_outside() -> None:
    design = example()

    assert [each.id for each in design.of(Workflow)] == [BUYING]
    assert len(design.of(Step)) == 9
    assert len(design.of(Role)) == 4
    assert len(design.of(Function)) == 3
    assert [each.kind for each in design.of(Party)] == ["customer", "supplier"]


def test_the_example_leaves_three_things_to_guess_each_of_another_kind() -> None:
    found = check(Survey(example()))

    assert guesses(found) == 3
    assert {(each.record, each.fact, each.rule) for each in found} == {
        (f"{BUYING}/receive-goods--match-invoice", "packet", "blank-fact"),
        (f"{BUYING}/supplier--match-invoice", "packet", "sender-and-receiver-disagree"),
        ("information/delivery-place", "first_known_by", "information-from-thin-air"),
    }


def test_the_example_has_nothing_else_to_mend_and_nothing_that_is_said_of_no_transfer() -> None:
    survey = Survey(example())

    assert [each.question for each in check(survey) if each.severity is not Severity.GUESS] == []
    assert list(survey.stale_transfers()) == []
    assert {each.id for each in survey.of(Transfer)} == set(survey.transfers)


def test_an_answer_for_each_closes_the_three_gaps() -> None:
    design = example()
    counted = PacketItem(
        information="information/delivery",
        attributes=("order number", "accepted quantity", "damage"),
        presence="required",
        first_use="Compares the pieces with the invoice",
    )

    told = design.with_records(
        replace(record(design, Transfer, "receive-goods--match-invoice"), packet=(counted,)),
        as_the_receiver_says(record(design, Transfer, "supplier--match-invoice")),
        read_from_the_project_lead(record(design, Step, "place-order")),
    )

    assert guesses(check(Survey(told))) == 0


def test_the_example_gives_more_than_a_hundred_requirements() -> None:
    requirements = derive(Survey(example()), numbers={}).requirements

    assert len(requirements) > 100


def test_the_example_is_drawn_without_a_fault() -> None:
    scene = scene_of(Survey(example()), BUYING)

    faults = measure(scene, lay_out(scene))

    assert (faults.overlapping, faults.through, faults.outside) == (0, 0, 0)
    assert (faults.label_overlaps, faults.coinciding) == (0, 0)


def record(design: Design, subject: type[R], name: str) -> R:
    """A record of the workflow."""
    found = design.find(f"{BUYING}/{name}", subject)
    assert found is not None
    return found


def as_the_receiver_says(transfer: Transfer) -> Transfer:
    """The transfer with the packet that its receiver counts on."""
    return replace(transfer, packet=said_by_receiver(transfer.packet))


def read_from_the_project_lead(step: Step) -> Step:
    """The step that asks the project lead for the delivery place."""
    source = {"information/delivery-place": "role/project-lead"}
    uses = [replace(use, source=source.get(str(use.information), use.source)) for use in items(step.uses)]
    return replace(step, uses=tuple(uses))
