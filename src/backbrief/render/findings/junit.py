"""Findings as JUnit XML, for build servers: one test case for each rule and workflow."""

from collections import defaultdict
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from backbrief.domain.finding import Finding, Severity
from backbrief.domain.identity import last_part, workflow_of
from backbrief.render.findings.report import Report


def junit(report: Report) -> str:
    """A test case fails when something would have to be guessed; gaps and hints stand in its output."""
    cases: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in report.findings:
        cases[last_part(workflow_of(finding.record)), finding.rule].append(finding)
    bodies = [_case(report, place, rule, findings) for (place, rule), findings in sorted(cases.items())]
    failed = sum(_fails(findings) for findings in cases.values())
    head = f'<testsuite name="backbrief" tests="{max(1, len(cases))}" failures="{failed}">'
    bodies = bodies or ['<testcase classname="design" name="nothing-left-to-guess"/>']
    return "\n".join(('<?xml version="1.0" encoding="UTF-8"?>', head, *bodies, "</testsuite>"))


def _case(report: Report, place: str, rule: str, findings: list[Finding]) -> str:
    lines = _plain(f"{report.about(finding)}: {finding.question}" for finding in findings)
    head = f"<testcase classname={quoteattr(place)} name={quoteattr(rule)}>"
    if not _fails(findings):
        return f"{head}<system-out>{lines}</system-out></testcase>"
    message = quoteattr(f"{len(findings)} left open")
    return f"{head}<failure message={message}>{lines}</failure></testcase>"


def _fails(findings: Iterable[Finding]) -> bool:
    return any(finding.severity is Severity.GUESS for finding in findings)


def _plain(lines: Iterable[str]) -> str:
    """The lines as XML text; characters that XML cannot hold are left out."""
    text = "\n".join(lines)
    return escape("".join(character for character in text if character >= " " or character in "\n\t"))
