"""Where a record is used, in words: who names it, as what."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from backbrief.app.placing import found_at
from backbrief.app.statements import subject_of
from backbrief.diff.compare import answers
from backbrief.domain.design import Defaults, Design, Record
from backbrief.domain.fact import fact_of
from backbrief.domain.identity import workflow_of
from backbrief.domain.need import ExceptionResponse, FunctionNeed, Use
from backbrief.domain.part import Parts
from backbrief.domain.transfer import PacketItem, Transfer
from backbrief.flow.mentions import Mention, mentions_by_record
from backbrief.flow.survey import Survey


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One place where a record is used: the record there, in which workflow, and what it says about ours.

    `keys` are the mentions that stand behind it, by which the place can be made to name another record.
    """

    record: str
    title: str
    word: str
    workflow: str
    says: str
    keys: tuple[str, ...]


def used_at(survey: Survey, record_id: str) -> tuple[Place, ...]:
    """Every place that names the record, once for each thing that is said of it there."""
    found: dict[tuple[str, str], list[Mention]] = {}
    for mention in mentions_by_record(survey.design).get(record_id, ()):
        if mention.record != record_id:
            found.setdefault((mention.record, _says(mention, survey.design)), []).append(mention)
    return tuple(_place(survey, holder, says, some) for (holder, says), some in found.items())


def _place(survey: Survey, holder: str, says: str, mentions: list[Mention]) -> Place:
    record = survey.design.records[holder]
    return Place(
        record=holder,
        title=_title(record, survey),
        word=record.word,
        workflow=survey.design.name_of(workflow_of(holder)) if holder.startswith("workflow/") else "",
        says=says,
        keys=tuple(mention.key for mention in mentions),
    )


def _title(record: Record, survey: Survey) -> str:
    if isinstance(record, Defaults):
        return f"what holds at every {record.subject}"
    known = survey.transfers.get(record.id) if isinstance(record, Transfer) else record
    return survey.title(known) if known else survey.design.name_of(record.id)


def _says(mention: Mention, design: Design) -> str:
    """What is said of the record at a place: the kind of use, the verb, the side of a packet, or the fact."""
    record = design.records[mention.record]
    fact = fact_of(subject_of(record), mention.fact)
    if not isinstance(fact.kind, Parts):
        return fact.label.lower()
    keys = mention.part.split(".")
    to_the_part = keys[: 2 if keys[0] in _SIDES else 1]
    part = found_at(answers(record)[mention.fact], to_the_part)
    if keys[-1] == "source":
        return "is where it is read"
    return _SAID[type(part)](part, keys[0])


_SIDES = ("sender", "receiver")
_SAID: Mapping[type, Callable[[Any, str], str]] = {
    Use: lambda part, _: str(part.kind or "uses it"),
    FunctionNeed: lambda part, _: f"technology must {part.verb or 'work on it'}",
    PacketItem: lambda _, side: "counts on it" if side == "receiver" else "hands it over",
    ExceptionResponse: lambda part, _: f"responds when: {part.kind or 'something goes wrong'}",
}
