"""What is missing in the life of an information, and what several do, in a few words for the end of its row."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from backbrief.check.packets import sent
from backbrief.domain.answer import is_stated, items
from backbrief.domain.branch import Branch
from backbrief.domain.information import Information
from backbrief.domain.need import READS, Use
from backbrief.domain.party import Party
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey


class Remarks:
    """Remarks on the pieces of information of one design."""

    def __init__(self, survey: Survey) -> None:
        self.survey = survey

    def on(self, information: str, uses: Sequence[tuple[Step, Use]]) -> tuple[str, ...]:
        """The remarks on one information, used like this."""
        record = self.survey.find(information, Information) or Information(id=information)
        life = _Life(
            kinds=frozenset(use.kind for _, use in uses if isinstance(use.kind, str)),
            used=bool(uses),
            read_outside=information in self._read_outside,
            source=self._source(record, [use for _, use in uses]),
            kept_for_a_time=is_stated(record.kept_then),
            changing=len({step.role for step, use in uses if use.kind == "changes"}),
        )
        return tuple(says.format(life=life) for says, holds in _REMARKS if holds(life))

    def _source(self, information: Information, uses: Iterable[Use]) -> str:
        """Where information comes from, by name, as far as that is stated."""
        stated = (information.source_of_truth, *(use.source for use in uses))
        return next((self.survey.design.name_of(each) for each in stated if isinstance(each, str)), "")

    @cached_property
    def _read_outside(self) -> set[str]:
        """What is looked at to decide at a branch, and what is passed to somebody outside."""
        decided = {each for branch in self.survey.of(Branch) for each in items(branch.looked_at)}
        passed = [sent(each) for each in self.survey.transfers.values() if self.survey.find(each.receiver, Party)]
        return decided | {str(item.information) for packet in passed for item in packet}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Life:
    """What happens to an information in the design."""

    kinds: frozenset[str]
    used: bool
    read_outside: bool
    source: str
    kept_for_a_time: bool
    changing: int

    @property
    def created(self) -> bool:
        return "creates" in self.kinds

    @property
    def read(self) -> bool:
        return self.read_outside or not self.kinds.isdisjoint(READS)


_REMARKS: tuple[tuple[str, Callable[[_Life], bool]], ...] = (
    ("used nowhere", lambda life: not (life.used or life.read_outside)),
    ("comes from {life.source}", lambda life: life.used and not life.created and bool(life.source)),
    ("created nowhere", lambda life: life.used and not life.created and not life.source),
    ("looked at nowhere", lambda life: life.used and not life.read),
    ("ended nowhere", lambda life: life.created and "ends" not in life.kinds and not life.kept_for_a_time),
    ("changed by {life.changing} roles", lambda life: life.changing > 1),
)
"""Each remark and when it holds; the life of what is only read from elsewhere is not ours to end."""
