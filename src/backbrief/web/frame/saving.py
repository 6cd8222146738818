"""Saving what a form changed, against the version that the person saw."""

from collections.abc import Iterable

from django.http import HttpRequest

from backbrief.domain.change import Change
from backbrief.web.frame.gates import person_of
from backbrief.web.frame.too_long import refuse_what_no_file_can_hold
from backbrief.web.frame.versions import version_in
from backbrief.web.store.opening import Opened
from backbrief.web.store.write import Act, Waited, write


def save(request: HttpRequest, seen: Opened, changes: Iterable[Change], *, says: str, via: str = "form") -> Opened:
    """The design after the changes; without any it stays at its version.

    `says` is what the history calls it, such as "Renamed step 3". Raises Conflict and TooLong, which have pages of
    their own.
    """
    return save_act(request, seen, changes, act=Act(author=person_of(request), via=via, says=says))


def save_act(request: HttpRequest, seen: Opened, changes: Iterable[Change], *, act: Act) -> Opened:
    """As `save`, for an act that keeps something along with the design."""
    made = tuple(changes)
    refuse_what_no_file_can_hold(made)
    return write(seen.id, made, base=seen.version, act=act, waited=_waited(request))


def _waited(request: HttpRequest) -> Waited | None:
    """What a script says of a change that stood in a queue: the version looked at, and its own ones since."""
    since = version_in(request.POST.get("since", ""))
    if since is None:
        return None
    own = map(version_in, request.POST.get("own", "").split())
    return Waited(since=since, own=frozenset(each for each in own if each is not None))
