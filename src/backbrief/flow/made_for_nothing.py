"""What is created and then looked at by nobody, replaced before anybody looks, or not ended when others are."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from backbrief.flow.afterlife import Afterlife
from backbrief.flow.course import Course
from backbrief.flow.gap import Gap, Strength
from backbrief.flow.pieces import Pieces, one_by_one
from backbrief.flow.uses import Portion, Uses, carried


class MadeForNothing(NamedTuple):
    """The gaps at which something is created, by what does not become of it, and those at which it is ended late."""

    overwritten: tuple[Gap, ...] = ()
    redundant: tuple[Gap, ...] = ()
    never_ended: tuple[Gap, ...] = ()
    ended_late: tuple[Gap, ...] = ()


def made_for_nothing(course: Course, used_elsewhere: Iterable[Portion]) -> MadeForNothing:
    """What is made for nothing in one workflow, apart from what is used elsewhere; in the order of the flow."""
    created = [portion for uses in course.uses.values() for portion in uses.created]
    unread = _Unread(course, Pieces(created), used_elsewhere) if created else None
    return MadeForNothing(
        overwritten=tuple(unread.overwritten()) if unread else (),
        redundant=tuple(unread.redundant()) if unread else (),
        never_ended=tuple(_never_ended(course)),
        ended_late=tuple(_ended_late(course)),
    )


class _Unread:
    """What becomes of everything that is created, as far as it is not used elsewhere."""

    def __init__(self, course: Course, pieces: Pieces, used_elsewhere: Iterable[Portion]) -> None:
        self.pieces = pieces
        self.created = {node: pieces.named(uses.created) for node, uses in course.uses.items()}
        sent = _sent_away(course, pieces)
        used = {node: pieces.held(_used(uses)) for node, uses in course.uses.items()}
        before = {node: used[node] | (sent[node] & ~self.created[node]) for node in used}
        afterlife = Afterlife(course, pieces.all, used=before, replaced=self.created)
        ignored = pieces.held(used_elsewhere)
        seen_there = {node: pieces.held(uses.looked_at) | sent[node] for node, uses in course.uses.items()}
        self.made = {node: made & ~ignored & ~seen_there[node] for node, made in self.created.items() if made}
        self.future = {node: afterlife.behind(node) for node in self.made}

    def overwritten(self) -> Iterator[Gap]:
        """What is created anew before anybody has looked at it, unless nobody ever does."""
        creators = self._creators()
        for node, made in self.made.items():
            future = self.future[node]
            for piece in one_by_one(made & future.replaced & (future.used | ~future.neither)):
                yield _gap(self.pieces, node, piece, weak=future.used | future.neither, where=creators[piece])

    def redundant(self) -> Iterator[Gap]:
        """What nobody looks at to the end."""
        for node, made in self.made.items():
            future = self.future[node]
            for piece in one_by_one(made & future.neither):
                yield _gap(self.pieces, node, piece, weak=future.used)

    def _creators(self) -> Mapping[int, tuple[str, ...]]:
        found: dict[int, tuple[str, ...]] = defaultdict(tuple)
        for node, made in self.created.items():
            for piece in one_by_one(made):
                found[piece] = (*found[piece], node)
        return found


def _sent_away(course: Course, pieces: Pieces) -> Mapping[str, int]:
    """What each step sends to somebody outside or by message; that is use enough."""
    by_message = {each.id for messages in course.messages.values() for each in messages}
    sent: dict[str, int] = defaultdict(int)
    for transfer in course.transfers.values():
        if transfer.id in by_message or course.is_outside(transfer.receiver_role):
            sent[transfer.sender] |= pieces.held(carried(transfer))
    return sent


def _used(uses: Uses) -> tuple[Portion, ...]:
    return (*uses.looked_at, *uses.changed, *uses.ended)


def _never_ended(course: Course) -> Iterator[Gap]:
    """What is created and not ended on every path, though it is ended on some."""
    ended = {node: _wholes(uses.ended) for node, uses in course.uses.items() if uses.ended}
    pieces = Pieces(portion for portions in ended.values() for portion in portions)
    if not ended:
        return
    ends = {node: pieces.named(portions) for node, portions in ended.items()}
    afterlife = Afterlife(course, pieces.all, used=ends, replaced={})
    for node, uses in course.uses.items():
        made = pieces.named(_wholes(uses.created)) & ~ends.get(node, 0)
        future = afterlife.behind(node)
        for piece in one_by_one(made & future.neither):
            yield _gap(pieces, node, piece, weak=future.used)


def _ended_late(course: Course) -> Iterator[Gap]:
    """What is ended at a step that does not use it otherwise, behind steps that do not use it either."""
    before = _senders_before(course)
    for node, uses in course.uses.items():
        for information in _only_ended(uses):
            idle = tuple(each for each in before[node] if information not in _informations(course.uses[each]))
            if idle:
                strength = Strength.STRONG if len(idle) == len(before[node]) else Strength.WEAK
                yield Gap(node, information, "", strength, idle)


def _senders_before(course: Course) -> dict[str, list[str]]:
    """Who hands over directly to whom, by the receiver; empty when nothing is ever ended."""
    before: dict[str, list[str]] = defaultdict(list)
    if any(uses.ended for uses in course.uses.values()):
        for sender, receivers in course.receivers.items():
            for receiver in receivers:
                before[receiver].append(sender)
    return before


def _only_ended(uses: Uses) -> list[str]:
    otherwise = _informations((*uses.looked_at, *uses.changed, *uses.created))
    return [information for information in _informations(uses.ended) if information not in otherwise]


def _informations(portions: Iterable[Portion] | Uses) -> dict[str, None]:
    flat = (each for part in portions for each in ([part] if isinstance(part, Portion) else part))
    return dict.fromkeys(each.information for each in flat)


def _wholes(portions: Iterable[Portion]) -> tuple[Portion, ...]:
    return tuple(Portion(portion.information) for portion in portions)


def _gap(pieces: Pieces, at: str, piece: int, *, weak: int, where: tuple[str, ...] = ()) -> Gap:
    information, attribute = pieces.name_of(piece)
    return Gap(at, information, attribute, Strength.WEAK if weak & piece else Strength.STRONG, where)
