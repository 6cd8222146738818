"""The change report: what was added, removed and restated, and what that does to transfers and requirements."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from backbrief.diff.sentence import sentence
from backbrief.domain.change import Change, Stated
from backbrief.domain.identity import workflow_of
from backbrief.flow.survey import Survey
from backbrief.render.contents.change_summary import Summary
from backbrief.render.document import Block, Document, Heading, Listing, Paragraph, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What appears, vanishes or changes, in words."""

    appear: tuple[str, ...]
    vanish: tuple[str, ...]
    change: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two designs, the changes between them, and their effect."""

    before: Survey
    after: Survey
    changes: tuple[Change, ...]
    transfers: Effect
    requirements: Effect
    summary: Summary = field(default_factory=Summary)

    def sentences(self) -> Iterator[tuple[Change, str]]:
        """Each change with its sentence."""
        before, after = self.before.design, self.after.design
        return ((change, sentence(change, before=before, after=after)) for change in self.changes)


def comparison(compared: Comparison, *, title: str) -> Document:
    """The change report as a document."""
    count = len(compared.changes)
    said = f"{count} change{'' if count == 1 else 's'}." if count else "Nothing differs."
    return Document(title=title, subtitle=said, blocks=tuple(_blocks(compared)))


def record_of(change: Change) -> str:
    """The id of the record that a change is about."""
    return change.record if isinstance(change, Stated) else change.record.id


def _blocks(compared: Comparison) -> Iterator[Block]:
    yield from _summary(compared.summary)
    told = sorted(compared.sentences(), key=lambda each: _scope(each[0]))
    for scope, group in groupby(told, key=lambda each: _scope(each[0])):
        yield Heading(_scope_title(compared, scope), 1, f"changes.{scope.replace('/', '.')}")
        yield Listing(tuple(text[:1].upper() + text[1:] for _, text in group))
    for name, effect in (("Transfers", compared.transfers), ("Requirements", compared.requirements)):
        yield from _effect(name, effect)


def _summary(summary: Summary) -> Iterator[Block]:
    """The first page: figures for each workflow, and what the customer will notice."""
    if summary.works:
        yield Heading("In short", 1, "short")
        columns = ("Workflow", "Steps", "Transfers", "Requirements")
        rows = tuple(
            (each.workflow, str(each.steps), str(each.transfers), str(each.requirements)) for each in summary.works
        )
        yield Table("Added (+), removed (-) and changed (~)", columns, rows)
    if summary.customer:
        yield Heading("What the customer will notice", 1, "customer")
        yield Listing(summary.customer)


def _scope(change: Change) -> str:
    record = record_of(change)
    return workflow_of(record) if record.startswith("workflow/") else ""


def _scope_title(compared: Comparison, scope: str) -> str:
    return compared.after.design.name_of(scope) if scope else "The design as a whole"


def _effect(name: str, effect: Effect) -> Iterator[Block]:
    for verb, items in (("appear", effect.appear), ("vanish", effect.vanish), ("change", effect.change)):
        if items:
            yield Heading(f"{name} that {verb}", 1, f"{name.lower()}.{verb}")
            yield Paragraph(f"{len(items)} {name.lower()} {verb}.", "note")
            yield Listing(items)
