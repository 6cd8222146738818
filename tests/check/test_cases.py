"""Every rule does what its page says, and no rule goes without a page."""

import pytest

from backbrief.check.check import findings_of
from backbrief.check.rule import rules
from backbrief.domain.identity import last_part
from backbrief.flow.survey import Survey
from tests.check.case_page import Case, all_cases, cases_of, page_names
from tests.check.written_design import written_design

RULES = {rule.name: rule for rule in rules()}
HEADINGS = ("## What it does", "## Why it matters", "## What to do")


@pytest.mark.parametrize("case", all_cases(), ids=str)
def test_the_rule_finds_what_its_page_says(case: Case) -> None:
    survey = Survey(written_design(case.design))

    findings = findings_of(RULES[case.rule], survey)

    assert [f"{last_part(finding.record)}: {finding.question}" for finding in findings] == list(case.findings)


def test_every_rule_has_a_page_and_every_page_a_rule() -> None:
    assert page_names() == sorted(RULES)


@pytest.mark.parametrize("rule", sorted(RULES))
def test_a_page_shows_what_is_found_and_what_is_not(rule: str) -> None:
    cases = list(cases_of(rule))

    assert any(case.findings for case in cases)
    assert any(not case.findings for case in cases)


@pytest.mark.parametrize("rule", sorted(RULES))
def test_a_rule_explains_itself_under_three_headings(rule: str) -> None:
    lines = RULES[rule].page.splitlines()

    assert [line for line in lines if line.startswith("## ")] == list(HEADINGS)


@pytest.mark.parametrize("rule", sorted(RULES))
def test_a_rule_opens_with_one_sentence_that_names_the_pattern(rule: str) -> None:
    opening = RULES[rule].page.partition("\n\n")[0]

    assert opening[:1].isupper()
    assert opening.endswith(".")
