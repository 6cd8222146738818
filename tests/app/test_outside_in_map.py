"""The map leads from customers to workflows, and each gap on it can be closed where it is seen."""

import pytest
from hypothesis import given

from backbrief.app.actions.add_record import NotAdded
from backbrief.app.actions.close_gap import close_gap
from backbrief.app.outside_in_map import Box, MapGap, OutsideInMap, outside_in_map
from backbrief.check.check import check
from backbrief.diff.compare import apply
from backbrief.domain.answer import NoneOnPurpose
from backbrief.domain.design import Design
from backbrief.domain.finding import Finding, Severity
from backbrief.domain.party import Party
from backbrief.domain.strategy import Outcome, Strategy
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey
from tests.strategies import designs

GUEST = Party(id="party/guest", name="Guest", kind="customer", aim="To rest")
QUIET = Outcome(id="outcome/quiet", name="I sleep well", customer="party/guest", today="6 of 10", target="9 of 10")
ROOMS = Strategy(id="strategy/rooms", name="Give quiet rooms first", outcomes=("outcome/quiet",))
STAY = Workflow(id="workflow/stay", name="Stay", customer="party/guest", strategies=("strategy/rooms",), state="to-be")
WHOLE = Design().with_records(GUEST, QUIET, ROOMS, STAY)


def drawn(design: Design) -> OutsideInMap:
    survey = Survey(design)
    return outside_in_map(survey, check(survey))


def gaps(design: Design) -> list[str]:
    return [gap.question for gap in drawn(design).gaps]


def only_gap(design: Design) -> MapGap:
    (gap,) = drawn(design).gaps
    return gap


def boxes(design: Design, column: int) -> tuple[Box, ...]:
    return drawn(design).columns[column].boxes


def test_a_whole_chain_has_no_gap() -> None:
    found = drawn(WHOLE)

    assert found.gaps == ()
    assert [box.title for column in found.columns for box in column.boxes] == [
        "Guest",
        "I sleep well",
        "Give quiet rooms first",
        "Stay",
    ]
    assert [(line.upper, line.lower) for line in found.lines] == [
        ("party/guest", "outcome/quiet"),
        ("outcome/quiet", "strategy/rooms"),
        ("strategy/rooms", "workflow/stay"),
    ]


def test_a_box_says_what_is_known_and_what_is_left_to_guess() -> None:
    outcome, workflow = boxes(WHOLE, 1)[0], boxes(WHOLE, 3)[0]

    assert outcome.details == (("Today", "6 of 10"), ("Target", "9 of 10"))
    assert (outcome.serves, outcome.served_by) == (("party/guest",), ("strategy/rooms",))
    assert workflow.guesses > outcome.guesses > 0


@pytest.mark.parametrize(
    ("records", "question"),
    [
        ((GUEST,), "What does Guest want to come out of it?"),
        ((GUEST, QUIET), "What will the business do so that 'I sleep well' happens?"),
        ((GUEST, QUIET, ROOMS, Workflow(id="workflow/stay", name="Stay", strategies=NoneOnPurpose("a trial"))),
         "Which work delivers the strategy 'Give quiet rooms first'?"),
        ((GUEST, Outcome(id="outcome/quiet", name="I sleep well")), "Which customer wants 'I sleep well'?"),
        ((GUEST, QUIET, ROOMS, Strategy(id="strategy/price", name="Cut prices")),
         "Which outcomes does the strategy 'Cut prices' make happen?"),
        ((GUEST, QUIET, ROOMS, STAY, Workflow(id="workflow/pay", name="Pay")), "Which strategies does 'Pay' deliver?"),
    ],
)  # fmt: skip
def test_gaps_in_both_directions_ask_as_the_check_does(records: tuple[Party, ...], question: str) -> None:
    assert question in gaps(Design().with_records(*records))


def test_gaps_are_told_from_outside_in() -> None:
    design = Design().with_records(Workflow(id="workflow/pay", name="Pay"), QUIET, GUEST)

    order = [gap.record for gap in drawn(design).gaps]

    assert order == ["outcome/quiet", "workflow/pay", "workflow/pay"]


def test_a_chain_that_ends_at_somebody_else_is_a_gap_with_a_choice() -> None:
    agency = Party(id="party/agency", name="Agency", kind="customer")
    design = WHOLE.with_records(
        agency,
        Outcome(id="outcome/early", name="I know early", customer="party/agency"),
        Strategy(id="strategy/list", name="Send the list early", outcomes=("outcome/early",)),
        Workflow(id="workflow/list", name="List", customer="party/guest", strategies=("strategy/list",)),
    )

    gap = only_gap(design)

    assert gap.question == "Which strategy of 'List' makes something happen that Guest wants?"
    assert gap.choices == (("strategy/rooms", "Give quiet rooms first"), ("strategy/list", "Send the list early"))
    assert gaps(apply(design, close_gap(design, gap.record, gap.remedy, chosen="strategy/rooms"))) == []


@pytest.mark.parametrize(
    "records",
    [(GUEST,), (GUEST, QUIET), (QUIET, ROOMS), (Workflow(id="workflow/pay", name="Pay"), ROOMS)],
)
def test_each_gap_is_closed_by_a_name(records: tuple[Party, ...]) -> None:
    design = Design().with_records(*records)

    for gap in drawn(design).gaps:
        after = apply(design, close_gap(design, gap.record, gap.remedy, name="Something new"))

        assert gap.question not in gaps(after)


def test_a_gap_is_closed_by_what_is_there() -> None:
    design = Design().with_records(GUEST, Outcome(id="outcome/quiet", name="I sleep well"), ROOMS, STAY)
    gap = next(gap for gap in drawn(design).gaps if gap.record == "party/guest")

    after = apply(design, close_gap(design, gap.record, gap.remedy, chosen="outcome/quiet"))

    assert gap.key == "party/guest#customer"
    assert gaps(after) == []


def test_a_gap_needs_a_choice_or_a_name() -> None:
    gap = only_gap(Design().with_records(GUEST))

    with pytest.raises(NotAdded, match="Choose one of the list, or write the name of a new one"):
        close_gap(Design().with_records(GUEST), gap.record, gap.remedy)


def test_a_customer_that_is_added_stands_on_the_map() -> None:
    design = Design().with_records(Outcome(id="outcome/quiet", name="I sleep well"), ROOMS, STAY)
    gap = next(gap for gap in drawn(design).gaps if gap.record == "outcome/quiet")

    after = apply(design, close_gap(design, gap.record, gap.remedy, name="Guest"))

    assert after.of(Party) == [Party(id="party/guest", name="Guest", kind="customer")]


def test_only_customers_and_those_named_as_one_stand_on_the_map() -> None:
    design = WHOLE.with_records(
        Party(id="party/bank", name="Bank", kind="supplier"),
        Party(id="party/agency", name="Agency", kind="partner"),
        Workflow(id="workflow/list", name="List", customer="party/agency", strategies=("strategy/rooms",)),
    )

    assert [box.title for box in boxes(design, 0)] == ["Guest", "Agency"]


def test_records_stand_in_the_order_of_what_they_serve() -> None:
    design = WHOLE.with_records(
        Party(id="party/agency", name="Agency", kind="customer"),
        Strategy(id="strategy/price", name="Cut prices"),
        Outcome(id="outcome/early", name="I know early", customer="party/agency"),
        Outcome(id="outcome/clean", name="It is clean", customer="party/guest"),
        Strategy(id="strategy/list", name="Send the list early", outcomes=("outcome/early",)),
    )

    assert [box.title for box in boxes(design, 1)] == ["I sleep well", "It is clean", "I know early"]
    assert [box.title for box in boxes(design, 2)] == ["Give quiet rooms first", "Send the list early", "Cut prices"]
    assert drawn(design).lines_from(0) == ((0, 0), (1, 2), (0, 1))
    assert drawn(design).lines_from(1) == ((0, 0), (2, 1))


def test_a_finding_about_a_part_or_about_the_whole_is_no_gap_of_the_map() -> None:
    survey = Survey(WHOLE)
    others = [
        Finding("blank-fact", Severity.GUESS, "outcome/quiet", "?", "customer", part="0"),
        Finding("workflow-that-never-meets-its-customer", Severity.GAP, "design", "?"),
    ]

    assert outside_in_map(survey, others).gaps == ()


@given(designs())
def test_every_name_on_the_map_is_a_line_and_every_gap_offers_a_remedy(design: Design) -> None:
    survey = Survey(design)
    found = outside_in_map(survey, check(survey))

    named = sum(len(box.serves) for column in found.columns for box in column.boxes)

    assert named == len(found.lines)
    assert all(gap.remedy.fact and gap.title for gap in found.gaps)
