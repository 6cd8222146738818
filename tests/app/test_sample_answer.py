"""An example of an answer is taken from a design in which the same question is answered."""

from backbrief.app.asking import question_at
from backbrief.app.sample_answer import sample_answer
from backbrief.domain.design import Design
from backbrief.domain.information import Information
from backbrief.domain.need import Use
from backbrief.domain.step import Step
from tests.app.small_claim import CLAIM, claim

SAMPLE = Design().with_records(
    Information(id="information/request", name="Purchase request"),
    Step(
        id="workflow/buy/open",
        name="Open the request",
        purpose="Nobody could buy anything",
        uses=(Use(kind="creates", information="information/request", attributes=("amount", "date")),),
    ),
)


def test_the_same_question_gives_the_example() -> None:
    survey = claim()

    assert sample_answer(SAMPLE, question_at(survey, f"{CLAIM}/register#purpose")) == "Nobody could buy anything"


def test_a_list_is_told_in_plain_words() -> None:
    survey = claim()

    said = sample_answer(SAMPLE, question_at(survey, f"{CLAIM}/register#uses"))

    assert said == "creates Purchase request: amount, date"


def test_a_question_inside_a_part_is_answered_by_a_part() -> None:
    use = Use(kind="looks at", information="information/claim")
    survey = claim(Step(id=f"{CLAIM}/register", name="register", role="role/clerk", uses=(use,)))

    said = sample_answer(SAMPLE, question_at(survey, f"{CLAIM}/register#uses.0.attributes"))

    assert said == "amount; date"


def test_there_is_no_example_where_the_sample_is_silent() -> None:
    survey = claim()

    assert sample_answer(SAMPLE, question_at(survey, f"{CLAIM}/register#trigger")) == ""


def test_an_example_of_a_choice_would_only_lead() -> None:
    survey = claim()
    sample = SAMPLE.with_records(Step(id="workflow/buy/open", name="Open the request", place="desk"))

    assert sample_answer(sample, question_at(survey, f"{CLAIM}/register#place")) == ""
