"""Rename a record, or say otherwise what stands at an arrow."""

from backbrief.diff.compare import diff, with_answers
from backbrief.domain.branch import Branch, Flow
from backbrief.domain.change import Change
from backbrief.domain.design import Design, Record
from backbrief.domain.fact import facts_of


def rename_record(design: Design, record_id: str, name: str) -> tuple[Change, ...]:
    """The change that gives a record another name; none where it has no name to give or bears it already."""
    record = design.records.get(record_id)
    place = label_place(record, design) if record is not None else ""
    if record is None or not place:
        return ()
    said = " ".join(name.split()) or None
    return diff(design, design.with_records(with_answers(record, {place: said})))


def label_place(record: Record, design: Design) -> str:
    """The fact that a drawing shows as the text of a record; empty for one without such a text.

    At an arrow it is the answer where one is stated or the arrow leaves a branch, else the condition of going this way.
    """
    if not isinstance(record, Flow):
        subject: type = type(record)
        return "name" if any(fact.name == "name" for fact in facts_of(subject)) else ""
    if record.message:
        return ""
    stated = next((place for place in ("answer", "condition") if isinstance(getattr(record, place), str)), "")
    return stated or ("answer" if design.find(record.source, Branch) else "condition")
