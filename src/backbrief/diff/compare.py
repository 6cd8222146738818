"""What changed between two designs: records added and removed, facts stated."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from backbrief.domain.change import Added, Change, Removed, Stated
from backbrief.domain.design import Defaults, Design, Record
from backbrief.domain.fact import answers_of, facts_of


def diff(before: Design, after: Design) -> tuple[Change, ...]:
    """The changes that lead from one design to the other: removals first, then facts, then additions."""
    return (*_removed(before, after), *_stated(before, after), *_added(before, after))


def apply(design: Design, changes: Iterable[Change]) -> Design:
    """The design after the changes. Raises ChangeDoesNotFit when it is not what the changes start from."""
    records = dict(design.records)
    for change in changes:
        _apply_one(records, change)
    return Design(records)


def invert(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The changes that lead back; records that come back together come in the order in which they stood."""
    runs = [tuple(run) for _, run in groupby(changes, key=type)]
    return tuple(_inverted(change) for run in reversed(runs) for change in _run_back(run))


def renewing(before: Design, after: Design, records: Sequence[str]) -> tuple[Change, ...]:
    """The changes that lead from one design to the other and put records behind all others, in their order.

    The order of a design is no fact: a record changes its place by going and coming again.
    """
    others = Design({key: record for key, record in after.records.items() if key not in records})
    return (*diff(before, others), *(Added(after.records[each]) for each in records))


def net(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The changes without records that go and come again; of these only the facts that differ are told."""
    told = tuple(changes)
    gone, come = (_records(told, kind) for kind in (Removed, Added))
    back = gone.keys() & come.keys()
    kept = (each for each in told if isinstance(each, Stated) or each.record.id not in back)
    return (*kept, *_stated(Design(gone), Design({key: come[key] for key in come if key in back})))


class ChangeDoesNotFit(ValueError):  # noqa: N818 - named for what it says about the change
    """A change that starts from something else than what the design holds."""

    def __init__(self, change: Change, found: object) -> None:
        super().__init__(f"{change} does not fit: found {found}")
        self.change = change
        self.found = found


def answers(record: Record) -> dict[str, Any]:
    """The answers of a record by fact name, blanks left out; defaults answer for the facts they hold."""
    if isinstance(record, Defaults):
        return dict(record.answers)
    subject: type = type(record)
    pairs = zip(facts_of(subject), answers_of(subject)(record), strict=True)
    return {fact.name: answer for fact, answer in pairs if answer is not None}


def with_answers(record: Record, stated: Mapping[str, Any]) -> Record:
    """The record with other answers; None takes an answer back."""
    if isinstance(record, Defaults):
        kept = {**dict(record.answers), **stated}
        return Defaults(id=record.id, answers=tuple((name, said) for name, said in kept.items() if said is not None))
    changed: Record = replace(record, **stated)
    return changed


def _removed(before: Design, after: Design) -> Iterator[Removed]:
    return (Removed(record) for key, record in before.records.items() if _is_new(record, after.records.get(key)))


def _added(before: Design, after: Design) -> Iterator[Added]:
    return (Added(record) for key, record in after.records.items() if _is_new(record, before.records.get(key)))


def _is_new(record: Record, other: Record | None) -> bool:
    return type(record) is not type(other)


def _stated(before: Design, after: Design) -> Iterator[Stated]:
    for key, record in after.records.items():
        earlier = before.records.get(key)
        if earlier is None or earlier is record or _is_new(record, earlier):
            continue
        yield from _restated(key, answers(earlier), answers(record))


def _restated(key: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Stated]:
    for name in dict.fromkeys((*old, *new)):
        if old.get(name) != new.get(name):
            yield Stated(key, name, old.get(name), new.get(name))


def _apply_one(records: dict[str, Record], change: Change) -> None:
    key = change.record if isinstance(change, Stated) else change.record.id
    found = records.get(key)
    if isinstance(change, Added):
        _expect(change, None, found)
        records[key] = change.record
    elif isinstance(change, Removed):
        _expect(change, change.record, found)
        del records[key]
    else:
        _expect(change, change.before, answers(found).get(change.fact) if found else found)
        records[key] = with_answers(_there(change, found), {change.fact: change.after})


def _there(change: Change, found: Record | None) -> Record:
    if found is None:
        raise ChangeDoesNotFit(change, found)
    return found


def _expect(change: Change, expected: object, found: object) -> None:
    if expected != found:
        raise ChangeDoesNotFit(change, found)


def _records(changes: Iterable[Change], kind: type[Added | Removed]) -> dict[str, Record]:
    return {each.record.id: each.record for each in changes if isinstance(each, kind)}


def _run_back(run: tuple[Change, ...]) -> Iterable[Change]:
    return reversed(run) if isinstance(run[0], Stated) else run


def _inverted(change: Change) -> Change:
    if isinstance(change, Added):
        return Removed(change.record)
    if isinstance(change, Removed):
        return Added(change.record)
    return Stated(change.record, change.fact, change.after, change.before)
