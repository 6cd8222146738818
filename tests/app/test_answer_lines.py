"""An answer is told as it can be typed again."""

import pytest

from backbrief.app.actions.answer_question import answer_question
from backbrief.app.answer_lines import as_typed
from backbrief.app.asking import question_at
from backbrief.diff.compare import apply
from backbrief.flow.survey import Survey
from tests.app.small_claim import CLAIM, claim

REGISTER = f"{CLAIM}/register"


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        (f"{REGISTER}#purpose", "The claim has a number"),
        (f"{REGISTER}#place", "desk"),
        (f"{REGISTER}#decision", "none, on purpose: nothing to decide"),
        (f"{REGISTER}#trigger", "unknown - ask Ben - by 2026-12-01"),
        (f"{REGISTER}#uses", "creates Damage report: amount, date | looks at Policy (required)"),
        (f"{REGISTER}#rules", "Cover, Four eyes"),
        (f"{CLAIM}#owner", "Adjuster"),
        (f"{CLAIM}/register--assess#moves.sender", "work, information"),
        (f"{CLAIM}/register--assess#refusal_reasons.sender", "date missing, no photos"),
    ],
)
def test_what_was_typed_is_told_as_it_was_typed(key: str, typed: str) -> None:
    survey = claim()
    put = question_at(survey, key)
    assert as_typed(put.question.fact, put.answer, names=survey.design.name_of) == ""

    after = Survey(apply(survey.design, answer_question(survey.design, put.question, typed)))

    said = question_at(after, key)
    assert as_typed(said.question.fact, said.answer, names=after.design.name_of) == typed
