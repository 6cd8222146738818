"""Lets a statement to the database fail, as a full disk or a lost connection would, and looks at what is left."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, TypeVar

from django.db import DatabaseError, OperationalError, connection, transaction
from django.db.models import Manager

from backbrief.web.store.chain import breaks
from backbrief.web.store.models import (
    BroughtFile,
    Comment,
    LoggedChange,
    Membership,
    SelfTestAnswer,
    Share,
    StoredDesign,
    StoredOriginal,
    StoredRecord,
    Suggestion,
)
from backbrief.web.store.opening import forget_opened, opened

T = TypeVar("T")
State = dict[str, list[tuple[Any, ...]]]

SHOWN: dict[Manager[Any], tuple[str, ...]] = {
    StoredDesign.objects: ("name", "version", "archived", "numbers", "backbriefs"),
    StoredRecord.objects: ("design__name", "record", "position", "document"),
    StoredOriginal.objects: ("design__name", "workflow", "suffix", "content"),
    LoggedChange.objects: ("design__name", "version", "says", "via", "undoes", "changes"),
    Membership.objects: ("design__name", "person", "right"),
    Comment.objects: ("design__name", "text", "resolved_by", "mentions"),
    Suggestion.objects: ("design__name", "record", "fact", "state", "decided_by"),
    BroughtFile.objects: ("design__name", "name", "version", "read"),
    Share.objects: ("design__name", "for_whom", "right", "revoked_at"),
    SelfTestAnswer.objects: ("design__name", "for_whom", "standpoint", "points"),
}
"""What of each table is looked at; times, digests and drawn ids differ from run to run."""

MOST = 400
"""No act takes so many statements."""


def states_left_by(act: Callable[[], object]) -> tuple[State, State, list[State]]:
    """What is stored before an act and after it, and what a failure at its first, second, third ... statement leaves.

    After each failure the log must hold together, and what is kept in memory must be what is stored.
    """
    before = stored()
    with _taken_back():
        act()
        whole = stored()
    left: list[State] = []
    for number in range(1, MOST):
        with _taken_back(), _failing_at(number) as reached:
            _tried(act)
            reached.freeze()
            left.append(stored())
            _refuse_what_does_not_hold()
        if not reached.so_far:
            return before, whole, left
    raise AssertionError("the act never came to its end")


def stored() -> State:
    """All that is stored, without what differs from run to run."""
    return {table.model.__name__: sorted(table.values_list(*shown), key=repr) for table, shown in SHOWN.items()}


class Reached:
    """Counts statements and lets one of them fail."""

    def __init__(self, number: int) -> None:
        self._left = number
        self._frozen = False
        self.so_far = False

    def __call__(self, execute: Callable[..., T], sql: str, *rest: object) -> T:
        if not self._frozen and not sql.startswith(("SAVEPOINT", "RELEASE", "ROLLBACK")):
            self._left -= 1
            if self._left == 0:
                self.so_far = True
                raise OperationalError("database or disk is full")
        return execute(sql, *rest)

    def freeze(self) -> None:
        """Let everything through from now on."""
        self._frozen = True


@contextmanager
def _failing_at(number: int) -> Iterator[Reached]:
    reached = Reached(number)
    with connection.execute_wrapper(reached):
        yield reached


@contextmanager
def _taken_back() -> Iterator[None]:
    """Whatever happens inside is forgotten again."""
    forget_opened()
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
    forget_opened()


def _tried(act: Callable[[], object]) -> None:
    """An act that fails, or tells of the failure on a page; the transaction around it goes on either way."""
    with suppress(DatabaseError):
        act()
    transaction.set_rollback(False)


def _refuse_what_does_not_hold() -> None:
    for design in StoredDesign.objects.all():
        assert list(breaks(LoggedChange.objects.filter(design=design).order_by("version"))) == []
        in_memory = opened(design.pk)
        forget_opened()
        from_the_store = opened(design.pk)
        assert (in_memory.version, in_memory.design) == (from_the_store.version, from_the_store.design)
