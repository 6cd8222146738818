"""The one way to change a design: checked against the version that the person saw, logged, all or nothing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from uuid import UUID

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import F, Max
from django.utils import timezone

from backbrief.diff.compare import ChangeDoesNotFit, apply
from backbrief.domain.change import Added, Change, Removed, Stated
from backbrief.domain.design import Design
from backbrief.web.store.chain import FIRST, digest_of
from backbrief.web.store.documents import change_documents, changes_from, record_document
from backbrief.web.store.hanging import Theirs, left_hanging, record_of
from backbrief.web.store.models import LoggedChange, StoredDesign, StoredRecord
from backbrief.web.store.opening import Opened, changes_since, keep_open, opened
from backbrief.web.store.people import called


def nothing_else(fresh: Opened) -> None:
    """Most acts keep nothing beside the design."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Who changes a design, by which way, and what it is called in the history; `undoes` names an undone version.

    `along` keeps what belongs to the new version and stands beside it: both are kept, or neither is.
    """

    author: User
    via: str
    says: str
    undoes: int | None = None
    along: Callable[[Opened], None] = nothing_else


@dataclass(frozen=True, slots=True, kw_only=True)
class Waited:
    """A change that waited behind others of the same window.

    `since` is the version that the person looked at when making it, `own` are the versions that the window has made
    since then: the change means to come after these, and after nobody else's.
    """

    since: int
    own: frozenset[int]


class Conflict(Exception):  # noqa: N818 - no fault of the program: two people said different things
    """A change of something that somebody else changed since the person saw it.

    `hanging` tells, by the record that I touch, whose change leaves a name without what it names: they removed what
    I name, or name what I remove.
    """

    def __init__(
        self,
        design: UUID,
        *,
        base: int,
        mine: Sequence[Change],
        theirs: Sequence[Theirs],
        hanging: Mapping[str, Theirs] = MappingProxyType({}),
    ) -> None:
        super().__init__("what you changed was changed by somebody else since you saw it")
        self.design = design
        self.base = base
        self.mine = tuple(mine)
        self.theirs = tuple(theirs)
        self.hanging = hanging


def write(design: UUID, changes: Sequence[Change], *, base: int, act: Act, waited: Waited | None = None) -> Opened:
    """The design after the changes, which start from what the person saw at version `base`.

    What others changed elsewhere since then is kept. Raises Conflict when they changed the same facts; nothing is
    written then. Without changes nothing is logged. A change that `waited` may start from a version which the person
    had not looked at yet: what others changed before that counts as well.
    """
    while True:
        now = opened(design)
        if not changes:
            return _kept_beside(now, act)
        kept = _readable_again(changes, opened(design, base).design)
        after = _laid_over(now, kept, base=base, later=_by_others(now, base, act.author, waited))
        if written := _written(now, after, kept, act=act):
            return keep_open(written)


def _kept_beside(now: Opened, act: Act) -> Opened:
    with transaction.atomic():
        act.along(now)
    return now


def _readable_again(changes: Sequence[Change], seen: Design) -> tuple[Change, ...]:
    """The changes as they will be read from the log, so that what is applied is what is kept."""
    return changes_from(change_documents(changes, records=seen.records))


def _by_others(now: Opened, base: int, author: User, waited: Waited | None) -> list[Theirs]:
    """What was changed since the person looked, but for what they did themselves in the window that they did it in."""
    since, own = (min(waited.since, base), waited.own) if waited else (base, frozenset[int]())
    return [
        Theirs(entry, change)
        for entry, made in changes_since(now.id, since, until=now.version)
        if not (entry.version in own and entry.author_id == author.pk)
        for change in made
    ]


def _laid_over(now: Opened, changes: Sequence[Change], *, base: int, later: Sequence[Theirs]) -> Design:
    touched = {_place(each) for each in changes}
    records = {record for record, _ in touched}
    clashing = [each for each in later if _clashes(_place(each.change), touched, records)]
    if clashing:
        raise Conflict(now.id, base=base, mine=changes, theirs=clashing)
    try:
        after = apply(now.design, changes)
    except ChangeDoesNotFit:
        raise Conflict(now.id, base=base, mine=changes, theirs=later) from None
    if later and (hanging := left_hanging(after, mine=changes, theirs=later)):
        raise Conflict(now.id, base=base, mine=changes, theirs=tuple(hanging.values()), hanging=hanging)
    return after


def _place(change: Change) -> tuple[str, str]:
    """The record and the fact that a change touches; the fact is empty when the whole record comes or goes."""
    return record_of(change), change.fact if isinstance(change, Stated) else ""


def _clashes(place: tuple[str, str], touched: set[tuple[str, str]], records: set[str]) -> bool:
    record, fact = place
    return place in touched or (record, "") in touched or (not fact and record in records)


def _written(now: Opened, after: Design, changes: Sequence[Change], *, act: Act) -> Opened | None:
    """The design as it was written; None when somebody else wrote in between, and nothing was."""
    when, name = timezone.now(), _name(after, now.name)
    with transaction.atomic():
        found = StoredDesign.objects.filter(pk=now.id, version=now.version)
        if not found.update(version=F("version") + 1, name=name, changed_at=when):
            return None
        _keep(now.id, after, changes)
        entry = LoggedChange(
            design_id=now.id,
            version=now.version + 1,
            at=when,
            author_id=act.author.pk,
            author_name=called(act.author),
            via=act.via,
            says=act.says[:400],
            undoes=act.undoes,
            changes=change_documents(changes, records=now.design.records),
            before=_last_digest(now),
        )
        entry.digest = digest_of(entry)
        entry.save(force_insert=True)
        fresh = replace(now, version=now.version + 1, name=name, changed_at=when, design=after)
        act.along(fresh)
    return fresh


def _name(design: Design, before: str) -> str:
    name = design.name_of("design")
    return name[:400] if name != "design" else before


def _last_digest(now: Opened) -> str:
    last = LoggedChange.objects.filter(design=now.id, version=now.version).values_list("digest", flat=True).first()
    return last or FIRST


def _keep(design: UUID, after: Design, changes: Sequence[Change]) -> None:
    rows = StoredRecord.objects.filter(design=design)
    gone = [each.record.id for each in changes if isinstance(each, Removed)]
    if gone:
        rows.filter(record__in=gone).delete()
    added = dict.fromkeys(each.record.id for each in changes if isinstance(each, Added))
    fresh = [each for each in added if each in after.records]
    behind = (rows.aggregate(last=Max("position"))["last"] or 0) + 1
    StoredRecord.objects.bulk_create(
        StoredRecord(design_id=design, record=each, position=at, document=record_document(after.records[each]))
        for at, each in enumerate(fresh, behind)
    )
    stated = {each.record for each in changes if isinstance(each, Stated)} - set(fresh)
    for row in rows.filter(record__in=[each for each in stated if each in after.records]):
        row.document = record_document(after.records[row.record])
        row.save(update_fields=["document"])
