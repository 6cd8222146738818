"""Rename a record, or say otherwise what stands at an arrow."""

from backbrief.app.label_place import label_place
from backbrief.diff.compare import diff, with_answers
from backbrief.domain.change import Change
from backbrief.domain.design import Design


def rename_record(design: Design, record_id: str, name: str) -> tuple[Change, ...]:
    """The change that gives a record another name; none where it has no name to give or bears it already."""
    record = design.records.get(record_id)
    place = label_place(record, design) if record is not None else ""
    if record is None or not place:
        return ()
    said = " ".join(name.split()) or None
    return diff(design, design.with_records(with_answers(record, {place: said})))
