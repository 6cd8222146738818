"""What is left open is told by record, weakest link first, with the way to the answer and why a link is weak."""

from backbrief.app.asking import question_at
from backbrief.app.left_open import Wanted, groups, why_it_matters
from backbrief.app.strength import weakest_explained
from backbrief.check.check import check
from backbrief.check.weakest_first import weakest_first
from backbrief.domain.answer import Sides
from backbrief.domain.design import Defaults, Design
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.need import ExceptionResponse
from backbrief.domain.transfer import Transfer
from backbrief.flow.survey import Survey
from tests.app.small_claim import CLAIM, claim

PASSED_ON = f"{CLAIM}/register--assess"


def test_findings_of_one_record_stand_together_weakest_link_first() -> None:
    survey = claim()
    findings = weakest_first(check(survey), survey)

    found = groups(survey, findings, wanted=Wanted())

    assert sum(len(group.left) for group in found) == len(findings)
    assert len({group.record for group in found}) == len(found)
    assert [group.strength for group in found] == sorted(group.strength for group in found)


def test_a_group_says_what_it_is_about_and_in_which_workflow() -> None:
    survey = claim()

    found = {group.record: group for group in groups(survey, check(survey), wanted=Wanted())}

    assert (found[f"{CLAIM}/register"].about, found[f"{CLAIM}/register"].workflow) == ("step register", "Claim")
    assert found["role/clerk"].workflow == ""


def test_only_what_is_wanted_is_told() -> None:
    survey = claim()
    findings = check(survey)

    outline = groups(survey, findings, wanted=Wanted(level=Level.OUTLINE))
    step = groups(survey, findings, wanted=Wanted(about=f"{CLAIM}/pay"))
    hints = groups(survey, findings, wanted=Wanted(severity=Severity.HINT))

    assert {each.level for group in outline for each in group.left} == {Level.OUTLINE}
    assert [group.record for group in step] == [f"{CLAIM}/pay"]
    assert hints == []


def test_every_finding_about_a_fact_leads_to_its_question() -> None:
    survey = claim()

    keys = [each.key for group in groups(survey, check(survey), wanted=Wanted()) for each in group.left if each.key]

    assert keys
    assert all(question_at(survey, key).question.text for key in keys)


def test_what_is_open_inside_an_inherited_answer_is_asked_where_it_stands() -> None:
    late = ExceptionResponse(kind="late", response="The lead is told")
    survey = claim(Defaults(id=f"{CLAIM}/defaults/step", answers=(("exceptions", (late,)),)))

    found = groups(survey, check(survey), wanted=Wanted(about=f"{CLAIM}/pay"))

    (left,) = [each for group in found for each in group.left if each.key.endswith("#exceptions.0.done_by")]
    assert left.key == f"{CLAIM}/defaults/step#exceptions.0.done_by"
    assert why_it_matters(survey, left) == question_at(survey, left.key).question.fact.why


def test_what_both_sides_must_state_is_asked_of_the_sender_first() -> None:
    survey = claim()

    found = groups(survey, check(survey), wanted=Wanted(about=PASSED_ON, level=Level.OUTLINE))

    assert [left.key for left in found[0].left] == [f"{PASSED_ON}#moves.sender", f"{PASSED_ON}#packet.sender"]


def test_then_the_receiver_is_asked() -> None:
    survey = claim(Transfer(id=PASSED_ON, moves=Sides(sender=("work",))))

    found = groups(survey, check(survey), wanted=Wanted(about=PASSED_ON, level=Level.OUTLINE))

    assert f"{PASSED_ON}#moves.receiver" in [left.key for left in found[0].left]


def test_what_both_sides_state_differently_is_settled_between_them() -> None:
    survey = claim(Transfer(id=PASSED_ON, moves=Sides(sender=("work",), receiver=("information",))))

    found = groups(survey, check(survey), wanted=Wanted(about=PASSED_ON))

    (differ,) = [left for left in found[0].left if left.rule == "sender-and-receiver-disagree"]
    assert (differ.fact, differ.key) == ("moves", "")


def test_what_both_sides_share_is_mended_for_both() -> None:
    survey = claim(Transfer(id=PASSED_ON, accept_if="It comes quickly"))

    found = groups(survey, check(survey), wanted=Wanted(about=PASSED_ON))

    assert f"{PASSED_ON}#accept_if" in [left.key for left in found[0].left]


def test_the_weakest_link_is_explained_by_what_is_said_and_what_was_counted() -> None:
    survey = claim(Transfer(id=PASSED_ON, complete_accurate=0.0))

    found = weakest_explained(survey, check(survey))

    assert found is not None
    link, chain = found
    assert (link.link.record, link.kind) == (PASSED_ON, "transfer")
    assert link.because[0].startswith("Clear: 0 of ")
    assert link.because[1] == "Reliable: 0 of 100 arrive complete, right and on time."
    assert link.link in chain.links


def test_a_transfer_that_nobody_counted_says_so() -> None:
    moves = Transfer(id=PASSED_ON)
    survey = claim(moves)

    found = weakest_explained(survey, check(survey))

    assert found is not None
    assert "nobody has counted" in " ".join(found[0].because) or found[0].kind != "transfer"


def test_without_work_there_is_no_weakest_link() -> None:
    assert weakest_explained(Survey(Design()), []) is None
