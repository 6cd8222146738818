"""What rules would have IT guess, as questions of the coach: an answer stands there and does not fit the rest."""

from collections.abc import Iterable
from dataclasses import replace

from backbrief.app.asking import question_at
from backbrief.app.coach import Question
from backbrief.app.left_open import key_of
from backbrief.check.completeness import BLANK, NOBODY_TO_ASK
from backbrief.domain.finding import Finding, Severity
from backbrief.flow.survey import Survey


def rule_questions(survey: Survey, findings: Iterable[Finding]) -> list[Question]:
    """One question for each answer that rules ask about, in the words of the rule.

    What no single answer closes is left out.
    """
    found: dict[str, Question] = {}
    for finding in findings:
        key = key_of(finding, survey) if _is_found_by_a_rule(finding) else ""
        if key:
            question = _worded(question_at(survey, key).question, finding)
            known = found.get(question.key)
            found[question.key] = replace(known, removes=known.removes + 1) if known else question
    return list(found.values())


def _is_found_by_a_rule(finding: Finding) -> bool:
    return finding.severity is Severity.GUESS and finding.rule not in (BLANK, NOBODY_TO_ASK)


def _worded(question: Question, finding: Finding) -> Question:
    return replace(question, text=finding.question, asked=finding.asked, level=finding.level)
