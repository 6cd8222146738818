"""Who plays which part at a step follows from what is stated, and each letter tells from what."""

from hypothesis import given

from backbrief.app.matrices.matrix import signs
from backbrief.app.matrices.responsibilities import DERIVED_FROM, LEGEND, responsibilities
from backbrief.domain.branch import Branch
from backbrief.domain.design import Design, Record
from backbrief.domain.information import Information
from backbrief.domain.need import ExceptionResponse, FunctionNeed
from backbrief.domain.party import Party, Role
from backbrief.domain.step import Step
from backbrief.domain.transfer import Transfer
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey
from tests.flow.office import CLAIM, at, looks_at, office, step, way
from tests.strategies import designs

PEOPLE = [
    Role(id=f"role/{name}", name=text, function="function/office")
    for name, text in (("clerk", "Clerk"), ("lead", "Team lead"), ("boss", "Lead"), ("night", "Night clerk"))
]


def letters(design: Design, place: str, who: str) -> str:
    return signs(responsibilities(Survey(design)).cells.get((at(place), who), ()))


def reasons(design: Design, place: str, who: str) -> list[str]:
    return [mark.says for mark in responsibilities(Survey(design)).cells.get((at(place), who), ())]


def hotel(*more: Record, **facts: object) -> Design:
    return office(PEOPLE, Party(id="party/guest", name="Guest"), step("book", "clerk", **facts), *more)


def test_the_role_of_a_step_does_it_and_the_owner_of_the_workflow_answers() -> None:
    design = hotel(Workflow(id=CLAIM, name="Stay", owner="role/lead"))

    assert letters(design, "book", "role/clerk") == "R"
    assert reasons(design, "book", "role/lead") == ["answers for each case of 'Stay' from beginning to end"]


def test_whoever_decides_answers_for_the_decision() -> None:
    design = hotel(Branch(id=at("free"), name="Is a room free?", decider="role/boss"), decision=at("free"))

    assert reasons(design, "book", "role/boss") == ["decides 'Is a room free?'"]


def test_whoever_is_read_from_or_called_in_is_asked() -> None:
    design = hotel(
        Information(id="information/price", name="Price", source_of_truth="role/boss"),
        step("ask", "lead"),
        uses=(looks_at("price"), looks_at("wish", source=at("ask")), looks_at("pass", source="party/guest")),
        exceptions=(ExceptionResponse(kind="late", done_by="role/night"), ExceptionResponse(done_by="role/night")),
    )

    assert reasons(design, "book", "role/boss") == ["is the source of truth for Price"]
    assert reasons(design, "book", "role/lead") == ["wish is read from there"]
    assert reasons(design, "book", "party/guest") == ["pass is read from there"]
    assert reasons(design, "book", "role/night") == ["responds when: late, something goes wrong"]


def test_whoever_takes_over_is_told() -> None:
    design = office(
        PEOPLE,
        Party(id="party/guest", name="Guest"),
        step("book", "clerk"),
        step("bill", "lead", name="Write the bill"),
        way("book > bill"),
        Transfer(id=at("book--bill"), visible_to="The guest"),
    )

    assert reasons(design, "book", "role/lead") == ["takes over at 'Write the bill'"]
    assert letters(design, "book", "party/guest") == "I"


def test_roles_are_found_in_words_the_longest_name_first() -> None:
    design = hotel(seen_by="The team leads and night clerks")

    assert letters(design, "book", "role/lead") == "I"
    assert letters(design, "book", "role/night") == "I"
    assert letters(design, "book", "role/boss") == ""
    assert letters(design, "book", "role/clerk") == "R"


def test_who_must_not_see_it_is_not_told() -> None:
    design = hotel(seen_by="Team lead, but not the guest; the night clerk")

    assert letters(design, "book", "party/guest") == ""
    assert reasons(design, "book", "role/night") == ["named in the words on who must see it: the night clerk"]


def test_words_at_functions_and_decisions_count_too() -> None:
    checked, sent = ("against which authority", "the team lead"), ("to whom", "the lead and the clerk")
    need = FunctionNeed(verb="verify", complements=(checked, sent))
    design = hotel(
        Branch(id=at("free"), told="The guest"),
        decision=at("free"),
        needs=(need,),
        side_by_side="the plan of the night clerk",
    )

    assert letters(design, "book", "role/lead") == "C"
    assert letters(design, "book", "role/boss") == "I"
    assert letters(design, "book", "role/night") == "C"
    assert letters(design, "book", "role/clerk") == "R"
    assert letters(design, "book", "party/guest") == "I"


def test_a_step_without_doer_or_owner_is_remarked() -> None:
    design = hotel(Step(id="workflow/lost/greet"))

    rows = {row.key: row.remarks for row in responsibilities(Survey(design)).rows}

    assert rows[at("book")] == ("nobody answers for it",)
    assert rows["workflow/lost/greet"] == ("nobody does it", "nobody answers for it")


def test_one_workflow_can_be_looked_at_alone() -> None:
    design = hotel(Step(id="workflow/other/greet", role="role/boss"))

    matrix = responsibilities(Survey(design), workflow=CLAIM)

    assert [row.key for row in matrix.rows] == [at("book")]
    assert [column.key for column in matrix.columns] == ["role/clerk"]


def test_it_is_said_from_what_each_letter_follows() -> None:
    assert {letter for letter, _ in DERIVED_FROM} == {letter for letter, _ in LEGEND}


@given(designs())
def test_every_step_is_a_row_and_every_letter_stands_in_a_column(design: Design) -> None:
    survey = Survey(design)
    matrix = responsibilities(survey)

    assert [row.key for row in matrix.rows] == [step.id for step in survey.of(Step)]
    assert {column.key for column in matrix.columns} == {column for _, column in matrix.cells}
