"""The ids of rows that people added: made from the name, inside the workflow or information that the row is about."""

from collections.abc import Sequence
from typing import Any

from backbrief.domain.design import IN_WORKFLOW, Design
from backbrief.domain.identity import last_part
from backbrief.domain.information import Attribute, Information
from backbrief.domain.kind import Unreadable
from backbrief.domain.spelling import id_for
from backbrief.domain.workflow import Workflow


def id_of_new_row(subject: Any, *, name: str, about: str, known: Design) -> str:
    """The id of a record that is called so. Raises Unreadable when it is not said what it lies in."""
    record_id = id_for(name, subject.word)
    if subject in IN_WORKFLOW:
        return f"{_around(Workflow, about, known)}/{last_part(record_id)}"
    if subject is Attribute:
        return f"{_around(Information, about, known)}/{last_part(record_id)}"
    return record_id


def _around(subject: Any, about: str, known: Design) -> str:
    """The one record of a subject that a row names, or the only one that there is."""
    records: Sequence[Any] = known.of(subject)
    named = about.strip().casefold()
    found = [each for each in records if named in (known.name_of(each.id).casefold(), each.id.casefold())]
    if len(found) != 1 and not named:
        found = list(records)
    if len(found) != 1:
        names = ", ".join(known.name_of(each.id) for each in records)
        raise Unreadable(f"write in the column About which {subject.word} it belongs to; there are: {names or 'none'}")
    return str(found[0].id)
