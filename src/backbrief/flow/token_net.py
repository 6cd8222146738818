"""A net of nodes that parts and brings together what passes through it, shrunk step by step to what does not fit.

Each rule takes away what is known to rejoin as it parted and notes what does not, as if it were mended; a net that
shrinks to nothing else is sound but for what was noted.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum

from backbrief.flow.parting import ALL_OF, ANY_OF, ONE_OF

SOURCE, SINK = "<source>", "<sink>"


class Fault(Enum):
    """What goes wrong where paths meet."""

    STUCK = "stuck"
    REPEATED = "repeated"


_UNFIT = {
    (ALL_OF, ONE_OF): Fault.REPEATED,
    (ANY_OF, ONE_OF): Fault.REPEATED,
    (ONE_OF, ALL_OF): Fault.STUCK,
    (ANY_OF, ALL_OF): Fault.STUCK,
}


@dataclass(slots=True)
class Place:
    """One node of the net: how it waits for what comes in, how it parts what goes out, and whom it stands for."""

    waits: str
    parts: str
    meets_at: str
    parts_at: str
    into: dict[str, None] = field(default_factory=dict)
    out: dict[str, None] = field(default_factory=dict)


class TokenNet:
    """The net; nothing comes into SOURCE, and all that comes into SINK is at its end."""

    def __init__(self, source_parts: str) -> None:
        self.places = {SOURCE: Place(ONE_OF, source_parts, "", ""), SINK: Place(ONE_OF, ONE_OF, "", "")}
        self.faults: dict[tuple[Fault, str, str], None] = {}

    def add(self, name: str, *, waits: str, parts: str, stands_for: str) -> None:
        """Add a node that stands for one of the graph."""
        self.places[name] = Place(waits, parts, stands_for, stands_for)

    def join(self, source: str, target: str) -> None:
        """Add an arc; a second one between the same two, and one back to the same, are judged at once."""
        leaving, entered = self.places[source], self.places[target]
        if target in leaving.out or source == target:
            self._judge(source, target)
            return
        leaving.out[target] = None
        entered.into[source] = None

    def is_empty(self) -> bool:
        """True when nothing is left between SOURCE and SINK."""
        return len(self.places) <= len((SOURCE, SINK))

    def shrink(self) -> None:
        """Take away all that is known; what is left is entangled."""
        while self._pass_over(self._shorten) or self._pass_over(self._flatten):
            continue

    def note(self, fault: Fault, parts: str, meets: str) -> None:
        """Note what is wrong between two nodes of the graph."""
        self.faults[fault, parts, meets] = None

    def _judge(self, source: str, target: str) -> None:
        parts, meets = self.places[source], self.places[target]
        if target == SINK:
            return
        fault = _UNFIT.get((parts.parts, meets.waits))
        if source == target:
            fault = Fault.STUCK if meets.waits == ALL_OF else None if parts.parts == ONE_OF else Fault.REPEATED
        if fault:
            self.note(fault, parts.parts_at, meets.meets_at)

    def _pass_over(self, rule: Callable[[str], bool]) -> bool:
        """Apply a rule to every node, and to the neighbours of each one that it takes away."""
        changed = False
        waiting = dict.fromkeys(self.places)
        while waiting:
            name, _ = waiting.popitem()
            if name not in (SOURCE, SINK) and name in self.places:
                around = (*self.places[name].into, *self.places[name].out)
                if rule(name):
                    changed = True
                    waiting.update(dict.fromkeys(around))
        return changed

    def _shorten(self, name: str) -> bool:
        """Take away a node that only leads on, or put it together with the one before when that leads nowhere else."""
        place = self.places[name]
        if len(place.into) != 1:
            return False
        before = next(iter(place.into))
        if len(place.out) != 1 and len(self.places[before].out) != 1:
            return False
        if len(self.places[before].out) == 1:
            self.places[before].parts, self.places[before].parts_at = place.parts, place.parts_at
        self._replace(name, by=before)
        return True

    def _flatten(self, name: str) -> bool:
        """Put a parting together with the one before, or a meeting with the one after, when both are of one kind."""
        place = self.places[name]
        if len(place.into) == 1:
            before = next(iter(place.into))
            if place.parts == self.places[before].parts:
                self._replace(name, by=before)
                return True
        if len(place.out) == 1 and place.waits != ANY_OF:
            after = next(iter(place.out))
            if after != SINK and place.waits == self.places[after].waits:
                self._replace(name, by=after)
                return True
        return False

    def _replace(self, name: str, *, by: str) -> None:
        """Take a node away and lead its arcs to and from its neighbour instead."""
        place = self.places.pop(name)
        for target in place.out:
            del self.places[target].into[name]
        for source in place.into:
            del self.places[source].out[name]
        for source in place.into:
            if source != by:
                self.join(source, by)
        for target in place.out:
            if target != by or by in place.into:
                self.join(by, target)
