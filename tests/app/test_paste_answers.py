"""A pasted block of answers is shown first and then kept as one change; questions are copied out as rows."""

from dataclasses import replace

from backbrief.app.actions.paste_answers import COLUMNS, copied_out, paste_answers
from backbrief.app.coach import Question, questions
from backbrief.app.story import narrowed
from backbrief.diff.compare import apply
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey
from tests.app.small_claim import CLAIM, claim

REGISTER = f"{CLAIM}/register"


def asked(survey: Survey, *names: str) -> list[Question]:
    by_name = {each.fact.name: each for each in narrowed(questions(survey), REGISTER)}
    return [by_name[name] for name in names]


def step_after(survey: Survey, text: str, *names: str) -> Step:
    pasted = paste_answers(survey.design, asked(survey, *names), text)
    step = apply(survey.design, pasted.changes).find(REGISTER, Step)
    assert step is not None
    return step


def test_a_column_goes_to_the_questions_in_their_order() -> None:
    step = step_after(claim(), "A number\r\nThe telephone rings\r\n", "purpose", "trigger")

    assert (step.purpose, step.trigger) == ("A number", "The telephone rings")


def test_a_blank_cell_leaves_its_question_open() -> None:
    step = step_after(claim(), "\nThe telephone rings", "purpose", "trigger")

    assert (step.purpose, step.trigger) == (None, "The telephone rings")


def test_what_does_not_fit_is_told_and_the_rest_is_taken() -> None:
    survey = claim()

    pasted = paste_answers(survey.design, asked(survey, "place", "trigger"), "moon\nThe telephone rings")

    assert pasted.understood == 1
    assert "'moon' is not one of" in pasted.lines[0].trouble
    assert len(pasted.changes) == 1


def test_more_lines_than_questions_are_told() -> None:
    survey = claim()

    pasted = paste_answers(survey.design, asked(survey, "purpose"), "A number\nand more\n")

    assert pasted.left_over == ("and more",)


def test_rows_copied_out_come_back_to_their_questions_in_any_order() -> None:
    survey = claim()
    both = asked(survey, "purpose", "trigger")
    head, first, second = copied_out([(each, "") for each in both]).splitlines()

    pasted = paste_answers(survey.design, both, "\n".join((head, f"{second}The telephone rings", f"{first}A number")))

    after = apply(survey.design, pasted.changes).find(REGISTER, Step)
    assert after is not None
    assert (after.purpose, after.trigger) == ("A number", "The telephone rings")


def test_a_row_whose_question_is_gone_is_told() -> None:
    survey = claim()
    both = asked(survey, "purpose", "trigger")
    text = copied_out([(each, f"answer {number}") for number, each in enumerate(both)])

    pasted = paste_answers(survey.design, both[:1], text)

    assert [line.text for line in pasted.lines] == ["answer 0"]
    assert pasted.left_over == ("answer 1",)


def test_questions_are_copied_out_with_their_columns_named() -> None:
    survey = claim()

    head, row = copied_out([(asked(survey, "purpose")[0], "=1+1\tor so")]).splitlines()

    assert head.split("\t") == list(COLUMNS)
    assert row.split("\t")[0] == f"{REGISTER}#purpose"
    assert row.endswith("\t'=1+1 or so")


def test_a_part_that_an_earlier_line_took_away_is_told() -> None:
    survey = claim()
    gone = asked(survey, "purpose")[0]
    inside = replace(gone, key=f"{REGISTER}#uses.4.kind", path="4.kind")

    pasted = paste_answers(survey.design, [inside], "creates")

    assert pasted.lines[0].trouble == "what this question was about is no longer there"


def test_a_column_begins_at_the_row_where_it_was_pasted() -> None:
    survey = claim()
    both = asked(survey, "purpose", "trigger")

    pasted = paste_answers(survey.design, both, "The telephone rings\nand more", start=both[1].key)

    assert [(line.question.fact.name, line.text) for line in pasted.lines] == [("trigger", "The telephone rings")]
    assert pasted.left_over == ("and more",)
