"""What a person types becomes changes: the fact is stated, and what is named for the first time is added."""

import pytest

from backbrief.app.actions.answer_question import answer_question
from backbrief.app.coach import Question, questions
from backbrief.diff.compare import apply
from backbrief.domain.answer import NoneOnPurpose, Sides, Unknown
from backbrief.domain.branch import Branch
from backbrief.domain.design import Defaults, Design
from backbrief.domain.information import Attribute
from backbrief.domain.kind import Unreadable
from backbrief.domain.need import Use
from backbrief.domain.party import Role
from backbrief.domain.step import Step
from backbrief.domain.transfer import PacketItem, Transfer
from backbrief.flow.survey import Survey
from tests.app.small_claim import CLAIM, claim


def question(survey: Survey, key: str) -> Question:
    return next(each for each in questions(survey) if each.key == key)


def answered(survey: Survey, key: str, text: str) -> Design:
    return apply(survey.design, answer_question(survey.design, question(survey, key), text))


def test_an_answer_is_stated_at_its_record() -> None:
    after = answered(claim(), f"{CLAIM}/register#purpose", "The claim has a number")

    step = after.find(f"{CLAIM}/register", Step)
    assert step is not None
    assert step.purpose == "The claim has a number"


def test_none_on_purpose_and_unknown_are_answers() -> None:
    none = answered(claim(), f"{CLAIM}/register#purpose", "none, on purpose: it goes away")
    unknown = answered(claim(), f"{CLAIM}/register#purpose", "unknown - ask Head of claims - by 2027-01-31")

    assert getattr(none.records[f"{CLAIM}/register"], "purpose", "") == NoneOnPurpose("it goes away")
    assert getattr(unknown.records[f"{CLAIM}/register"], "purpose", "") == Unknown("Head of claims", "2027-01-31")


def test_an_answer_for_all_is_kept_where_it_holds_for_all() -> None:
    after = answered(claim(), f"{CLAIM}/defaults/step#place", "desk")

    assert after.records[f"{CLAIM}/defaults/step"] == Defaults(
        id=f"{CLAIM}/defaults/step", answers=(("place", "desk"),)
    )


def test_what_is_named_is_found_by_its_name_whatever_the_case() -> None:
    after = answered(claim(), f"{CLAIM}#owner", "ADJUSTER")

    assert getattr(after.records[CLAIM], "owner", "") == "role/adjuster"


def test_what_is_named_for_the_first_time_is_added() -> None:
    after = answered(claim(), f"{CLAIM}/register#uses", "creates Damage report: amount")

    assert after.records["information/damage-report"].id == "information/damage-report"
    assert getattr(after.records[f"{CLAIM}/register"], "uses", ()) == (
        Use(kind="creates", information="information/damage-report", attributes=("amount",)),
    )


def test_a_record_without_a_name_is_named_by_its_id() -> None:
    branch = Branch(id=f"{CLAIM}/gateway-7", kind="one of")

    after = answered(claim(branch), f"{CLAIM}/register#decision", branch.id)

    assert getattr(after.records[f"{CLAIM}/register"], "decision", "") == branch.id


def test_two_spellings_of_one_id_name_one_record() -> None:
    survey = claim(Role(id="role/field-team", name="Field team"))

    after = answered(survey, f"{CLAIM}#owner", "Field-Team!")

    assert getattr(after.records[CLAIM], "owner", "") == "role/field-team"


def test_the_first_parts_that_are_named_of_information_are_listed() -> None:
    first = Survey(answered(claim(), f"{CLAIM}/register#uses", "creates Claim: number, Date of loss"))
    after = answered(first, f"{CLAIM}/assess#uses", "looks at Claim: no.")

    listed = [each.name for each in after.inside("information/claim", Attribute)]
    assert listed == ["number", "Date of loss"]


def test_sender_and_receiver_that_say_the_same_share_one_answer() -> None:
    first = Survey(answered(claim(), f"{CLAIM}/register--assess#packet.sender", "Claim: number"))
    apart = first.design.find(f"{CLAIM}/register--assess", Transfer)
    both = answered(first, f"{CLAIM}/register--assess#packet.receiver", "claim: number")

    item = PacketItem(information="information/claim", attributes=("number",))
    assert apart is not None
    assert apart.packet == Sides(sender=(item,))
    assert getattr(both.records[f"{CLAIM}/register--assess"], "packet", ()) == (item,)


def test_an_answer_inside_a_part_is_put_at_its_place() -> None:
    use = Use(kind="looks at", information="information/claim")
    survey = claim(Step(id=f"{CLAIM}/register", name="register", role="role/clerk", uses=(use,)))

    after = answered(survey, f"{CLAIM}/register#uses.0.attributes", "number, date")

    uses = getattr(after.records[f"{CLAIM}/register"], "uses", ())
    assert uses == (Use(kind="looks at", information="information/claim", attributes=("number", "date")),)


def test_an_answer_inside_a_packet_of_one_side_is_put_at_its_place() -> None:
    packet: Sides[tuple[PacketItem, ...]] = Sides(sender=(PacketItem(information="information/claim"),))
    survey = claim(Transfer(id=f"{CLAIM}/register--assess", packet=packet))

    after = answered(survey, f"{CLAIM}/register--assess#packet.sender.0.presence", "required")

    stated = getattr(after.records[f"{CLAIM}/register--assess"], "packet", None)
    assert stated == Sides(sender=(PacketItem(information="information/claim", presence="required"),))


@pytest.mark.parametrize(
    ("key", "text", "said"),
    [
        (f"{CLAIM}#state", "soon", "one of: as-is, to-be"),
        (f"{CLAIM}/register#decision", "Which garage?", "no branch called"),
        (f"{CLAIM}/register#uses", "needs it", "such as: looks at, is guided by"),
        (f"{CLAIM}/register#uses", "needs it", "for instance: looks at Claim"),
        (f"{CLAIM}/register#needs", "check Claim", "such as: validate, verify"),
        (f"{CLAIM}/register#needs", "keep Claim", "such as: store, version"),
        (f"{CLAIM}/register#needs", "worry", "such as: check completeness"),
    ],
)
def test_an_answer_that_does_not_fit_is_refused_with_a_hint(key: str, text: str, said: str) -> None:
    survey = claim()

    with pytest.raises(Unreadable, match=said):
        answer_question(survey.design, question(survey, key), text)


def test_a_role_keeps_its_other_answers() -> None:
    after = answered(claim(), "role/clerk#capacity", "4 people in 2 shifts")

    assert after.records["role/clerk"] == Role(id="role/clerk", name="Clerk", capacity="4 people in 2 shifts")


@pytest.mark.parametrize("text", ["x" * 10_001, "none, because " + "x" * 10_000])
def test_an_answer_that_no_file_could_hold_is_refused(text: str) -> None:
    survey = claim()

    with pytest.raises(Unreadable, match="10,000 characters"):
        answer_question(survey.design, question(survey, f"{CLAIM}/register#purpose"), text)
