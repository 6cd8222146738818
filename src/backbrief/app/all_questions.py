"""All that a coach has to ask: the facts that are blank, and the answers that rules find not to fit."""

from collections.abc import Collection, Iterable

from backbrief.app.asking import question_at
from backbrief.app.coach import Question, questions
from backbrief.app.rule_questions import rule_questions
from backbrief.domain.finding import Finding
from backbrief.flow.survey import Survey


def all_questions(survey: Survey, findings: Iterable[Finding]) -> list[Question]:
    """The questions whose answers close the findings, each once, what is blank before what does not fit."""
    found = list(findings)
    blank = questions(survey, among=found)
    keys = {each.key for each in blank}
    return [*blank, *(each for each in rule_questions(survey, found) if each.key not in keys)]


def is_settled(survey: Survey, question: Question, *, skipped: Collection[str], answered: Collection[str]) -> bool:
    """True for what was put off, and for what was answered and still is: an answer may be gone again."""
    if question.key in skipped:
        return True
    return question.key in answered and question_at(survey, question.key).answer is not None
