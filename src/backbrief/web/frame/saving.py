"""Saving what a form changed, against the version that the person saw."""

from collections.abc import Iterable

from django.http import HttpRequest

from backbrief.domain.change import Change
from backbrief.web.frame.gates import person_of
from backbrief.web.store.opening import Opened
from backbrief.web.store.write import Act, write


def save(request: HttpRequest, seen: Opened, changes: Iterable[Change], *, says: str, via: str = "form") -> Opened:
    """The design after the changes; without any it stays at its version. Raises Conflict, which has a page of its own.

    `says` is what the history calls it, such as "Renamed step 3".
    """
    return write(seen.id, tuple(changes), base=seen.version, act=Act(author=person_of(request), via=via, says=says))
