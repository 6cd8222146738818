"""Saving what was drawn although a colleague disputes a part of it: the rest is kept, that part waits in sight."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html

from backbrief.app.held_back import held_back
from backbrief.domain.change import Change, Stated
from backbrief.web.frame.conflicts import CONFLICT, conflict_page, key_of
from backbrief.web.frame.gates import person_of
from backbrief.web.frame.saving import save_act
from backbrief.web.store.documents import change_documents, changes_from
from backbrief.web.store.hanging import Theirs, record_of
from backbrief.web.store.opening import Opened, changes_since, opened
from backbrief.web.store.write import Act, Conflict, nothing_else

WAITING = "waiting"
"""Under this name the page sends along what it was told to be waiting."""

Says = Callable[[Sequence[Change]], str]
Along = Callable[[Opened], None]


@dataclass(frozen=True, slots=True)
class Saved:
    """The design as it is now, and what waits for a decision; `is_news` when that is not what the page shows."""

    now: Opened
    waiting: Conflict | None = None
    is_news: bool = False

    @property
    def records(self) -> list[str]:
        """The records about which something waits."""
        return sorted({record_of(each) for each in self.waiting.mine}) if self.waiting else []


def save_what_fits(
    request: HttpRequest, seen: Opened, changes: Sequence[Change], *, says: Says, along: Along = nothing_else
) -> Saved:
    """Saves all that nobody disputes, and what stands beside the design along with it.

    Raises Conflict for a page without script, which has no place for what waits.
    """
    saved = partial(_saved, request, seen, says=says, along=along)
    if not getattr(request, "htmx", False):
        return Saved(saved(changes))
    earlier = _waiting_in(request, seen)
    try:
        now, disputed = saved(changes), None
    except Conflict as conflict:
        now, disputed = _the_rest_saved(saved, conflict)
    return _with_earlier(Saved(now, disputed, is_news=disputed is not None), earlier, changes)


def told_with_what_waits(request: HttpRequest, saved: Saved, answer: HttpResponse) -> HttpResponse:
    """The answer to what was saved, with both texts of what waits when the page does not show these yet."""
    if not saved.is_news:
        return answer
    answer.headers["HX-Retarget"] = "#conflict"
    answer.headers["HX-Reswap"] = "innerHTML"
    if saved.waiting is not None:
        both = conflict_page(request, saved.waiting)
        told = (WAITING, _token(saved.waiting), " ".join(saved.records))
        token = format_html('<input type="hidden" name="{}" value="{}" data-records="{}">', *told)
        answer.content = answer.content + both.content + token.encode()
        answer.status_code = CONFLICT
    return answer


def _saved(request: HttpRequest, seen: Opened, changes: Sequence[Change], *, says: Says, along: Along) -> Opened:
    act = Act(author=person_of(request), via="drawing", says=says(changes), along=along)
    return save_act(request, seen, changes, act=act)


def _the_rest_saved(saved: Callable[[Sequence[Change]], Opened], conflict: Conflict) -> tuple[Opened, Conflict]:
    """The design with what is left when the disputed changes are held back; all are, when that does not fit either."""
    held = held_back(conflict.mine, disputed=[each for each in conflict.mine if _is_disputed(each, conflict)])
    rest = [each for each in conflict.mine if each not in held] if held else []
    try:
        now = saved(rest)
    except Conflict:
        rest, now = [], saved([])
    waiting = _waiting(conflict.design, conflict.base, held, conflict.theirs, conflict.hanging) if rest else conflict
    return now, waiting


def _is_disputed(change: Change, conflict: Conflict) -> bool:
    if record_of(change) in conflict.hanging:
        return True
    theirs = [each.change for each in conflict.theirs if record_of(each.change) == record_of(change)]
    return any(
        key_of(each) == key_of(change) or not (isinstance(each, Stated) and isinstance(change, Stated))
        for each in theirs
    )


def _with_earlier(saved: Saved, earlier: Conflict | None, changes: Sequence[Change]) -> Saved:
    """What was saved, with what waits from before; who says something again of the same thing has decided about it."""
    if earlier is None:
        return saved
    again = {key_of(each) for each in changes} | {record_of(each) for each in changes if not isinstance(each, Stated)}
    still = [each for each in earlier.mine if not {key_of(each), record_of(each)} & again]
    is_news = saved.is_news or len(still) < len(earlier.mine)
    left = _waiting(saved.now.id, earlier.base, still, earlier.theirs, earlier.hanging)
    both = _both(left, saved.waiting) if still and saved.waiting else left if still else saved.waiting
    return Saved(saved.now, both, is_news)


def _both(one: Conflict, other: Conflict) -> Conflict:
    mine, theirs = (*one.mine, *other.mine), (*one.theirs, *other.theirs)
    return _waiting(other.design, other.base, mine, theirs, {**one.hanging, **other.hanging})


def _waiting(
    design: UUID, base: int, mine: Iterable[Change], theirs: Iterable[Theirs], hanging: Mapping[str, Theirs]
) -> Conflict:
    return Conflict(design, base=base, mine=tuple(mine), theirs=tuple(theirs), hanging=hanging)


def _token(waiting: Conflict) -> str:
    """What waits, as the page keeps it: signed, so that it comes back as it was given."""
    records = opened(waiting.design, waiting.base).design.records
    told = {
        "changes": change_documents(waiting.mine, records=records),
        "base": waiting.base,
        "theirs": [_entry(each) for each in waiting.theirs],
        "hanging": {record: _entry(each) for record, each in waiting.hanging.items()},
    }
    return signing.dumps(told, compress=True, salt=WAITING)


def _entry(theirs: Theirs) -> list[Any]:
    return [theirs.entry.version, key_of(theirs.change)]


def _waiting_in(request: HttpRequest, seen: Opened) -> Conflict | None:
    """What the page says to be waiting; nothing when it was not given so."""
    try:
        told = signing.loads(request.POST.get(WAITING, ""), salt=WAITING)
    except signing.BadSignature:
        return None
    logged = changes_since(seen.id, told["base"], until=opened(seen.id).version)
    known = {(row.version, key_of(each)): Theirs(row, each) for row, made in logged for each in made}
    theirs = [known[place] for place in map(tuple, told["theirs"]) if place in known]
    hanging = {record: known[tuple(place)] for record, place in told["hanging"].items() if tuple(place) in known}
    return _waiting(seen.id, told["base"], changes_from(told["changes"]), theirs, hanging)
