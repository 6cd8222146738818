"""The order in which findings are told: what IT would have to guess first, and there the weakest link first."""

from collections.abc import Iterable

from backbrief.check.chain import strengths
from backbrief.domain.finding import Finding, Severity
from backbrief.flow.survey import Survey

_SEVERITIES = {severity: index for index, severity in enumerate(Severity)}


def weakest_first(findings: Iterable[Finding], survey: Survey) -> list[Finding]:
    """The findings by severity, then by the strength of their link, record by record, then by level."""
    told = list(findings)
    strength = strengths(survey, told)
    order = {record: index for index, record in enumerate(strength)}

    def place(finding: Finding) -> tuple[int, float, int, int]:
        record = finding.record
        return _SEVERITIES[finding.severity], strength.get(record, 0.0), order.get(record, -1), finding.level

    return sorted(told, key=place)
