"""Check your answers: each with its question, what it holds for, and sides of a transfer apart."""

from backbrief.app.given_answers import answers_at, given_answers
from backbrief.domain.answer import NoneOnPurpose, Sides, Unknown
from backbrief.domain.design import Defaults
from backbrief.domain.fact import Asked
from backbrief.domain.information import Information
from backbrief.domain.need import Use
from backbrief.domain.step import Step
from backbrief.domain.transfer import Transfer
from tests.app.small_claim import CLAIM, claim

REGISTER = f"{CLAIM}/register"
PASSED_ON = f"{CLAIM}/register--assess"


def test_each_answer_says_how_it_counts() -> None:
    survey = claim(
        Step(
            id=REGISTER,
            name="register",
            role="role/clerk",
            purpose="The claim has a number",
            decision=NoneOnPurpose("nothing to decide"),
            trigger=Unknown("Ben", "2026-12-01"),
        )
    )

    found = {each.label: (each.state, each.words) for each in given_answers(survey, REGISTER)}

    assert found["Purpose"] == ("stated", "The claim has a number")
    assert found["Decision"] == ("none", "none, on purpose: nothing to decide")
    assert found["Trigger"] == ("unknown", "ask Ben, by 2026-12-01")
    assert found["Done when"] == ("blank", "not stated")


def test_a_list_is_read_back_line_by_line_in_plain_words() -> None:
    use = Use(kind="looks at", information="information/claim", attributes=("number", "date"), presence="required")
    survey = claim(
        Information(id="information/claim", name="Claim"),
        Step(id=REGISTER, name="register", role="role/clerk", uses=(use, use)),
    )

    (uses,) = [each for each in given_answers(survey, REGISTER) if each.label == "Uses"]

    assert uses.words == "looks at Claim: number, date (required)\nlooks at Claim: number, date (required)"


def test_an_inherited_answer_says_what_it_holds_for() -> None:
    survey = claim(Defaults(id=f"{CLAIM}/defaults/step", answers=(("place", "desk"),)))

    (place,) = [each for each in given_answers(survey, REGISTER) if each.label == "Place"]

    assert (place.words, place.holds) == ("desk", "what holds at every step")


def test_both_sides_of_a_transfer_are_read_back_apart_while_they_differ() -> None:
    survey = claim(Transfer(id=PASSED_ON, moves=Sides(sender=("work",))))

    moves = [each for each in given_answers(survey, PASSED_ON) if each.label == "Moves"]

    assert [(each.asked, each.words) for each in moves] == [(Asked.SENDER, "work"), (Asked.RECEIVER, "not stated")]


def test_what_both_sides_agree_on_is_read_back_once() -> None:
    survey = claim(Transfer(id=PASSED_ON, moves=("work",)))

    moves = [each for each in given_answers(survey, PASSED_ON) if each.label == "Moves"]

    assert [(each.key, each.words) for each in moves] == [(f"{PASSED_ON}#moves", "work")]


def test_answers_of_one_sitting_are_read_back_once_each_and_what_is_gone_is_passed_over() -> None:
    survey = claim(Step(id=REGISTER, name="register", role="role/clerk", purpose="The claim has a number"))

    found = answers_at(survey, [f"{REGISTER}#purpose", f"{CLAIM}/gone#purpose", f"{REGISTER}#purpose"])

    assert [each.words for each in found] == ["The claim has a number"]


def test_nothing_is_read_back_of_a_record_that_is_not_there() -> None:
    assert given_answers(claim(), f"{CLAIM}/gone") == []
