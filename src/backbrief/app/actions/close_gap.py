"""Close a gap of the outside-in map: connect what is there, or add what is missing and connect it."""

from collections.abc import Mapping

from backbrief.app.actions.add_record import NotAdded, add_record
from backbrief.app.actions.connect_records import connect_records
from backbrief.app.outside_in_map import Remedy
from backbrief.diff.compare import apply
from backbrief.domain.change import Change
from backbrief.domain.design import Design
from backbrief.domain.party import Party

_PLACED: Mapping[type, Mapping[str, str]] = {Party: {"kind": "customer"}}
"""What is stated about a record that the map adds, so that it stands on the map."""


def close_gap(design: Design, record: str, remedy: Remedy, *, chosen: str = "", name: str = "") -> tuple[Change, ...]:
    """The changes that connect the record with the chosen one, or with a new one of this name.

    Raises NotAdded when neither is given, Unconnectable when the two cannot be joined.
    """
    if chosen:
        return _connected(design, record, remedy, chosen)
    if not name.strip():
        raise NotAdded("Choose one of the list, or write the name of a new one.")
    added = add_record(design, remedy.word, name, typed=_PLACED.get(remedy.subject))
    grown = apply(design, added)
    other = next(each.record.id for each in added if isinstance(each.record, remedy.subject))
    return (*added, *_connected(grown, record, remedy, other))


def _connected(design: Design, record: str, remedy: Remedy, other: str) -> tuple[Change, ...]:
    if remedy.names:
        return connect_records(design, record, remedy.fact, other)
    return connect_records(design, other, remedy.fact, record)
