"""A design surveyed once: effective answers, names, and what is found of each workflow."""

from backbrief.domain.branch import Branch
from backbrief.domain.design import Defaults, Design
from backbrief.domain.information import Information
from backbrief.domain.party import Role
from backbrief.domain.step import Step
from backbrief.domain.transfer import Transfer
from backbrief.flow.survey import Survey
from tests.flow.office import CLAIM, at, bare, branch, creates, event, looks_at, office, step, transfer, way

EVERYWHERE = Defaults(id="defaults/step", answers=(("deadline", "two days"), ("clock", "office hours")))
IN_CLAIMS = Defaults(id=f"{CLAIM}/defaults/step", answers=(("deadline", "one day"),))
TWO_HANDS = (
    Role(id="role/clerk", name="Clerk", function="function/office"),
    step("register", "clerk", name="Register claim"),
    step("check", "expert", name="Check claim"),
    way("register > check"),
)


def surveyed(*records: object) -> Survey:
    """The survey of a design of these records."""
    return Survey(office(*records))


def test_a_blank_is_filled_by_what_holds_in_the_whole_design() -> None:
    survey = surveyed(EVERYWHERE, step("check"))

    found = survey.find(at("check"), Step)

    assert found is not None
    assert found.deadline == "two days"
    assert survey.origin(at("check"), "deadline") == "defaults/step"


def test_what_holds_in_the_workflow_beats_what_holds_in_the_design() -> None:
    survey = surveyed(EVERYWHERE, IN_CLAIMS, step("check"))

    found = survey.find(at("check"), Step)

    assert found is not None
    assert (found.deadline, found.clock) == ("one day", "office hours")
    assert survey.origin(at("check"), "deadline") == IN_CLAIMS.id
    assert survey.origin(at("check"), "clock") == EVERYWHERE.id


def test_what_a_record_states_itself_beats_all_that_is_inherited() -> None:
    survey = surveyed(EVERYWHERE, step("check", deadline="at once"))

    found = survey.find(at("check"), Step)

    assert found is not None
    assert found.deadline == "at once"
    assert survey.origin(at("check"), "deadline") == ""


def test_what_nobody_states_comes_from_nowhere() -> None:
    assert surveyed(step("check")).origin(at("check"), "deadline") == ""


def test_a_record_of_another_subject_or_none_is_not_found() -> None:
    survey = surveyed(step("check"))

    assert survey.find(at("check"), Transfer) is None
    assert survey.find(at("pay"), Step) is None
    assert survey.find(None, Step) is None
    assert survey.of(Information) == []


def test_transfers_come_into_being_with_inherited_answers() -> None:
    telling = Defaults(id="defaults/transfer", answers=(("if_lost", "the sender asks after a day"),))

    survey = surveyed(*TWO_HANDS, telling)

    (found,) = survey.of(Transfer)
    assert found.id == at("register--check")
    assert found.if_lost == "the sender asks after a day"
    assert survey.transfers_in(CLAIM) == [found]
    assert survey.transfers_in("workflow/other") == []
    assert survey.origin(found.id, "if_lost") == telling.id


def test_a_transfer_that_no_flow_makes_any_more_is_stale() -> None:
    survey = surveyed(*TWO_HANDS, transfer("check", "pay", channel="mail"), transfer("register", "check"))

    assert bare(each.id for each in survey.stale_transfers()) == ["check--pay"]
    assert at("check--pay") not in survey.records


def test_a_branch_parts_when_several_flows_leave_it_unless_it_says_so_itself() -> None:
    survey = surveyed(
        branch("valid"),
        branch("meet"),
        branch("told", parts=True),
        step("pay"),
        way("valid > meet > pay"),
        way("valid > pay"),
    )

    assert {bare([each.id])[0]: each.parts for each in survey.of(Branch)} == {
        "valid": True,
        "meet": False,
        "told": True,
    }


def test_a_branch_in_a_workflow_that_does_not_exist_parts_nothing() -> None:
    survey = Survey(Design().with_records(Branch(id="workflow/lost/valid")))

    assert [each.parts for each in survey.of(Branch)] == [False]


def test_a_transfer_is_called_by_its_roles_in_questions_and_by_its_steps_in_titles() -> None:
    survey = surveyed(*TWO_HANDS)
    found = survey.records[at("register--check")]

    assert survey.names(found) == {"name": "Clerk to expert", "sender": "Clerk", "receiver": "expert"}
    assert survey.title(found) == "Register claim -> Check claim"


def test_any_other_record_is_called_by_its_name() -> None:
    survey = surveyed(*TWO_HANDS)

    assert survey.names(survey.records[at("check")]) == {"name": "Check claim"}


def test_what_is_found_of_each_workflow_stands_under_its_id() -> None:
    survey = surveyed(
        event("claim arrives"),
        step("register", "clerk", creates("claim")),
        step("check", "clerk", looks_at("claim"), looks_at("policy")),
        way("claim arrives > register > check > register"),
    )

    assert bare(survey.soundness[CLAIM].endless)
    assert [bare(loop.nodes) for loop in survey.loops[CLAIM]] == [["register", "check"]]
    assert [gap.information for gap in survey.continuities[CLAIM].never_made] == ["information/policy"]


def test_free_texts_are_gathered_with_their_places() -> None:
    survey = surveyed(step("check", name="Check claim"))

    assert survey.prose is survey.prose
