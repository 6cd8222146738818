"""What stands in the form of a record becomes changes: as far as it fits, and never by itself."""

from typing import Any

import pytest
from hypothesis import given

from backbrief.app.actions.draw_sheet import draw_sheet
from backbrief.app.actions.state_facts import Stating, state_facts
from backbrief.app.form.data import written, written_at
from backbrief.app.form.directory import Directory
from backbrief.app.placing import blank_record, found_at
from backbrief.app.sheet import Sheet
from backbrief.diff.compare import answers, apply
from backbrief.domain.answer import NoneOnPurpose, Sides, Unknown
from backbrief.domain.branch import Branch
from backbrief.domain.design import Defaults, Design
from backbrief.domain.fact import fact_of
from backbrief.domain.information import Attribute, Information
from backbrief.domain.need import ExceptionResponse, FunctionNeed, Use
from backbrief.domain.party import Function, Role
from backbrief.domain.step import Step
from backbrief.domain.transfer import PacketItem, Transfer
from backbrief.flow.survey import Survey
from tests.app.small_claim import CLAIM, claim
from tests.strategies import designs

REGISTER = f"{CLAIM}/register"
HAND_OVER = f"{CLAIM}/register--assess"


def stating(record_id: str, survey: Survey | None = None, **inputs: str | list[str]) -> Stating:
    """What a form states; each input's name is spelled with two underscores for a dot."""
    data = {name.replace("__", "."): [said] if isinstance(said, str) else said for name, said in inputs.items()}
    return state_facts((survey or claim()).design, record_id, data)


def sent_back(sheet: Sheet, survey: Survey) -> dict[str, list[str]]:
    """What a form with all fields of the sheet sends when nothing is changed in it."""
    record = survey.design.records.get(sheet.record) or blank_record(sheet.record)
    spell = Directory(survey.design, scope=sheet.record).spelled
    data: dict[str, list[str]] = {"field": []}
    for line in sheet.lines():
        data["field"] += [each.at for each in line.field.sides] or [line.field.at]
        data |= written(line.field.fact, answers(record).get(line.field.fact.name), spell=spell)
    return data


def stated(record_id: str, survey: Survey | None = None, **inputs: str | list[str]) -> Design:
    outcome = stating(record_id, survey, **inputs)
    assert outcome.troubles == ()
    return apply((survey or claim()).design, outcome.changes)


def answer(design: Design, record_id: str, fact: str) -> Any:  # noqa: ANN401 - an answer is what its fact says
    return getattr(design.records[record_id], fact)


@given(designs())
def test_a_sheet_that_comes_back_as_it_was_shown_changes_nothing(design: Design) -> None:
    survey = Survey(design)

    for record_id in {**design.records, **survey.records}:
        sheet = draw_sheet(survey, record_id, findings=())
        assert sheet is not None
        assert state_facts(design, record_id, sent_back(sheet, survey)) == Stating(changes=(), troubles=())


USE = Use(kind="looks at", information="information/claim", attributes=("number", "date"), presence="required")
NEED = FunctionNeed(verb="validate", information="information/claim", complements=(("rule", "has a date"),))
ITEM = PacketItem(information="information/claim", attributes=("number",), presence="if known", first_use="looks it up")


@pytest.mark.parametrize(
    ("subject", "name", "said"),
    [
        (Step, "purpose", "The claim has a number.\nNobody waits."),
        (Step, "purpose", NoneOnPurpose("nobody would notice")),
        (Step, "purpose", Unknown("Head of claims", "2027-01-31")),
        (Step, "role", "role/clerk"),
        (Step, "decision", f"{CLAIM}/which-garage"),
        (Step, "stakes", ("money", "law")),
        (Step, "judgment", "guided"),
        (Step, "uses", (USE, Use(kind="creates", information=Unknown("Anna", "2027-01-31")))),
        (Step, "needs", (NEED,)),
        (Step, "exceptions", (ExceptionResponse(kind="late", response="The lead is told", done_by="role/clerk"),)),
        (Branch, "reason_kept", False),
        (Branch, "looked_at", ("information/claim", "information/photo")),
        (Transfer, "complete_accurate", 82.5),
        (Transfer, "on_time", 0.0),
        (Transfer, "refusal_reasons", ("no photo, or a dark one", "no date")),
        (Information, "source_of_truth", "role/clerk"),
    ],
)
def test_an_answer_of_each_kind_is_read_as_it_was_written(subject: type, name: str, said: object) -> None:
    survey = claim(
        Branch(id=f"{CLAIM}/which-garage", name="Which garage?"),
        Information(id="information/claim", name="Claim"),
        Information(id="information/photo"),
    )
    record_id = {Branch: f"{CLAIM}/which-garage", Step: REGISTER, Transfer: HAND_OVER}.get(subject, "information/claim")
    fact = fact_of(subject, name)
    at = f"{name}.sender" if fact.two_sided else name

    data = written_at(at, fact, said, spell=Directory(survey.design, scope=record_id).spelled)
    outcome = state_facts(survey.design, record_id, {**data, "field": [at]})

    design = apply(survey.design, outcome.changes)
    assert outcome.troubles == ()
    assert found_at(answer(design, record_id, name), at.split(".")[1:]) == said


def test_only_the_fields_that_the_form_holds_are_read() -> None:
    design = stated(REGISTER, purpose="The claim has a number", field=["trigger"])

    assert answer(design, REGISTER, "purpose") is None


def test_an_emptied_field_takes_the_answer_back() -> None:
    survey = claim(Step(id=REGISTER, name="register", role="role/clerk", purpose="It goes on"))

    cleared = stated(REGISTER, survey, field="purpose", purpose="")
    opened = stated(REGISTER, survey, field="purpose", purpose="It goes on", purpose__how="open")

    assert answer(cleared, REGISTER, "purpose") is None
    assert answer(opened, REGISTER, "purpose") is None


def test_none_on_purpose_and_whom_to_ask_are_answers_in_a_field_of_their_own() -> None:
    none = stated(REGISTER, field="backup", backup__how="none", backup__reason="two people do it")
    unknown = stated(REGISTER, field="backup", backup__how="unknown", backup__ask="Anna", backup__by="2027-01-31")

    assert answer(none, REGISTER, "backup") == NoneOnPurpose("two people do it")
    assert answer(unknown, REGISTER, "backup") == Unknown("Anna", "2027-01-31")


def test_a_name_is_picked_whatever_its_case_and_a_new_one_is_added_in_place() -> None:
    picked = stated(REGISTER, field="backup", backup="ADJUSTER")
    added = stated(REGISTER, field="backup", backup="Field team")

    assert answer(picked, REGISTER, "backup") == "role/adjuster"
    assert added.records["role/field-team"] == Role(id="role/field-team", name="Field team")


def test_a_role_is_put_into_a_function_that_is_named_for_the_first_time() -> None:
    design = stated("role/clerk", field="function", function="Claims")

    assert design.records["function/claims"] == Function(id="function/claims", name="Claims")
    assert answer(design, "role/clerk", "function") == "function/claims"


def test_information_and_its_attributes_are_added_from_a_use() -> None:
    design = stated(
        REGISTER,
        field="uses",
        uses__row="new1",
        uses__new1__kind="creates",
        uses__new1__information="Damage report",
        uses__new1__attributes__new="amount, Date of loss",
    )

    report = "information/damage-report"
    assert answer(design, REGISTER, "uses") == (
        Use(kind="creates", information=report, attributes=("amount", "Date of loss")),
    )
    assert [each.name for each in design.inside(report, Attribute)] == ["amount", "Date of loss"]


def test_rows_may_be_reordered_removed_and_left_blank() -> None:
    first, second = Use(kind="creates", information="information/a"), Use(kind="ends", information="information/b")
    survey = claim(Step(id=REGISTER, name="register", uses=(first, second)), Information(id="information/a", name="A"))
    rows = {"uses__0__kind": "creates", "uses__0__information": "A", "uses__1__kind": "ends"}

    turned = stated(REGISTER, survey, field="uses", uses__row=["1", "0", "new3"], uses__1__information="b", **rows)
    fewer = stated(REGISTER, survey, field="uses", uses__row=["0", "1"], less="uses.1", **rows)

    assert [each.kind for each in answer(turned, REGISTER, "uses")] == ["ends", "creates"]
    assert answer(fewer, REGISTER, "uses") == (first,)


def test_a_list_without_rows_is_blank_again() -> None:
    survey = claim(Step(id=REGISTER, name="register", uses=(Use(kind="creates"),)))

    design = stated(REGISTER, survey, field="uses", uses__row="0", less="uses.0")

    assert answer(design, REGISTER, "uses") is None


def test_what_a_verb_must_also_state_is_read_in_the_order_of_the_verb() -> None:
    design = stated(
        REGISTER,
        field="needs",
        needs__row="new1",
        needs__new1__verb="validate",
        needs__new1__complements__key=["colour", "message", "rule", "when"],
        needs__new1__complements__text=["red", "date missing", "has a date", ""],
    )

    assert answer(design, REGISTER, "needs") == (
        FunctionNeed(
            verb="validate", complements=(("rule", "has a date"), ("message", "date missing"), ("colour", "red"))
        ),
    )


def test_a_refused_word_is_answered_with_the_verbs_that_it_may_mean_and_the_rest_is_kept() -> None:
    outcome = stating(
        REGISTER,
        field="needs",
        needs__row="new1",
        needs__new1__verb="manage",
        needs__new1__if_it_fails="The lead is told",
    )

    (trouble,) = outcome.troubles
    assert trouble.at == "needs.new1.verb"
    assert "approve" in trouble.choices
    design = apply(claim().design, outcome.changes)
    assert answer(design, REGISTER, "needs") == (FunctionNeed(if_it_fails="The lead is told"),)


@pytest.mark.parametrize(
    ("typed", "offered"), [("validate the claim", "validate"), ("calculat", "calculate"), ("worry", "capture")]
)
def test_a_verb_that_is_not_in_the_list_is_answered_with_near_ones(typed: str, offered: str) -> None:
    outcome = stating(REGISTER, field="needs", needs__row="new1", needs__new1__verb=typed)

    assert offered in outcome.troubles[0].choices


def test_a_verb_that_is_chosen_by_a_button_counts_more_than_what_was_typed() -> None:
    design = stated(REGISTER, field="needs", needs__row="new1", needs__new1__verb=["manage", "list"])

    assert answer(design, REGISTER, "needs") == (FunctionNeed(verb="list"),)


def test_all_answers_that_do_not_fit_are_told_at_once_and_the_others_are_taken() -> None:
    outcome = stating(
        HAND_OVER, field=["on_time", "complete_accurate", "key"], on_time="soon", complete_accurate="120", key="number"
    )

    assert [each.at for each in outcome.troubles] == ["on_time", "complete_accurate"]
    assert all(each.says.endswith("the earlier answer stays until then.") for each in outcome.troubles)
    design = apply(claim().design, outcome.changes)
    assert answer(design, HAND_OVER, "key") == "number"


def test_a_name_that_cannot_be_made_here_says_where_to_add_it() -> None:
    outcome = stating(REGISTER, field="decision", decision="Which garage?")

    assert "add it on its own page first" in outcome.troubles[0].says


def test_each_side_of_a_transfer_is_kept_apart_until_both_say_the_same() -> None:
    sent = stated(HAND_OVER, field=["channel.sender", "channel.receiver"], channel__sender="by mail")
    both = stated(
        HAND_OVER,
        Survey(sent),
        field=["channel.sender", "channel.receiver"],
        same="channel.receiver",
        channel__sender="by mail",
    )

    assert answer(sent, HAND_OVER, "channel") == Sides(sender="by mail")
    assert answer(both, HAND_OVER, "channel") == "by mail"


def test_an_earlier_answer_is_taken_over_from_where_it_stands() -> None:
    survey = claim(
        Step(id=f"{CLAIM}/assess", name="assess", deadline="2 days"),
        Transfer(id=f"{CLAIM}/assess--approve", channel=Sides(sender="by mail")),
    )

    step = stated(REGISTER, survey, field="deadline", take=f"deadline={CLAIM}/assess#deadline")
    sent = stated(
        HAND_OVER, survey, field="channel.sender", take=f"channel.sender={CLAIM}/assess--approve#channel.sender"
    )
    gone = stating(REGISTER, survey, field="deadline", take="deadline=workflow/gone/step#deadline")

    assert answer(step, REGISTER, "deadline") == "2 days"
    assert answer(sent, HAND_OVER, "channel") == Sides(sender="by mail")
    assert gone.changes == ()


def test_a_single_fact_of_a_part_is_stated_at_its_place() -> None:
    survey = claim(Step(id=REGISTER, name="register", uses=(Use(kind="creates", information="information/claim"),)))

    design = stated(REGISTER, survey, field="uses.0.origin", uses__0__origin="typed")

    assert answer(design, REGISTER, "uses") == (Use(kind="creates", information="information/claim", origin="typed"),)


def test_what_holds_everywhere_gets_its_place_with_the_first_answer() -> None:
    design = stated("defaults/step", field="place", place="desk")

    assert design.records["defaults/step"] == Defaults(id="defaults/step", answers=(("place", "desk"),))


def test_a_field_that_no_fact_of_the_record_has_is_passed_over() -> None:
    assert stating(CLAIM, field="colour", colour="red").changes == ()


def test_names_of_several_things_are_ticked_or_typed() -> None:
    branch = f"{CLAIM}/which-garage"
    survey = claim(Branch(id=branch, name="Which garage?"), Information(id="information/claim", name="Claim"))

    design = stated(
        branch, survey, field="looked_at", looked_at="information/claim", looked_at__new="Garage list, claim"
    )

    assert answer(design, branch, "looked_at") == ("information/claim", "information/garage-list")


LONG = "x" * 10_001


@pytest.mark.parametrize(
    ("inputs", "at"),
    [
        ({"field": "purpose", "purpose": LONG}, "purpose"),
        ({"field": "purpose", "purpose__how": "none", "purpose__reason": LONG}, "purpose"),
        ({"field": "purpose", "purpose__how": "unknown", "purpose__ask": LONG}, "purpose"),
        ({"field": "role", "role": LONG}, "role"),
    ],
)
def test_a_text_that_no_file_could_hold_is_refused_and_the_earlier_answer_stays(
    inputs: dict[str, str], at: str
) -> None:
    outcome = stating(REGISTER, None, **inputs)

    assert outcome.changes == ()
    assert [each.at for each in outcome.troubles] == [at]
    assert "10,000 characters" in outcome.troubles[0].says
    assert "shorten it" in outcome.troubles[0].says


def test_a_text_that_just_fits_is_taken() -> None:
    after = stated(REGISTER, field="purpose", purpose="x" * 10_000)

    assert len(answer(after, REGISTER, "purpose")) == 10_000
