"""Findings as SARIF 2.1.0, for code hosts and editors."""

from json import dumps
from typing import Any

from backbrief.domain.finding import Finding, Severity
from backbrief.render.findings.report import Report, print_of

_LEVELS = {Severity.GUESS: "error", Severity.GAP: "warning", Severity.HINT: "note"}


def sarif(report: Report) -> str:
    """One run with one result for each finding."""
    rules = sorted({finding.rule for finding in report.findings})
    driver = {"name": "Backbrief", "rules": [{"id": rule, "name": rule} for rule in rules]}
    results = [_result(report, finding) for finding in report.findings]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    return dumps({"$schema": schema, "version": "2.1.0", "runs": [run]}, indent=2, ensure_ascii=False)


def _result(report: Report, finding: Finding) -> dict[str, Any]:
    file, line = report.line(finding)
    return {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{report.about(finding)}: {finding.question}"},
        "locations": [
            {
                "physicalLocation": {"artifactLocation": {"uri": file}, "region": {"startLine": line}},
                "logicalLocations": [{"fullyQualifiedName": finding.record, "kind": "member"}],
            }
        ],
        "partialFingerprints": {"backbrief/v1": print_of(finding)},
    }
