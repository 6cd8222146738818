"""Findings as JSON."""

from json import dumps
from typing import Any

from backbrief.domain.finding import Finding
from backbrief.render.findings.report import Report, print_of


def json(report: Report) -> str:
    """The number of guesses, then every finding with the place where its answer goes."""
    findings = [_finding(report, finding) for finding in report.findings]
    return dumps({"guesses": len(report.guesses()), "findings": findings}, indent=2, ensure_ascii=False)


def _finding(report: Report, finding: Finding) -> dict[str, Any]:
    file, line = report.line(finding)
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "level": int(finding.level),
        "record": finding.record,
        "fact": finding.fact,
        "part": finding.part,
        "about": report.about(finding),
        "asked": finding.asked.value,
        "question": finding.question,
        "file": file,
        "line": line,
        "fingerprint": print_of(finding),
    }
