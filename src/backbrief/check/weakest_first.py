"""Findings in the order of strength: they begin with the weakest link of the weakest chain."""

from collections import defaultdict
from collections.abc import Sequence
from operator import attrgetter

from backbrief.check.chain import Chain, chains_of
from backbrief.check.weakest_link import WHOLE, Link, Links
from backbrief.domain.design import Record
from backbrief.domain.finding import Finding
from backbrief.domain.identity import workflow_of
from backbrief.domain.party import Party
from backbrief.domain.step import Step
from backbrief.domain.strategy import Outcome, Strategy
from backbrief.domain.transfer import Transfer
from backbrief.flow.survey import Survey

_Key = tuple[float, bool, float, int]


def weakest_first(findings: Sequence[Finding], survey: Survey) -> list[Finding]:
    """The findings by the strength of the link they belong to, weakest first; those of one record stay together.

    A link comes before what only hangs on one as weak, such as a branch; what hangs on it goes by its own clarity.
    """
    of_record: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        of_record[finding.record].append(finding)
    records = sorted(of_record, key=_Order(findings, survey).key)
    return [finding for record in records for finding in sorted(of_record[record], key=_level)]


_level = attrgetter("level")


def by_strength(found: Sequence[Chain]) -> list[Chain]:
    """The chains, the one with the weakest link first."""
    return sorted(found, key=lambda each: each.weakest.strength if each.weakest else WHOLE)


class _Order:
    def __init__(self, findings: Sequence[Finding], survey: Survey) -> None:
        self.survey = survey
        self.links = Links(survey, findings)
        linked = [link for chain in by_strength(chains_of(self.links)) for link in chain.links]
        self._in_chains: dict[str, Link] = {link.record: link for link in reversed(linked)}
        self._ranks = {record: rank for rank, record in enumerate(dict.fromkeys(link.record for link in linked))}

    def key(self, record_id: str) -> _Key:
        link = self._in_chains.get(record_id)
        if link is not None:
            return link.strength, False, 0.0, self._ranks[record_id]
        record = self.survey.records.get(record_id)
        return self._behind(record_id, record), True, self.links.of(record).clarity if record else WHOLE, 0

    def _behind(self, record_id: str, record: Record | None) -> float:
        """The strength of the link that a record hangs on; what lies in no chain weakens none."""
        if isinstance(record, Step | Transfer):
            return self.links.strength_behind(workflow_of(record_id))
        return WHOLE if isinstance(record, Party | Outcome | Strategy) else self.links.strength_behind(record_id)
