"""Transfers are counted by who hands over to whom."""

from hypothesis import given

from backbrief.app.matrices.matrix import lines
from backbrief.app.matrices.transfers import transfers_by_role
from backbrief.check.completeness import blanks
from backbrief.domain.branch import Flow
from backbrief.domain.design import Design
from backbrief.domain.party import Role
from backbrief.flow.survey import Survey
from tests.flow.office import at, office, outsider, step, way
from tests.strategies import designs

HOTEL = Survey(
    office(
        Role(id="role/clerk", name="Clerk", function="function/office"),
        Role(id="role/maid", name="Maid", function="function/office"),
        outsider("guest"),
        step("book", "clerk"),
        step("clean", "maid"),
        step("bill", "clerk"),
        step("laundry", "maid"),
        way("book > clean > bill > laundry"),
        Flow(id=at("tell"), source=at("bill"), target="party/guest", message=True),
    )
)


def test_each_pair_of_hands_shows_transfers_guesses_and_border() -> None:
    matrix = transfers_by_role(HOTEL, blanks(HOTEL))
    left = sum(each.record in (at("book--clean"), at("bill--laundry")) for each in blanks(HOTEL))

    assert [row.text for row in matrix.rows] == ["Clerk", "Maid"]
    assert [column.text for column in matrix.columns] == ["Clerk", "Maid", "Guest"]
    assert [mark.sign for mark in matrix.cells["role/clerk", "role/maid"]] == [
        "2 transfers",
        f"{left} guesses",
        "in one function",
    ]
    assert matrix.cells["role/clerk", "party/guest"][2].sign == "company's border"


def test_a_single_guess_is_said_in_the_singular() -> None:
    one = [each for each in blanks(HOTEL) if each.record == at("clean--bill")][:1]

    assert [mark.sign for mark in transfers_by_role(HOTEL, one).cells["role/maid", "role/clerk"]] == [
        "1 transfer",
        "1 guess",
        "in one function",
    ]


def test_one_workflow_can_be_looked_at_alone() -> None:
    assert lines(transfers_by_role(HOTEL, [], workflow="workflow/other")) == [["From \\ to"]]


@given(designs())
def test_every_transfer_counts_exactly_once(design: Design) -> None:
    survey = Survey(design)
    matrix = transfers_by_role(survey, ())

    counted = sum(int(marks[0].sign.split()[0]) for marks in matrix.cells.values())

    assert counted == len(survey.transfers)
