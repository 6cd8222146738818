"""What two people's changes together would leave hanging: a name for something that one of them has taken away."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from backbrief.domain.change import Change, Removed, Stated
from backbrief.domain.design import Design
from backbrief.flow.mentions import Mention, mentions
from backbrief.web.store.models import LoggedChange


@dataclass(frozen=True, slots=True)
class Theirs:
    """A change that somebody else made, with who and when."""

    entry: LoggedChange
    change: Change


def record_of(change: Change) -> str:
    """The id of the record that a change touches."""
    return change.record if isinstance(change, Stated) else change.record.id


def left_hanging(after: Design, *, mine: Sequence[Change], theirs: Sequence[Theirs]) -> Mapping[str, Theirs]:
    """By the record that I touch, whose change goes against it: they removed what I name, or name what I remove."""
    removed_by_me, removed_by_others = _gone(mine, after), _gone((each.change for each in theirs), after)
    if not (removed_by_me or removed_by_others):
        return {}
    named = mentions(after)
    by_others = {record_of(each.change): each for each in theirs}
    lost = _naming(named, what=removed_by_others, among={record_of(each) for each in mine})
    kept = _naming(named, what=removed_by_me, among=set(by_others))
    return {
        **{each.record: by_others[each.named] for each in lost},
        **{each.named: by_others[each.record] for each in kept},
    }


def _gone(changes: Iterable[Change], after: Design) -> set[str]:
    removed = (each.record.id for each in changes if isinstance(each, Removed))
    return {each for each in removed if each not in after.records}


def _naming(named: Iterable[Mention], *, what: set[str], among: set[str]) -> list[Mention]:
    return [each for each in named if each.named in what and each.record in among]
