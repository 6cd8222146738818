"""A large number left to guess is told level by level, with the answer that settles most."""

from backbrief.app.headway import AT_ONCE, first_level, first_to_settle, headway, said
from backbrief.check.check import check, guesses
from backbrief.domain.design import Design
from backbrief.domain.fact import Level
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey
from tests.app.small_claim import CLAIM, claim


def test_the_levels_add_up_to_the_headline() -> None:
    survey = claim()

    far = headway(survey, check(survey))

    assert sum(each.open for each in far.levels) == guesses(check(survey))


def test_the_lowest_open_level_comes_first_with_the_question_that_settles_most() -> None:
    survey = claim()

    far = headway(survey, check(survey))

    assert far.now is not None
    assert far.best is not None
    assert (far.now.level, far.best.level) == (Level.OUTLINE, Level.OUTLINE)


def test_a_design_in_which_all_is_said_has_no_next_level() -> None:
    far = headway(Survey(Design()), [])

    assert (far.levels, far.now, far.best) == ((), None, None)


def test_an_answer_is_progress_even_when_it_opens_more_questions() -> None:
    before = claim()
    after = claim(Step(id=f"{CLAIM}/register", name="register", role="role/clerk", purpose="The claim has a number"))

    assert said(after, check(after)) == said(before, check(before)) + 1


def test_the_first_findings_are_of_the_lowest_level_and_of_different_places() -> None:
    findings = check(claim())

    first = first_to_settle(findings)

    assert len(first) == AT_ONCE
    assert {each.level for each in first} == {Level.OUTLINE}
    assert len({each.record for each in first}) == AT_ONCE


def test_a_place_is_told_twice_only_when_no_other_is_left() -> None:
    survey = Survey(Design().with_records(Workflow(id=CLAIM, name="Motor claim")))
    findings = [each for each in check(survey) if each.record == CLAIM]

    assert [each.record for each in first_to_settle(findings)] == [CLAIM] * AT_ONCE


def test_the_level_to_begin_with_is_named_only_where_there_are_several() -> None:
    findings = check(claim())
    one_level = [each for each in findings if each.level is Level.WORKFLOW]

    found = first_level(findings)

    assert found is not None
    assert found[0] is Level.OUTLINE
    assert 0 < found[1] < guesses(findings)
    assert first_level(one_level) is None
