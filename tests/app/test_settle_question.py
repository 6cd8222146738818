"""The form of one question settles it, or tells what to mend."""

from collections.abc import Sequence
from typing import Any

import pytest

from backbrief.app.actions.settle_question import EVERYWHERE, home_of_all, settle_question
from backbrief.app.actions.state_facts import TAKE
from backbrief.app.asking import question_at
from backbrief.app.form.directory import Option
from backbrief.app.form.reading import Trouble
from backbrief.app.form.submitted import Submitted
from backbrief.app.question_form import question_form
from backbrief.diff.compare import apply
from backbrief.domain.answer import NoneOnPurpose, Unknown
from backbrief.domain.design import Defaults
from backbrief.domain.information import Attribute, Information
from backbrief.domain.need import EXCEPTION_KINDS, ExceptionResponse, FunctionNeed, Use
from backbrief.domain.step import Step
from backbrief.domain.verb import VERBS
from backbrief.flow.survey import Survey
from tests.app.small_claim import CLAIM, claim

REGISTER = f"{CLAIM}/register"
PASSED_ON = f"{CLAIM}/register--assess"


def settled(survey: Survey, key: str, form: dict[str, str | Sequence[str]]) -> tuple[Any, str]:
    """The answer at the question after the form, and what is to be mended; inputs are named from the answer's own."""
    put = question_at(survey, key)
    data = {
        name if name in (EVERYWHERE, TAKE) else f"{put.at}{name}": [said] if isinstance(said, str) else said
        for name, said in form.items()
    }
    stating = settle_question(survey.design, put, data)
    after = Survey(apply(survey.design, stating.changes))
    return question_at(after, key).answer, " ".join(each.says for each in stating.troubles)


def test_an_answer_is_taken_by_its_kind() -> None:
    assert settled(claim(), f"{REGISTER}#purpose", {"": "The claim, at last, has a number"}) == (
        "The claim, at last, has a number",
        "",
    )
    assert settled(claim(), f"{PASSED_ON}#moves.sender", {"": ["responsibility", "work"]}) == (
        ("work", "responsibility"),
        "",
    )


def test_none_on_purpose_keeps_its_reason() -> None:
    said = settled(claim(), f"{REGISTER}#decision", {".how": "none", ".reason": "nothing to decide"})

    assert said == (NoneOnPurpose("nothing to decide"), "")


def test_not_knowing_is_kept_with_whom_to_ask_and_by_when() -> None:
    said = settled(claim(), f"{REGISTER}#trigger", {".how": "unknown", ".ask": "Ben", ".by": "2026-12-01"})

    assert said == (Unknown("Ben", "2026-12-01"), "")


@pytest.mark.parametrize(
    ("form", "missing"),
    [
        ({".ask": "Ben"}, "Say by when"),
        ({".by": "2026-12-01"}, "Say whom to ask"),
        ({}, "Say whom to ask and by when"),
    ],
)
def test_not_knowing_without_anybody_to_ask_is_asked_back(form: dict[str, str], missing: str) -> None:
    answer, trouble = settled(claim(), f"{REGISTER}#trigger", {".how": "unknown", **form})

    assert answer is None
    assert trouble.startswith(f"{missing},")


@pytest.mark.parametrize("form", [{"": "  "}, {".how": "open"}, {}])
def test_an_empty_form_is_asked_back(form: dict[str, str]) -> None:
    answer, trouble = settled(claim(), f"{REGISTER}#trigger", dict(form))

    assert (answer, trouble) == (None, "Nothing is said here yet. Answer, or skip the question for now.")


def test_what_does_not_fit_is_told_and_changes_nothing() -> None:
    answer, trouble = settled(claim(), f"{REGISTER}#place", {"": "moon"})

    assert answer is None
    assert "'moon' is not one of" in trouble


def test_a_form_that_comes_back_unchanged_confirms_the_answer() -> None:
    survey = claim(Step(id=REGISTER, name="register", role="role/clerk", purpose="A number"))

    assert settled(survey, f"{REGISTER}#purpose", {"": "A number"}) == ("A number", "")


def test_an_earlier_answer_is_taken_by_one_button() -> None:
    survey = claim(Step(id=f"{CLAIM}/pay", name="pay", role="role/clerk", place="desk"))

    said = settled(survey, f"{REGISTER}#place", {TAKE: f"place={CLAIM}/pay#place", "": ""})

    assert said == ("desk", "")


def test_an_answer_may_hold_at_every_step_of_the_workflow() -> None:
    survey = claim()
    put = question_at(survey, f"{REGISTER}#place")

    stating = settle_question(survey.design, put, {"place": ["desk"], EVERYWHERE: ["yes"]})

    after = apply(survey.design, stating.changes)
    assert after.records[f"{CLAIM}/defaults/step"] == Defaults(
        id=f"{CLAIM}/defaults/step", answers=(("place", "desk"),)
    )


@pytest.mark.parametrize(
    ("key", "home"),
    [
        (f"{REGISTER}#place", f"{CLAIM}/defaults/step"),
        (f"{PASSED_ON}#refusal_reasons.sender", f"{CLAIM}/defaults/transfer"),
        ("information/claim#confidentiality", "defaults/information"),
        (f"{REGISTER}#purpose", ""),
        (f"{CLAIM}/defaults/step#place", ""),
    ],
)
def test_only_what_may_hold_for_all_has_a_place_for_all(key: str, home: str) -> None:
    survey = claim(Information(id="information/claim", name="Claim"))

    assert home_of_all(question_at(survey, key)) == home


def test_the_complements_of_a_verb_are_asked_and_kept_by_name() -> None:
    need = FunctionNeed(verb="verify", information="information/claim")
    survey = claim(Step(id=REGISTER, name="register", role="role/clerk", needs=(need,)))
    key = f"{REGISTER}#needs.0.complements"

    asked = question_form(survey, question_at(survey, key)).field.pairs
    said = settled(survey, key, {".key": [asked[1].key, asked[0].key], ".text": ["wait", "the policy register"]})

    assert [pair.key for pair in asked] == list(VERBS["verify"].complements)
    assert said == (((asked[0].key, "the policy register"), (asked[1].key, "wait")), "")


def test_what_can_go_wrong_is_gone_through_kind_by_kind() -> None:
    survey = claim()

    rows = question_form(survey, question_at(survey, f"{REGISTER}#exceptions")).field.rows

    assert [row.fields[0].value for row in rows] == list(EXCEPTION_KINDS)


def test_a_kind_of_trouble_without_a_response_says_nothing() -> None:
    answer, trouble = settled(
        claim(),
        f"{REGISTER}#exceptions",
        {
            ".row": ["a", "b"],
            ".a.kind": "fails",
            ".a.kind.how": "stated",
            ".b.kind": "late",
            ".b.response": "The lead is told",
        },
    )

    assert (answer, trouble) == ((ExceptionResponse(kind="late", response="The lead is told"),), "")


def test_trouble_already_answered_is_not_gone_through_again() -> None:
    late = ExceptionResponse(kind="late", response="The lead is told")
    survey = claim(Step(id=REGISTER, name="register", role="role/clerk", exceptions=(late,)))

    rows = question_form(survey, question_at(survey, f"{REGISTER}#exceptions")).field.rows

    assert [row.fields[0].value for row in rows] == ["late", *(kind for kind in EXCEPTION_KINDS if kind != "late")]


def test_a_list_begins_with_empty_rows_and_grows_row_by_row() -> None:
    survey = claim()
    put = question_at(survey, f"{REGISTER}#uses")

    begun = question_form(survey, put).field
    grown = question_form(survey, put, submitted=Submitted(data={"uses.row": ["new1"]}, more=["uses"])).field

    assert len(begun.rows) == 2
    assert len(grown.rows) == 2


def test_the_form_shows_what_is_stated_or_what_was_typed() -> None:
    survey = claim(Step(id=REGISTER, name="register", role="role/clerk", purpose="A number"))
    put = question_at(survey, f"{REGISTER}#purpose")
    trouble = Trouble("purpose", "Say it in one sentence.")

    shown = question_form(survey, put).field
    typed = question_form(
        survey, put, submitted=Submitted(data={"purpose": ["A number, and"]}, troubles=[trouble])
    ).field

    assert shown.value == "A number"
    assert (typed.value, typed.trouble) == ("A number, and", trouble)


def test_names_to_pick_are_those_that_the_inputs_refer_to() -> None:
    use = Use(kind="looks at", information="information/claim")
    survey = claim(
        Information(id="information/claim", name="Damage claim"),
        Attribute(id="information/claim/number", name="Claim number"),
        Step(id=REGISTER, name="register", role="role/clerk", uses=(use,)),
    )

    owner = question_form(survey, question_at(survey, f"{CLAIM}#owner")).lists
    uses = question_form(survey, question_at(survey, f"{REGISTER}#uses")).lists
    needs = question_form(survey, question_at(survey, f"{REGISTER}#needs")).lists
    parts = question_form(survey, question_at(survey, f"{REGISTER}#uses.0.attributes")).field

    assert [option.value for option in owner["names-of-role"]] == ["Clerk", "Adjuster"]
    assert (Option("Damage claim"),) in uses.values()
    assert [option.value for option in needs["verbs"]] == list(VERBS)
    assert "verbs" not in owner
    assert [option.words for option in parts.options] == ["Claim number"]


def test_on_a_row_what_the_level_asks_stands_in_front_of_the_rest() -> None:
    survey = claim()

    row = question_form(survey, question_at(survey, f"{REGISTER}#needs")).field.rows[0]

    assert {each.fact.name for each in row.fields} >= {"verb"}
    assert all(each.fact.level <= 2 for each in row.fields)
    assert "complements" not in {each.fact.name for each in (*row.fields, *row.more)}
