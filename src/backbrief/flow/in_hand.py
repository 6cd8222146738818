"""What is in whose hands: a forward analysis of what each role may hold, and may lack, wherever work comes to it.

What passes on each path is followed bit by bit. The sets are never too small: whatever may be lacking on some path is
found. They can be too large only where one piece reaches one role in different ways on different paths.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property
from heapq import heappop, heappush
from typing import NamedTuple

from backbrief.domain.information import System
from backbrief.domain.transfer import Transfer
from backbrief.flow.course import Course
from backbrief.flow.pieces import Pieces
from backbrief.flow.sources import Coming, Sources
from backbrief.flow.state import Known, Stripes, all_of, one_of
from backbrief.flow.uses import Portion, carried

_MADE, _ENDED, _ROLES = 0, 1, 2


class Arrival(NamedTuple):
    """What is known when work comes to a receiver: what is in its hands, made by anybody, and ended since."""

    held: Known
    made: Known
    ended: Known


class InHand:
    """The fixed point of the analysis: what is known when work comes to each receiver, and when it leaves each step.

    What is known at a node is a stripe of pieces for what is made, for what is ended and for what each role holds, and
    one for each receiver that the work may come to next: what will be in its hands then.
    """

    def __init__(self, course: Course, pieces: Pieces) -> None:
        self.course = course
        self.pieces = pieces
        self._stripes = Stripes(pieces.all)
        roles = sorted(set(course.hands.values()))
        self._role = {role: number for number, role in enumerate(roles, _ROLES)}
        self._slot = _slots(course, first=_ROLES + len(roles))
        self._before: dict[str, Known] = {}
        self._behind: dict[str, Known] = {}
        self._solve()

    def arrival(self, receiver: str) -> Arrival:
        """What is known when work comes to a receiver."""
        known = self._before[receiver]
        ended = self._stripes.read(known, _ENDED)
        return Arrival(self._received(receiver, known), self._made(receiver, known), ended)

    def leaving(self, step: str, hands: str) -> Known:
        """What a role is known to hold when work leaves a step."""
        return self._stripes.read(self._behind[step], self._role[hands])

    @cached_property
    def packets(self) -> Mapping[str, int]:
        """The pieces that each transfer carries, by the transfer's id."""
        return {each.id: self.pieces.held(carried(each)) for each in self.course.transfers.values()}

    @cached_property
    def makes(self) -> Mapping[str, int]:
        """The pieces that are made at each step; somebody outside makes whatever they send."""
        sent: dict[str, int] = defaultdict(int)
        for transfer in self.course.transfers.values():
            if self.course.is_outside(transfer.sender_role):
                sent[transfer.sender] |= self.packets[transfer.id]
        uses = self.course.uses
        return {step: self.pieces.held((*uses[step].created, *uses[step].changed)) | sent[step] for step in self._steps}

    @cached_property
    def ends(self) -> Mapping[str, int]:
        """The pieces that are ended at each step."""
        return {step: self.pieces.covered(self.course.uses[step].ended) for step in self._steps}

    @cached_property
    def readable(self) -> Mapping[str, int]:
        """The pieces that each role can read in a system it reaches; under the empty name all that systems hold."""
        found: dict[str, int] = defaultdict(int)
        for system in self.course.design.of(System):
            holds = system.holds if isinstance(system.holds, tuple) else ()
            for role in ("", *(system.reached_by if isinstance(system.reached_by, tuple) else ())):
                found[role] |= self.pieces.held(map(Portion, holds))
        return found

    @cached_property
    def _steps(self) -> frozenset[str]:
        return frozenset(self.course.steps())

    def _solve(self) -> None:
        """Pass over the nodes in the order of the flow, and again over those behind each change, until none is left."""
        order = {node: place for place, node in enumerate(self.course.order)}
        behind = self._dependents()
        waiting = list(order.values())
        listed = set(waiting)
        while waiting:
            place = heappop(waiting)
            listed.discard(place)
            node = self.course.order[place]
            before = self._join(node)
            known = self._pass(node, before)
            if (before, known) != (self._before.get(node), self._behind.get(node)):
                self._before[node], self._behind[node] = before, known
                for fresh in {order[each] for each in behind[node]} - listed:
                    listed.add(fresh)
                    heappush(waiting, fresh)

    def _dependents(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for node, sources in self.course.sources.items():
            senders = (each.sender for each in self.course.messages.get(node, ()))
            for source in (*sources.nodes(), *senders):
                found[source].append(node)
        return found

    def _join(self, node: str) -> Known:
        sources = self.course.sources[node]
        if sources.coming is Coming.ANY_TIME:
            return self._at_any_time(node, sources)
        known = [all_of(self._known(each, sources.coming) for each in group) for group in sources.groups]
        if node in self.course.first_receivers:
            known.append(self._beginning(node))
        return all_of(known) if sources.together else one_of(known)

    def _known(self, source: str, coming: Coming) -> Known:
        behind = self._behind.get(source, Known())
        return behind.on_one_of(self._before.get(source, Known())) if coming is Coming.AMID else behind

    def _at_any_time(self, node: str, sources: Sources) -> Known:
        """What is known in answering to something: by then, whatever anybody makes meanwhile may well be in hand."""
        known = all_of((self._beginning(node), *(self._known(each, sources.coming) for each in sources.nodes())))
        made = self._stripes.read(known, _MADE)
        for slot in set(self._slot.values()):
            known = self._stripes.write(known, slot, made)
        return known

    def _beginning(self, start: str) -> Known:
        """What is known where work begins: what each role can read in a system, and who is first to receive."""
        known = self._beginning_of_roles
        for receiver in self.course.first_receivers.get(start, ()):
            held = self._stripes.read(known, self._role[self.course.hands[receiver]])
            known = self._stripes.write(known, self._slot[receiver], held)
        return known

    @cached_property
    def _beginning_of_roles(self) -> Known:
        whole = self.pieces.all
        known = self._stripes.write(Known(), _ENDED, Known(0, whole))
        for stripe, role in ((_MADE, ""), *((stripe, role) for role, stripe in self._role.items())):
            readable = self.readable[role] if role or stripe == _MADE else 0
            known = self._stripes.write(known, stripe, Known(readable, whole & ~readable))
        return known

    def _pass(self, node: str, known: Known) -> Known:
        """What is known behind a node of what is known before it; only steps change it."""
        if node not in self._steps:
            return known
        makes, ends = self.makes[node], self.ends[node]
        held = self._received(node, known).made_so(makes)
        made = self._made(node, known).made_so(makes)
        known = self._stripes.first(known, _ROLES + len(self._role))
        known = self._stripes.write(known, self._role[self.course.hands[node]], held)
        known = self._stripes.write(known, _MADE, made)
        if makes:
            known = self._stripes.write(known, _ENDED, self._stripes.read(known, _ENDED).undone(makes))
        if ends:
            known = self._end(known, ends)
        for receiver in self.course.receivers[node]:
            known = self._stripes.write(known, self._slot[receiver], self._handed_over(node, receiver, known))
        return known

    def _end(self, known: Known, ends: int) -> Known:
        for stripe in (_MADE, *self._role.values()):
            known = self._stripes.write(known, stripe, self._stripes.read(known, stripe).undone(ends))
        return self._stripes.write(known, _ENDED, self._stripes.read(known, _ENDED).made_so(ends))

    def _handed_over(self, sender: str, receiver: str, known: Known) -> Known:
        """What will be in the receiver's hands: what they hold already and what the sender's packet carries.

        Where no transfer lies between two hands, one of them is not named, or the work lies before whoever decides;
        then all that the sender holds goes along.
        """
        givers, takers = self.course.hands[sender], self.course.hands[receiver]
        held = self._stripes.read(known, self._role[givers])
        if givers == takers:
            return held
        transfer = self.course.between.get((sender, receiver))
        packet = self.packets[transfer.id] if transfer else self.pieces.all
        passed = held.limited_to(packet, whole=self.pieces.all)
        return self._stripes.read(known, self._role[takers]).on_both(passed)

    def _received(self, receiver: str, known: Known) -> Known:
        """What is in the receiver's hands, with what messages bring and what is fetched from elsewhere."""
        held = self._stripes.read(known, self._slot[receiver])
        for message in self.course.messages.get(receiver, ()):
            held = held.on_both(
                self._brought(message, self._role.get(message.sender_role, _MADE), self.packets[message.id])
            )
        return held.made_so(self.pieces.held(self.course.uses[receiver].fetched))

    def _made(self, receiver: str, known: Known) -> Known:
        made = self._stripes.read(known, _MADE)
        for message in self.course.messages.get(receiver, ()):
            made = made.on_both(self._brought(message, _MADE, self.pieces.all))
        return made.made_so(self.pieces.held(self.course.uses[receiver].fetched))

    def _brought(self, message: Transfer, stripe: int, packet: int) -> Known:
        """What a message brings of a stripe of what its sender knows; somebody outside makes what they send."""
        whole = self.pieces.all
        if message.sender not in self._steps:
            sent = self.packets[message.id] if self.course.is_outside(message.sender_role) else 0
            return Known(sent, whole & ~sent)
        known = self._stripes.read(self._behind.get(message.sender, Known()), stripe)
        return known.limited_to(packet, whole=whole)


def _slots(course: Course, *, first: int) -> dict[str, int]:
    """A number for each receiver, never the same for two that receive from one and the same sender."""
    groups = [*course.receivers.values(), *course.first_receivers.values()]
    senders: dict[str, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        for receiver in group:
            senders[receiver].append(number)
    taken = [0] * len(groups)
    slots: dict[str, int] = {}
    for receiver, numbers in senders.items():
        used = 0
        for number in numbers:
            used |= taken[number]
        free = ~used & (used + 1)
        for number in numbers:
            taken[number] |= free
        slots[receiver] = first + free.bit_length() - 1
    return slots
