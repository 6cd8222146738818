"""A check tells all that is left open, and how much of it IT would have to guess."""

from collections.abc import Callable, Iterator
from typing import Any

from backbrief.check.check import check, findings_of, guesses
from backbrief.check.completeness import blanks
from backbrief.check.rule import Answer, Found, Rule, rules
from backbrief.domain.design import Design
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Finding, Severity
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey
from tests.check.written_design import written_design

CLAIM = "workflows: {claim: {workflow: {name: Claim}, steps: {check: {name: Claim}, pay: {name: Pay the claim}}}}"


def test_a_check_tells_the_blanks_and_what_every_rule_finds() -> None:
    survey = Survey(written_design(CLAIM))

    findings = check(survey)

    told = {finding.rule for finding in findings}
    assert findings[: len(blanks(survey))] == blanks(survey)
    assert {"blank-fact", "step-name-of-a-single-word", "workflow-without-start-event"} <= told


def test_an_empty_design_leaves_nothing_open() -> None:
    assert check(Survey(Design())) == []


def test_only_guesses_count_in_the_headline() -> None:
    severities = [Severity.GUESS, Severity.GAP, Severity.HINT, Severity.GUESS]
    findings = [Finding("some-rule", severity, "design", "What?") for severity in severities]

    assert guesses(findings) == 2


def test_a_finding_takes_level_side_and_severity_from_its_rule() -> None:
    def ask(step: Step, survey: Survey) -> Iterator[Found]:
        yield Found(f"Why '{survey.title(step)}'?", "purpose", "0.name")

    findings = list(findings_of(rule_of(Step, ask), Survey(written_design(CLAIM))))

    assert findings[1] == Finding(
        rule="some-rule",
        severity=Severity.HINT,
        record="workflow/claim/pay",
        question="Why 'Pay the claim'?",
        fact="purpose",
        level=Level.BUILD_READY,
        asked=Asked.RECEIVER,
        part="0.name",
    )


def test_a_rule_over_the_whole_design_is_asked_once_and_may_name_a_record() -> None:
    def ask(design: Design, survey: Survey) -> Iterator[Found | str]:
        yield f"What is {survey.design.name_of(design.of(Workflow)[0].id)} for?"
        yield Found("And this?", record="workflow/claim")

    findings = list(findings_of(rule_of(Design, ask), Survey(written_design(CLAIM))))

    assert [(each.record, each.question) for each in findings] == [
        ("design", "What is Claim for?"),
        ("workflow/claim", "And this?"),
    ]


def test_checking_twice_tells_the_same() -> None:
    design = written_design(CLAIM)

    assert check(Survey(design)) == check(Survey(design))
    assert rules() is rules()


def rule_of(subject: type, test: Callable[[Any, Survey], Answer]) -> Rule:
    return Rule(
        name="some-rule",
        family="some",
        subject=subject,
        severity=Severity.HINT,
        level=Level.BUILD_READY,
        asked=Asked.RECEIVER,
        test=test,
        page="",
    )
