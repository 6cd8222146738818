"""What is done with information at each step, by each role and in each system, each use counted once."""

from collections import Counter

from hypothesis import given

from backbrief.app.matrices.life_of_information import (
    NOWHERE,
    SEVERAL,
    information_by_role,
    information_by_step,
    information_by_system,
)
from backbrief.app.matrices.matrix import Matrix, signs
from backbrief.domain.answer import items
from backbrief.domain.branch import Flow
from backbrief.domain.design import Design
from backbrief.domain.information import Attribute, Information, System
from backbrief.domain.need import Use
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey
from tests.flow.office import at, branch, creates, item, looks_at, office, outsider, step, transfer, use
from tests.strategies import designs


def cell(matrix: Matrix, row: str, column: str) -> str:
    return signs(matrix.cells.get((row, column), ()))


def remarks(matrix: Matrix, row: str) -> tuple[str, ...]:
    return next(each.remarks for each in matrix.rows if each.key == row)


def hotel() -> Survey:
    return Survey(
        office(
            Information(id="information/booking", name="Booking"),
            Attribute(id="information/booking/guest", name="Guest"),
            Information(id="information/bill", name="Bill"),
            Information(id="information/offer", name="Offer"),
            step("book", "clerk", creates("booking", "guest", "nights"), name="Book the room"),
            step("clean", "maid", looks_at("booking", "nights"), use("changes", "booking"), name="Clean the room"),
            step("move", "clerk", use("changes", "booking"), Use(information="information/bill")),
        )
    )


def test_a_step_shows_what_it_does_with_each_information_and_attribute() -> None:
    matrix = information_by_step(hotel())

    assert [(row.under, row.text) for row in matrix.rows] == [
        ("", "Booking"),
        ("Booking", "Guest"),
        ("Booking", "nights"),
        ("", "Bill"),
        ("", "Offer"),
    ]
    assert cell(matrix, "information/booking", at("book")) == "Cr"
    assert cell(matrix, "information/booking", at("clean")) == "Lo Ch"
    assert cell(matrix, "information/booking/guest", at("clean")) == ""
    assert cell(matrix, "information/bill", at("move")) == "?"


def test_each_mark_has_a_sentence() -> None:
    matrix = information_by_step(hotel())

    said = matrix.cells["information/booking", at("clean")][0].says

    assert said == "Clean the room (maid) looks at Booking"


def test_what_is_missing_in_a_life_is_remarked() -> None:
    matrix = information_by_step(hotel())

    assert remarks(matrix, "information/booking") == ("ended nowhere", "changed by 2 roles")
    assert remarks(matrix, "information/bill") == ("created nowhere", "looked at nowhere")
    assert remarks(matrix, "information/offer") == ("used nowhere",)
    assert remarks(matrix, "information/booking/nights") == ("not listed as an attribute",)


def test_what_comes_from_elsewhere_or_is_kept_for_a_time_lacks_nothing() -> None:
    survey = Survey(
        office(
            System(id="system/bank", name="Bank"),
            Information(id="information/rate", name="Rate", source_of_truth="system/bank"),
            Information(id="information/bill", name="Bill", kept_then="deleted"),
            step("book", "clerk", looks_at("rate"), looks_at("card", source="system/bank")),
            step("pay", "clerk", creates("bill"), looks_at("bill")),
        )
    )

    matrix = information_by_step(survey)

    assert remarks(matrix, "information/rate") == ("comes from Bank",)
    assert remarks(matrix, "information/card") == ("comes from Bank",)
    assert remarks(matrix, "information/bill") == ()


def test_what_is_decided_by_or_passed_outside_is_looked_at() -> None:
    survey = Survey(
        office(
            outsider("guest"),
            step("book", "clerk", creates("offer"), creates("terms")),
            branch("room free", looked_at=("information/terms",)),
            transfer("book", "party/guest", item("offer")),
            Flow(id=at("tell"), source=at("book"), target="party/guest", message=True),
        )
    )

    matrix = information_by_step(survey)

    assert remarks(matrix, "information/offer") == ("ended nowhere",)
    assert remarks(matrix, "information/terms") == ("ended nowhere",)


def test_one_workflow_shows_what_it_uses_and_remarks_on_the_whole_design() -> None:
    design = hotel().design.with_records(
        Step(id="workflow/other/cancel", name="Cancel", uses=(use("ends", "booking"),)),
        Step(id="workflow/other/greet", name="Greet"),
    )

    matrix = information_by_step(Survey(design), workflow="workflow/other")

    assert [column.text for column in matrix.columns] == ["Cancel", "Greet"]
    assert [(row.text, row.remarks) for row in matrix.rows] == [("Booking", ("changed by 2 roles",))]


def test_a_role_gathers_the_uses_of_its_steps() -> None:
    design = hotel().design.with_records(Step(id=at("ask"), uses=(looks_at("bill"),)))

    matrix = information_by_role(Survey(design))

    assert [column.text for column in matrix.columns] == ["clerk", "maid", "Nobody named yet"]
    assert cell(matrix, "information/booking", "role/clerk") == "Cr Ch"
    assert cell(matrix, "information/bill", "") == "Lo"


def test_a_use_takes_place_in_the_system_that_is_stated_or_that_alone_holds_it() -> None:
    survey = Survey(
        office(
            System(id="system/desk", name="Front desk", holds=("information/booking", "information/bill")),
            System(id="system/books", name="Books", holds=("information/bill", "information/price")),
            Information(id="information/price", source_of_truth="system/desk"),
            step("book", "clerk", creates("booking"), looks_at("bill"), looks_at("bill", source="system/books")),
            step("ask", "clerk", looks_at("price"), looks_at("weather")),
        )
    )

    matrix = information_by_system(survey)

    assert cell(matrix, "information/booking", "system/desk") == "Cr"
    assert cell(matrix, "information/bill", SEVERAL) == "Lo"
    assert cell(matrix, "information/bill", "system/books") == "Lo"
    assert cell(matrix, "information/price", "system/desk") == "Lo"
    assert cell(matrix, "information/weather", NOWHERE) == "Lo"


def test_columns_for_what_has_no_one_system_are_left_out_when_empty() -> None:
    survey = Survey(
        office(
            System(id="system/desk", name="Front desk", holds=("information/booking",)),
            step("book", "clerk", creates("booking")),
        )
    )

    assert [column.key for column in information_by_system(survey).columns] == ["system/desk"]


@given(designs())
def test_every_use_counts_exactly_once_in_each_matrix(design: Design) -> None:
    survey = Survey(design)
    stated = Counter(
        use.information for each in survey.of(Step) for use in items(each.uses) if isinstance(use.information, str)
    )

    for matrix in (information_by_step(survey), information_by_role(survey), information_by_system(survey)):
        columns = {column.key for column in matrix.columns}
        counted: Counter[str] = Counter()
        for (row, column), marks in matrix.cells.items():
            assert column in columns
            if row in stated:
                counted[row] += len(marks)
        assert counted == stated
        assert len({each.key for each in matrix.rows}) == len(matrix.rows)
