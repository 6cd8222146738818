"""What a brought file would change, in sentences, for whoever decides."""

from dataclasses import dataclass

from backbrief.app.told_changes import ChangeGroup, grouped, summary
from backbrief.diff.compare import apply
from backbrief.domain.change import Change
from backbrief.domain.design import Design
from backbrief.formats.format import Remark
from backbrief.web.store.documents import changes_from
from backbrief.web.store.models import BroughtFile

_OF_ANOTHER_TOOL = ("additions of ", "an attribute of ", "the file keeps ")
"""The words by which a reader tells what only the tool that made the file understands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """The changes and the design after them, as a summary and in groups, and what was assumed or not understood.

    `conflicts` are cells that a workbook and the design both changed, until somebody says whose word counts; `news` is
    what IT said back, when that is what the file carries.
    """

    changes: tuple[Change, ...]
    after: Design
    summary: str
    groups: tuple[ChangeGroup, ...]
    remarks: tuple[Remark, ...]
    conflicts: tuple[Remark, ...]
    news: tuple[str, ...]
    is_answers: bool

    @property
    def is_empty(self) -> bool:
        """True when the file says nothing that is not known."""
        return not self.changes and not self.news and not self.conflicts

    @property
    def told(self) -> tuple[Remark, ...]:
        """What was assumed or is asked, questions first."""
        ours = [each for each in self.remarks if not _is_of_another_tool(each)]
        return tuple(sorted(ours, key=lambda each: not each.message.endswith("?")))

    @property
    def passed_over(self) -> tuple[Remark, ...]:
        """What only the tool that made the file understands."""
        return tuple(each for each in self.remarks if _is_of_another_tool(each))


def preview(found: BroughtFile, before: Design) -> Preview:
    """What the file would change in the design that it was read against."""
    changes = changes_from(found.read.get("changes", ()))
    after = apply(before, changes)
    return Preview(
        changes=changes,
        after=after,
        summary=summary(changes),
        groups=grouped(changes, before=before, after=after),
        remarks=_remarks(found, "remarks"),
        conflicts=_remarks(found, "conflicts"),
        news=tuple(found.read.get("news", ())),
        is_answers="news" in found.read,
    )


def _remarks(found: BroughtFile, name: str) -> tuple[Remark, ...]:
    return tuple(Remark(message, place) for message, place in found.read.get(name, ()))


def _is_of_another_tool(remark: Remark) -> bool:
    return any(words in remark.message for words in _OF_ANOTHER_TOOL)
