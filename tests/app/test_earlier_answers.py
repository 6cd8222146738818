"""What was answered elsewhere is offered, so that nobody has to say it twice."""

from backbrief.app.asking import question_at
from backbrief.app.earlier_answers import AT_MOST, earlier_answers
from backbrief.domain.answer import NoneOnPurpose, Sides
from backbrief.domain.design import Defaults
from backbrief.domain.need import Use
from backbrief.domain.step import Step
from backbrief.domain.transfer import Transfer
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey
from tests.app.small_claim import CLAIM, claim


def offered(survey: Survey, key: str) -> list[tuple[str, int]]:
    return [(each.words, each.times) for each in earlier_answers(survey, question_at(survey, key))]


def step(name: str, **said: object) -> Step:
    return Step(id=f"{CLAIM}/{name}", name=name, role="role/clerk", **said)  # type: ignore[arg-type]  # answers of any fact


def test_the_most_frequent_answer_comes_first() -> None:
    survey = claim(step("assess", place="field"), step("approve", place="desk"), step("pay", place="desk"))

    assert offered(survey, f"{CLAIM}/register#place") == [("desk", 2), ("field", 1)]


def test_what_the_record_says_itself_is_not_offered_back() -> None:
    survey = claim(step("register", place="counter"))

    assert offered(survey, f"{CLAIM}/register#place") == []


def test_a_sentence_said_once_of_one_step_is_not_offered_for_another() -> None:
    survey = claim(step("assess", purpose="The garage waits for the verdict"))

    assert offered(survey, f"{CLAIM}/register#purpose") == []


def test_none_on_purpose_is_a_decision_of_its_own_and_not_offered() -> None:
    survey = claim(step("assess", place=NoneOnPurpose()), step("pay", place=NoneOnPurpose()))

    assert offered(survey, f"{CLAIM}/register#place") == []


def test_the_other_side_of_a_transfer_is_never_heard() -> None:
    survey = claim(
        Transfer(id=f"{CLAIM}/register--assess", refusal_reasons=Sides(sender=("date missing",))),
        Transfer(id=f"{CLAIM}/assess--approve", refusal_reasons=Sides(receiver=("no photos",))),
    )

    assert offered(survey, f"{CLAIM}/assess--approve#refusal_reasons.sender") == [("date missing", 1)]
    assert offered(survey, f"{CLAIM}/register--assess#refusal_reasons.sender") == []


def test_an_answer_that_both_sides_share_is_offered_to_each() -> None:
    survey = claim(Transfer(id=f"{CLAIM}/register--assess", refusal_reasons=("date missing",)))

    assert offered(survey, f"{CLAIM}/assess--approve#refusal_reasons.receiver") == [("date missing", 1)]


def test_parts_are_offered_only_for_the_same_information() -> None:
    used = Use(kind="creates", information="information/claim", attributes=("number", "date"))
    other = Use(kind="looks at", information="information/invoice", attributes=("amount",))
    survey = claim(
        step("register", uses=(used,)),
        step("assess", uses=(Use(kind="looks at", information="information/claim"), other)),
    )

    assert offered(survey, f"{CLAIM}/assess#uses.0.attributes") == [("number; date", 1)]


def test_a_choice_is_offered_whatever_the_information() -> None:
    used = Use(kind="looks at", information="information/claim", presence="required")
    survey = claim(
        step("register", uses=(used,)),
        step("assess", uses=(Use(kind="looks at", information="information/invoice"),)),
    )

    assert offered(survey, f"{CLAIM}/assess#uses.0.presence") == [("required", 1)]


def test_what_holds_in_one_workflow_is_offered_for_another() -> None:
    survey = claim(
        Workflow(id="workflow/damage", name="Damage"),
        Defaults(id="workflow/damage/defaults/transfer", answers=(("channel", "the claims system"),)),
    )

    assert offered(survey, f"{CLAIM}/defaults/transfer#channel") == [("the claims system", 1)]


def test_a_handful_is_enough() -> None:
    places = ("desk", "field", "counter", "offline", "anywhere")
    steps = [step(f"extra-{number}", place=place) for number, place in enumerate(places)]

    assert len(offered(claim(*steps), f"{CLAIM}/register#place")) == AT_MOST
