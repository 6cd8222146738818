"""Undo, redo and restore: each is a change like any other, made from what the log tells."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.contrib.auth.models import User

from backbrief.app.answer_order import changes_in_order
from backbrief.diff.compare import invert
from backbrief.domain.change import Change
from backbrief.domain.design import Design
from backbrief.web.store.documents import changes_from
from backbrief.web.store.hanging import Theirs, record_of
from backbrief.web.store.models import LoggedChange
from backbrief.web.store.opening import Opened, changes_since, opened
from backbrief.web.store.write import Act, Conflict, write

START = "start"
"""The way in which a design came into the store; that is not undone, the design is put away instead."""

UNDO, REDO = "undo", "redo"
READ_AT_ONCE = 50
"""So many entries of the log are read at once while looking for the last change that still stands."""


@dataclass(frozen=True, slots=True)
class Reversible:
    """What can be undone and redone next by one person; None where there is nothing."""

    undo: LoggedChange | None
    redo: LoggedChange | None


def reversible(design: UUID, person: User) -> Reversible:
    """What a person can undo and redo next, across everything and across reloads.

    The log is read from its end, and no further than the last change that still stands.
    """
    entries = LoggedChange.objects.filter(design=design, author=person).defer("changes").order_by("-version")
    undone: set[int] = set()
    redo: LoggedChange | None = None
    is_overtaken = False
    for each in entries.iterator(chunk_size=READ_AT_ONCE):
        if each.version in undone:
            is_overtaken = is_overtaken or each.undoes is None
        elif each.undoes is None and each.via != START:
            return Reversible(undo=each, redo=redo)
        elif each.undoes is not None:
            undone.add(each.undoes)
            redo = each if each.via == UNDO and redo is None and not is_overtaken else redo
    return Reversible(undo=None, redo=redo)


def undo(now: Opened, person: User) -> Opened:
    """The design without the person's last change. Raises Conflict when somebody built on it since."""
    return take_back(now, reversible(now.id, person).undo, person)


def redo(now: Opened, person: User) -> Opened:
    """The design with the person's last undone change again. Raises Conflict when somebody built on it since."""
    return take_back(now, reversible(now.id, person).redo, person)


def take_back(now: Opened, entry: LoggedChange | None, person: User) -> Opened:
    """The design without what an entry of the log changed; an undoing that is taken back is a redoing.

    Without an entry it stays as it is. Raises Conflict when somebody built on it since.
    """
    if entry is None:
        return now
    changes = invert(changes_from(LoggedChange.objects.get(pk=entry.pk).changes))
    via, says = (REDO, "Redone") if entry.via == UNDO else (UNDO, "Undone")
    act = Act(author=person, via=via, says=f"{says}: {what_was_done(entry)}", undoes=entry.version)
    try:
        return write(now.id, changes, base=now.version, act=act)
    except Conflict:
        raise Conflict(now.id, base=entry.version, mine=changes, theirs=_since(now, entry, changes)) from None


def what_was_done(entry: LoggedChange) -> str:
    """What an entry says of the change itself, whether that was done, undone or done again."""
    return entry.says.removeprefix("Undone: ").removeprefix("Redone: ")


def restore(now: Opened, version: int, person: User) -> Opened:
    """The design as it was at an earlier version, as one more change that can itself be undone."""
    return take_over(now, opened(now.id, version).design, person, says=f"Restored version {version}", via="restore")


def take_over(now: Opened, wanted: Design, person: User, *, says: str, via: str = "form") -> Opened:
    """The design made equal to another one, as one change."""
    return write(
        now.id, changes_in_order(now.design, wanted), base=now.version, act=Act(author=person, via=via, says=says)
    )


def _since(now: Opened, entry: LoggedChange, changes: Iterable[Change]) -> list[Theirs]:
    """What was changed after an entry in the records that it changed."""
    records = {record_of(each) for each in changes}
    later = changes_since(now.id, entry.version, until=now.version)
    return [Theirs(row, change) for row, made in later for change in made if record_of(change) in records]
