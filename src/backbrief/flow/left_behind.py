"""Which transfers leave behind what is needed later: a backward analysis from where it is lacking."""

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from backbrief.flow.in_hand import InHand


class _Way(NamedTuple):
    """One way from a step to a receiver; `transfer` is empty when everything goes along."""

    sender: str
    receiver: str
    transfer: str
    packet: int


class LeftBehind:
    """The transfers that leave pieces behind which their sender may hold and somebody later lacks.

    `lacking` tells which pieces are lacking at which receiver although somebody made them.
    """

    def __init__(self, in_hand: InHand, lacking: Mapping[str, int]) -> None:
        self._in_hand = in_hand
        self._ways = list(self._all_ways()) if any(lacking.values()) else []
        self._left = self._search(lacking)
        self._passed = self._passed_on_the_way()

    def before(self, receiver: str, piece: int) -> tuple[str, ...]:
        """The transfers before a receiver that leave a piece behind."""
        passed = self._passed.get(receiver, 0)
        found = (each for number, each in enumerate(self._left) if passed >> number & 1)
        return tuple(each for each in found if self._left[each] & piece)

    def _all_ways(self) -> Iterator[_Way]:
        course, packets = self._in_hand.course, self._in_hand.packets
        for sender, receivers in course.receivers.items():
            for receiver in receivers:
                transfer = course.between.get((sender, receiver))
                packet = packets[transfer.id] if transfer else self._in_hand.pieces.all
                yield _Way(sender, receiver, transfer.id if transfer else "", packet)
        for receiver, messages in course.messages.items():
            known = (each for each in messages if each.sender in course.receivers and receiver in course.uses)
            yield from (_Way(each.sender, receiver, each.id, packets[each.id]) for each in known)

    def _search(self, lacking: Mapping[str, int]) -> dict[str, int]:
        """What each transfer leaves behind, found by following what is lacking back to whoever may hold it."""
        left: dict[str, int] = defaultdict(int)
        sought = defaultdict(int, lacking)
        ways: dict[str, list[_Way]] = defaultdict(list)
        for way in self._ways:
            ways[way.receiver].append(way)
        waiting = deque(receiver for receiver, pieces in lacking.items() if pieces)
        while waiting:
            receiver = waiting.popleft()
            for way in ways[receiver]:
                here, further = self._left_on(way, sought[receiver])
                if way.transfer and here:
                    left[way.transfer] |= here
                if further & ~sought[way.sender]:
                    sought[way.sender] |= further
                    waiting.append(way.sender)
        return dict(left)

    def _left_on(self, way: _Way, sought: int) -> tuple[int, int]:
        """Of the pieces sought at the end of a way, those left behind on it, and those to be sought further back."""
        hands = self._in_hand.course.hands
        sender = self._in_hand.leaving(way.sender, hands[way.sender])
        sought &= self._in_hand.leaving(way.sender, hands[way.receiver]).may_not
        here = sought & sender.may & ~way.packet
        return here, sought & sender.may_not & ~here

    def _passed_on_the_way(self) -> dict[str, int]:
        """For each receiver the transfers that leave something behind and may lie before it, as bits."""
        bits = {transfer: 1 << number for number, transfer in enumerate(self._left)}
        onward: dict[str, list[_Way]] = defaultdict(list)
        for way in self._ways:
            onward[way.sender].append(way)
        passed: dict[str, int] = defaultdict(int)
        waiting = deque(way.sender for way in self._ways if way.transfer in bits)
        while waiting:
            sender = waiting.popleft()
            for way in onward[sender]:
                more = passed[sender] | bits.get(way.transfer, 0)
                if more & ~passed[way.receiver]:
                    passed[way.receiver] |= more
                    waiting.append(way.receiver)
        return passed
