"""How strong each link of a design is: how clear, and how reliable where that was counted."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from backbrief.check.completeness import must_be_stated
from backbrief.check.packets import expected, sent
from backbrief.domain.answer import Sides, Unknown, items
from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.design import Defaults, Record
from backbrief.domain.finding import Finding, Severity
from backbrief.domain.identity import workflow_of
from backbrief.domain.information import Attribute, Information
from backbrief.domain.need import Use
from backbrief.domain.party import Party
from backbrief.domain.step import Step
from backbrief.domain.strategy import Outcome, Strategy
from backbrief.domain.transfer import PacketItem, Transfer
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey

WHOLE = 100.0
"""The strength of a link that leaves nothing open."""

_LINKS = (Party, Outcome, Strategy, Workflow, Step, Transfer)
_IN_A_WORKFLOW = (Branch, Event, Flow, Defaults)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One link of the chain from a customer to a transfer; figures run from 0 to 100.

    Clarity is the share of what must be stated about the record that is stated and agreed by both sides. Reliability
    is the share that arrives complete, accurate and on time; it is None where nobody has counted.
    """

    record: str
    title: str
    clarity: float
    reliability: float | None = None

    @property
    def strength(self) -> float:
        """The link is as strong as the weaker of the two."""
        return self.clarity if self.reliability is None else min(self.clarity, self.reliability)


class Links:
    """The links of a design, measured on demand; what a finding asks as a guess does not count as clear."""

    def __init__(self, survey: Survey, findings: Iterable[Finding]) -> None:
        self.survey = survey
        self._guessed: dict[str, set[str]] = defaultdict(set)
        for each in findings:
            if each.severity is Severity.GUESS:
                self._guessed[each.record].add(each.fact)
        self._measured: dict[str, Link] = {}

    def of(self, record: Record) -> Link:
        """The link that a record is."""
        if record.id not in self._measured:
            self._measured[record.id] = Link(
                record=record.id,
                title=self.survey.title(record),
                clarity=self._clarity(record),
                reliability=reliability(record) if isinstance(record, Transfer) else None,
            )
        return self._measured[record.id]

    def strength_behind(self, record_id: str) -> float:
        """The strength of the link that a record belongs to, of the weakest one when it is used at several."""
        record = self._carried(record_id)
        if isinstance(record, Information):
            return min((self.of(each).strength for each in self._using[record.id]), default=WHOLE)
        if isinstance(record, _IN_A_WORKFLOW):
            record = self.survey.find(workflow_of(record_id), Workflow)
        return self.of(record).strength if isinstance(record, _LINKS) else WHOLE

    def _carried(self, record_id: str) -> Record | None:
        """The record, or the information that a record is an attribute of."""
        record = self.survey.records.get(record_id) or self.survey.design.records.get(record_id)
        return self.survey.records.get(record_id.rpartition("/")[0]) if isinstance(record, Attribute) else record

    def _clarity(self, record: Record) -> float:
        due = [fact.name for fact in must_be_stated(record)]
        guessed = self._guessed.get(record.id, set())
        clear = [name for name in due if name not in guessed and _is_answered(getattr(record, name))]
        return WHOLE * len(clear) / len(due) if due else WHOLE

    @cached_property
    def _using(self) -> Mapping[str, list[Record]]:
        """The steps and transfers that have to do with each piece of information."""
        found: dict[str, list[Record]] = defaultdict(list)
        users: list[Step | Transfer] = [*self.survey.of(Step), *self.survey.of(Transfer)]
        for record in users:
            for part in _parts(record):
                if isinstance(part.information, str):
                    found[part.information].append(record)
        return found


def reliability(transfer: Transfer) -> float | None:
    """The share of transfers that arrive complete, accurate and on time, as far as that was counted."""
    counted = [share for share in (transfer.complete_accurate, transfer.on_time) if isinstance(share, float | int)]
    if not counted:
        return None
    whole = WHOLE
    for share in counted:
        whole *= share / WHOLE
    return whole


def _is_answered(answer: object) -> bool:
    if isinstance(answer, Sides):
        return _is_answered(answer.sender) and _is_answered(answer.receiver)
    return answer is not None and not isinstance(answer, Unknown)


def _parts(record: Step | Transfer) -> Iterator[Use | PacketItem]:
    if isinstance(record, Step):
        yield from items(record.uses)
    else:
        yield from (*sent(record), *expected(record))
