"""Check a design: completeness and every rule, as one list of findings."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from backbrief.check.completeness import blanks
from backbrief.check.rule import Found, Rule, rules
from backbrief.domain.design import Design
from backbrief.domain.finding import Finding, Severity
from backbrief.flow.survey import Survey


def check(survey: Survey) -> list[Finding]:
    """Everything that is left open in the design, in the order of its records and rules."""
    findings = blanks(survey)
    for rule in rules():
        if rule.subject is Design or survey.of(rule.subject):
            findings.extend(findings_of(rule, survey))
    return findings


def guesses(findings: list[Finding]) -> int:
    """How many things IT would have to guess."""
    return sum(finding.severity is Severity.GUESS for finding in findings)


def guesses_by_record(findings: Iterable[Finding]) -> Counter[str]:
    """How many things IT would have to guess at each record, by its id."""
    return Counter(finding.record for finding in findings if finding.severity is Severity.GUESS)


def findings_of(rule: Rule, survey: Survey) -> Iterator[Finding]:
    """What a single rule finds in the design, in the order of its records."""
    if rule.subject is Design:
        yield from (_finding(rule, "design", found) for found in rule.test(survey.design, survey))
        return
    records: list[Any] = survey.of(rule.subject)
    for record in records:
        for found in rule.test(record, survey):
            yield _finding(rule, record.id, found)


def _finding(rule: Rule, record: str, found: Found | str) -> Finding:
    said = Found(found) if isinstance(found, str) else found
    about = said.record or record
    return Finding(rule.name, rule.severity, about, said.question, said.fact, rule.level, rule.asked, said.part)
