"""A sheet tells all that is known of a record: what is asked and answered, what was found, and what may be chosen."""

from collections.abc import Mapping

import pytest

from backbrief.app.actions.draw_sheet import draw_sheet
from backbrief.app.form.field import Field, inner_fields
from backbrief.app.form.reading import Trouble
from backbrief.app.form.submitted import Submitted
from backbrief.app.sheet import Line, Sheet
from backbrief.app.theme import OTHER, theme_of
from backbrief.check.check import check
from backbrief.domain.answer import NoneOnPurpose, Sides, Unknown
from backbrief.domain.branch import Branch
from backbrief.domain.design import SUBJECTS, Defaults
from backbrief.domain.fact import Level, Tier, facts_of
from backbrief.domain.information import Attribute, Information, System
from backbrief.domain.need import FunctionNeed, Use
from backbrief.domain.party import Role
from backbrief.domain.step import Step
from backbrief.domain.transfer import PacketItem, Transfer
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey
from tests.app.small_claim import CLAIM, claim

REGISTER = f"{CLAIM}/register"
HAND_OVER = f"{CLAIM}/register--assess"
REPORT = Information(id="information/claim", name="Claim")
NUMBER = Attribute(id="information/claim/number", name="number")


def sheet(record_id: str, survey: Survey, submitted: Submitted | None = None) -> Sheet:
    findings = [each for each in check(survey) if each.record == record_id or "defaults/" in record_id]
    drawn = draw_sheet(survey, record_id, findings=findings, submitted=submitted or Submitted())
    assert drawn is not None
    return drawn


def lines(drawn: Sheet) -> Mapping[str, Line]:
    return {line.field.at: line for line in drawn.lines()}


def inputs(drawn: Sheet) -> Mapping[str, Field]:
    return {each.at: each for line in drawn.lines() for each in inner_fields(line.field)}


@pytest.mark.parametrize("subject", SUBJECTS.values(), ids=SUBJECTS)
def test_every_fact_that_is_asked_has_a_theme(subject: type) -> None:
    assert [
        each.name for each in facts_of(subject) if theme_of(each) == OTHER and each.tier is not Tier.STRUCTURE
    ] == []


def test_there_is_no_sheet_of_what_is_not_there() -> None:
    survey = claim()

    gone = [f"{CLAIM}/gone", "defaults/party", "workflow/gone/defaults/step", "defaults/nothing"]

    assert [draw_sheet(survey, each, findings=()) for each in gone] == [None] * 4


def test_the_lowest_level_with_a_guess_is_worked_on_and_each_level_counts_its_own() -> None:
    drawn = sheet(REGISTER, claim())

    assert drawn.title == "register"
    assert drawn.current is Level.WORKFLOW
    assert {section.level: bool(section.guesses) for section in drawn.sections} == {
        Level.OUTLINE: False,
        Level.WORKFLOW: True,
        Level.BUILD_READY: True,
    }
    assert drawn.guesses == sum(each.record == REGISTER and each.severity.name == "GUESS" for each in check(claim()))


def test_a_question_carries_the_name_and_says_whom_to_ask() -> None:
    purpose = lines(sheet(REGISTER, claim()))["purpose"].field

    assert "'register'" in purpose.question
    assert purpose.fact.why
    assert purpose.asked == "whoever does it"


def test_an_answer_is_told_in_words_and_the_field_is_folded() -> None:
    step = Step(
        id=REGISTER,
        name="register",
        role="role/clerk",
        purpose="It goes on",
        trigger=NoneOnPurpose("it is always there"),
        done_when=Unknown("Anna", "2027-01-31"),
        uses=(Use(kind="looks at", information=REPORT.id, attributes=("number",), presence="required"),),
    )

    told = lines(sheet(REGISTER, claim(step, REPORT, NUMBER)))

    assert [(told[each].state, told[each].words) for each in ("role", "purpose", "trigger", "done_when", "uses")] == [
        ("stated", ("Clerk",)),
        ("stated", ("It goes on",)),
        ("none", ("none, on purpose: it is always there",)),
        ("unknown", ("unknown - ask Anna - by 2027-01-31",)),
        ("stated", ("looks at Claim: number (required)",)),
    ]
    assert not told["purpose"].is_open


def test_an_inherited_answer_says_where_it_comes_from_and_leaves_its_field_free() -> None:
    everywhere = Defaults(id="defaults/step", answers=(("place", "desk"), ("clock", "office hours")))
    here = Defaults(id=f"{CLAIM}/defaults/step", answers=(("clock", "round the clock"),))

    told = lines(sheet(REGISTER, claim(everywhere, here)))

    assert (told["place"].state, told["place"].words, told["place"].field.value) == ("inherited", ("desk",), "")
    assert told["place"].inherited is not None
    assert told["place"].inherited.place == "every step"
    assert told["clock"].inherited is not None
    assert told["clock"].inherited.place == "every step of 'Claim'"


def test_a_fact_that_is_asked_only_under_a_condition_waits_with_its_condition() -> None:
    drawn = sheet(REGISTER, claim())

    assert lines(drawn)["device"].condition == "the step is not done at a desk"
    assert lines(sheet(REGISTER, claim(Step(id=REGISTER, name="register", place="field"))))["device"].condition == ""


def test_blanks_and_findings_stand_at_the_input_that_closes_them() -> None:
    use = Use(kind="creates", information=REPORT.id)
    need = FunctionNeed(verb="validate", information="information/photo")
    step = Step(id=REGISTER, name="register", role="role/clerk", uses=(use,), needs=(need,))

    drawn = inputs(sheet(REGISTER, claim(step, REPORT, Information(id="information/photo", name="Photo"))))

    assert drawn["uses.0.attributes"].is_guess
    assert not drawn["uses.0.kind"].is_guess
    assert any("Photo" in note for each in drawn.values() for note in each.notes)


def test_the_packet_that_both_sides_share_shows_its_blanks_at_the_side_that_is_asked() -> None:
    packet = (PacketItem(information=REPORT.id),)

    drawn = inputs(sheet(HAND_OVER, claim(Transfer(id=HAND_OVER, packet=packet), REPORT)))

    assert drawn["packet.sender.0.attributes"].is_guess
    assert drawn["packet.receiver.0.information"].value == "Claim"


def test_differences_between_the_sides_stand_field_by_field() -> None:
    sent = PacketItem(information=REPORT.id, attributes=("number", "date"), presence="required")
    expected = PacketItem(information=REPORT.id, attributes=("number", "amount"), presence="if known")
    photo = PacketItem(information="information/photo")
    transfer = Transfer(
        id=HAND_OVER,
        packet=Sides(sender=(sent,), receiver=(expected, photo)),
        channel=Sides("by mail", "queue"),
        moves=Sides(("work",), ("work", "information")),
    )

    drawn = inputs(sheet(HAND_OVER, claim(transfer, REPORT, Information(id="information/photo", name="Photo"))))

    assert drawn["packet.sender.0.attributes"].differences == ("Clerk sends date, which Adjuster does not expect.",)
    assert drawn["packet.receiver.0.attributes"].differences == ("Adjuster expects amount, which Clerk does not send.",)
    assert drawn["packet.receiver.0.presence"].differences == (
        "Clerk says 'required', Adjuster says 'if known'. Which is right?",
    )
    assert drawn["channel"].differences == ("Clerk says 'by mail', Adjuster says 'queue'. Which is right?",)
    assert drawn["moves"].differences == ("Clerk says 'work', Adjuster says 'work, information'. Which is right?",)


def test_a_piece_that_only_one_side_names_is_marked_on_its_row() -> None:
    sent, expected = PacketItem(information=REPORT.id), PacketItem(information="information/photo")
    transfer = Transfer(id=HAND_OVER, packet=Sides(sender=(sent,), receiver=(expected,)))

    packet = lines(sheet(HAND_OVER, claim(transfer, REPORT)))["packet"].field

    assert packet.sides[0].rows[0].differences == ("Clerk sends Claim, which Adjuster does not expect.",)
    assert packet.sides[1].rows[0].differences == ("Adjuster expects photo, which Clerk does not send.",)


def test_attributes_of_the_information_beside_them_are_offered_and_those_named_are_ticked() -> None:
    use = Use(kind="looks at", information=REPORT.id, attributes=("Number", "colour"))
    date = Attribute(id="information/claim/date", name="date")

    drawn = inputs(sheet(REGISTER, claim(Step(id=REGISTER, name="register", uses=(use,)), REPORT, NUMBER, date)))

    assert [(each.value, each.chosen) for each in drawn["uses.0.attributes"].options] == [
        ("Number", True),
        ("date", False),
        ("colour", True),
    ]


def test_the_complements_of_a_verb_are_fields_as_soon_as_it_is_chosen() -> None:
    need = FunctionNeed(verb="validate", complements=(("message", "no date"), ("colour", "red")))

    drawn = inputs(sheet(REGISTER, claim(Step(id=REGISTER, name="register", needs=(need,)))))

    assert [tuple(each) for each in drawn["needs.0.complements"].pairs] == [
        ("rule", "", True),
        ("when", "", True),
        ("stop or warn", "", True),
        ("message", "no date", True),
        ("colour", "red", False),
    ]


def test_a_row_shows_what_is_asked_of_it_and_keeps_the_rest_at_hand() -> None:
    use = Use(kind="creates", information=REPORT.id)

    (row,) = lines(sheet(REGISTER, claim(Step(id=REGISTER, name="register", uses=(use,)), REPORT)))["uses"].field.rows

    assert row.title == "creates Claim"
    assert [each.fact.name for each in row.fields] == ["kind", "information", "attributes", "origin"]
    assert [each.fact.name for each in row.more] == ["presence", "source", "as_of", "freshness"]


def test_a_list_gets_a_blank_row_when_one_is_wanted() -> None:
    drawn = sheet(REGISTER, claim(), Submitted(more=("uses",)))

    assert [row.key for row in lines(drawn)["uses"].field.rows] == ["0"]


def test_what_does_not_fit_keeps_what_was_typed_and_is_open() -> None:
    submitted = Submitted(
        data={"on_time": ["soon"], "on_time.how": ["stated"], "key": ["number"]},
        troubles=(Trouble("on_time", "'soon' is not a number of percent."),),
    )

    told = lines(sheet(HAND_OVER, claim(), submitted))

    assert (told["on_time"].field.value, told["on_time"].is_open) == ("soon", True)
    assert told["key"].field.value == ""


def test_names_are_offered_once_for_all_fields_that_pick_from_them() -> None:
    drawn = sheet(REGISTER, claim(System(id="system/register", name="Register")))

    assert [each.value for each in drawn.lists["names-of-role"]] == ["Clerk", "Adjuster"]
    assert inputs(drawn)["backup"].names == "names-of-role"


def test_two_of_one_name_are_told_apart_by_their_ids() -> None:
    drawn = sheet(REGISTER, claim(Role(id="role/other", name="Clerk")))

    assert [each.value for each in drawn.lists["names-of-role"]] == ["Clerk", "Adjuster", "role/other"]


def test_decisions_of_other_workflows_are_not_offered() -> None:
    here, there = Branch(id=f"{CLAIM}/garage", name="Garage?"), Branch(id="workflow/other/fee", name="Fee?")

    drawn = inputs(sheet(REGISTER, claim(here, there, Workflow(id="workflow/other", name="Other"))))

    assert [each.words for each in drawn["decision"].options] == ["Garage?"]


def test_an_answer_that_others_gave_is_offered_as_long_as_none_is_given_here() -> None:
    survey = claim(Step(id=f"{CLAIM}/assess", name="assess", role="role/adjuster", deadline="2 days"))

    drawn = inputs(sheet(REGISTER, survey))

    assert [each.words for each in drawn["deadline"].earlier] == ["2 days"]
    assert drawn["purpose"].earlier == ()


def test_what_holds_everywhere_shows_what_may_hold_everywhere_and_how_many_leave_it_open() -> None:
    told = lines(sheet(f"{CLAIM}/defaults/step", claim()))

    assert "purpose" not in told
    assert "each step" in told["deadline"].field.question
    assert told["deadline"].field.notes == ("4 of them leave this open.",)


def test_a_transfer_that_no_flow_makes_any_more_still_has_its_sheet() -> None:
    drawn = sheet(f"{CLAIM}/approve--pay", claim(Transfer(id=f"{CLAIM}/approve--pay", key="number")))

    assert drawn.title == "transfer approve → pay"
    assert lines(drawn)["key"].words == ("number",)


def test_the_design_as_a_whole_has_a_sheet_before_anything_is_stated_of_it() -> None:
    drawn = sheet("design", claim())

    assert drawn.title == "The design as a whole"
    assert "sponsor" in lines(drawn)


def test_each_theme_leads_on_to_the_next_one_that_leaves_something_to_guess() -> None:
    groups = sheet(REGISTER, claim()).sections[1].groups

    asked = [group.theme for group in groups if group.guesses]
    assert [group.onward.theme for group in groups if group.guesses and group.onward] == asked[1:]
    assert groups[0].onward is not None
    assert groups[0].onward.first_open == groups[0].onward.lines[0].field.id


def test_what_holds_in_a_workflow_takes_over_what_holds_in_the_design() -> None:
    told = lines(sheet(f"{CLAIM}/defaults/step", claim(Defaults(id="defaults/step", answers=(("place", "desk"),)))))

    assert (told["place"].state, told["place"].words) == ("inherited", ("desk",))
    assert told["place"].inherited is not None
    assert told["place"].inherited.home == "defaults/step"


def test_short_names_of_choices_are_said_in_words_too() -> None:
    drawn = inputs(sheet(CLAIM, claim()))

    assert [(each.value, each.words) for each in drawn["state"].options] == [
        ("as-is", "as it is today (as-is)"),
        ("to-be", "as it is to be (to-be)"),
    ]
