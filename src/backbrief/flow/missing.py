"""What is missing at a step or decision: never made, not carried there, or ended before it is needed."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from backbrief.domain.information import System
from backbrief.flow.course import Course
from backbrief.flow.gap import Gap, Strength
from backbrief.flow.in_hand import Arrival, InHand
from backbrief.flow.left_behind import LeftBehind
from backbrief.flow.pieces import Pieces, one_by_one
from backbrief.flow.uses import Portion


class Missing(NamedTuple):
    """The gaps at which something needed is not in hand, by cause, and those at which something is ended twice."""

    never_made: tuple[Gap, ...] = ()
    not_carried: tuple[Gap, ...] = ()
    ended_before_use: tuple[Gap, ...] = ()
    ended_twice: tuple[Gap, ...] = ()


class _Lack(NamedTuple):
    """The pieces missing at one receiver by cause; `never` are those that are in hand on no path."""

    never_made: int
    not_carried: int
    ended: int
    never: int


def missing(course: Course) -> Missing:
    """What is missing in one workflow, in the order of the flow."""
    uses = course.uses.values()
    portions = [portion for each in uses for portion in (*each.needed, *_wholes(each.changed), *_wholes(each.ended))]
    return _Search(InHand(course, Pieces(portions))).found() if portions else Missing()


class _Search:
    """One search over all receivers."""

    def __init__(self, in_hand: InHand) -> None:
        self.in_hand = in_hand
        self.course = in_hand.course
        self.pieces = in_hand.pieces
        self.arrivals = {receiver: in_hand.arrival(receiver) for receiver in self.course.uses}
        self.lacks = {receiver: self._lack(receiver, arrival) for receiver, arrival in self.arrivals.items()}

    def found(self) -> Missing:
        return Missing(
            never_made=tuple(self._never_made()),
            not_carried=tuple(self._not_carried()),
            ended_before_use=tuple(self._ended_before_use()),
            ended_twice=tuple(self._ended_twice()),
        )

    def _lack(self, receiver: str, arrival: Arrival) -> _Lack:
        uses = self.course.uses[receiver]
        needed = self.pieces.named((*uses.needed, *_wholes(uses.changed))) & ~self.pieces.held(uses.created)
        lacking = needed & arrival.held.may_not
        never = lacking & ~arrival.held.may
        not_carried = (never & arrival.made.may) | (lacking & ~never & ~arrival.made.may_not)
        rest = lacking & ~not_carried
        return _Lack(rest & ~arrival.ended.may, not_carried, rest & arrival.ended.may, never)

    def _never_made(self) -> Iterator[Gap]:
        makers = self._by_piece(self.in_hand.makes)
        for receiver, lack in self.lacks.items():
            for piece in one_by_one(lack.never_made):
                yield self._gap(receiver, piece, lack.never, () if lack.never & piece else makers[piece])

    def _not_carried(self) -> Iterator[Gap]:
        """Missing though made: by the transfers that leave it behind, or else by the systems that hold it."""
        left = LeftBehind(self.in_hand, {receiver: lack.not_carried for receiver, lack in self.lacks.items()})
        for receiver, lack in self.lacks.items():
            for piece in one_by_one(lack.not_carried):
                where = left.before(receiver, piece) or self._holding.get(self.pieces.name_of(piece)[0], ())
                yield self._gap(receiver, piece, lack.never, where)

    def _ended_before_use(self) -> Iterator[Gap]:
        enders = self._by_piece(self.in_hand.ends)
        for receiver, lack in self.lacks.items():
            for piece in one_by_one(lack.ended):
                yield self._gap(receiver, piece, lack.never, enders[piece])

    def _ended_twice(self) -> Iterator[Gap]:
        enders = self._by_piece(self.in_hand.ends)
        for step, arrival in self.arrivals.items():
            named = self.pieces.named(_wholes(self.course.uses[step].ended))
            for piece in one_by_one(named & arrival.ended.may):
                yield self._gap(step, piece, ~arrival.ended.may_not, enders[piece])

    def _gap(self, at: str, piece: int, strong: int, where: tuple[str, ...]) -> Gap:
        information, attribute = self.pieces.name_of(piece)
        return Gap(at, information, attribute, Strength.STRONG if strong & piece else Strength.WEAK, where)

    def _by_piece(self, sets: Mapping[str, int]) -> Mapping[int, tuple[str, ...]]:
        """For each piece the steps whose set it is in, in the order of the flow."""
        found: dict[int, tuple[str, ...]] = defaultdict(tuple)
        for step in self.course.steps():
            for piece in one_by_one(sets[step]):
                found[piece] = (*found[piece], step)
        return found

    @cached_property
    def _holding(self) -> Mapping[str, tuple[str, ...]]:
        """The systems that hold each information."""
        found: dict[str, tuple[str, ...]] = defaultdict(tuple)
        for system in self.course.design.of(System):
            for information in system.holds if isinstance(system.holds, tuple) else ():
                found[information] = (*found[information], system.id)
        return found


def _wholes(portions: tuple[Portion, ...]) -> tuple[Portion, ...]:
    return tuple(Portion(portion.information) for portion in portions)
