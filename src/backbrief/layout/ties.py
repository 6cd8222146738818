"""What pulls the chains of a strip to each other, and where the upright parts of their lines stand."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain as joined
from math import inf
from operator import itemgetter
from typing import Final

from backbrief.layout.chains import Chain, Onward
from backbrief.layout.grouping import grouped
from backbrief.layout.plan import Plan

_WIDE_FAN: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A line from a chain to a shape of another chain; without one, to a strip above or below (`beyond`)."""

    own: int
    other: int | None
    beyond: float
    trunk: int
    pull: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Trunk:
    """The upright part of a line as a bit mask of columns: any row that takes all of them is crossed."""

    source: int
    target: int | None
    beyond: float
    columns: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ties:
    """Per chain its ties and the trunks that may cross it; per shape its chain and its fellows on fans.

    `listed_before` holds the ways out of a wide fan that are listed before the one that goes straight on.
    """

    chain_of: Mapping[int, int]
    of_chain: Sequence[list[Tie]]
    across: Sequence[list[Trunk]]
    fans: Mapping[int, Sequence[int]]
    listed_before: AbstractSet[tuple[int, int]]


def tied(plan: Plan, columns: Sequence[int], chains: Sequence[Chain], arcs: Sequence[Onward]) -> Ties:
    """The ties of all chains."""
    chain_of = _chain_of(chains)
    ties = list(_ties(plan, columns, chain_of))
    by_chain = grouped(ties, by=lambda tie: chain_of[tie.own])
    by_place = grouped(ties, by=lambda tie: (plan.shapes[tie.own].strip, _lowest(tie.trunk)))
    trunks = {place: [_trunk(tie, chain_of) for tie in here] for place, here in by_place.items()}
    return Ties(
        chain_of=chain_of,
        of_chain=[by_chain.get(number, []) for number in range(len(chains))],
        across=[list(_met(plan, number, chain, trunks)) for number, chain in enumerate(chains)],
        fans=_fans(arcs),
        listed_before=_all_listed_before(arcs, chain_of),
    )


def _chain_of(chains: Sequence[Chain]) -> dict[int, int]:
    return {shape: number for number, chain in enumerate(chains) for shape in chain.shapes}


def _ties(plan: Plan, columns: Sequence[int], chain_of: Mapping[int, int]) -> Iterator[Tie]:
    links = list(_shape_links(plan))
    forks = _forks(plan, links)
    for source, target in links:
        trunk = _columns(columns, forks, source, target)
        if chain_of[source] != chain_of[target]:
            yield from _both_ties(plan, columns, source, target, trunk=trunk)


def _fans(arcs: Sequence[Onward]) -> dict[int, list[int]]:
    both = [*((arc.source, arc.target) for arc in arcs), *((arc.target, arc.source) for arc in arcs)]
    return {shape: [other for _, other in fan] for shape, fan in grouped(both, by=itemgetter(0)).items()}


def _all_listed_before(arcs: Sequence[Onward], chain_of: Mapping[int, int]) -> set[tuple[int, int]]:
    fans = grouped(arcs, by=lambda arc: arc.source)
    pairs = (_listed_before(source, [arc.target for arc in fan], chain_of) for source, fan in fans.items())
    return set(joined.from_iterable(pairs))


def _listed_before(source: int, fan: Sequence[int], chain_of: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    straight = [place for place, target in enumerate(fan) if chain_of[target] == chain_of[source]]
    if len(fan) >= _WIDE_FAN and straight:
        for target in fan[: straight[0]]:
            yield source, target


def _shape_links(plan: Plan) -> Iterator[tuple[int, int]]:
    for link in plan.links:
        if isinstance(link.source, int) and isinstance(link.target, int):
            yield link.source, link.target


def _forks(plan: Plan, links: Sequence[tuple[int, int]]) -> tuple[set[int], set[int]]:
    """Branches that several lines leave, and those that several lines enter."""
    return _several(plan, map(itemgetter(0), links)), _several(plan, map(itemgetter(1), links))


def _several(plan: Plan, ends: Iterable[int]) -> set[int]:
    return {shape for shape, count in Counter(ends).items() if count > 1 and plan.shapes[shape].kind == "branch"}


def _columns(columns: Sequence[int], forks: tuple[set[int], set[int]], source: int, target: int) -> int:
    """A branch sends several lines up and down in its own column; all else turns in the gap beside it."""
    parting, meeting = forks
    if source in parting:
        return 1 << columns[source]
    return 1 << columns[target] if target in meeting else 3 << columns[source]


def _both_ties(plan: Plan, columns: Sequence[int], source: int, target: int, *, trunk: int) -> Iterator[Tie]:
    rise = plan.shapes[target].strip - plan.shapes[source].strip
    pull = 1.0 if columns[source] < columns[target] else 0.3
    for own, other, beyond in ((source, target, inf), (target, source, -inf)):
        yield Tie(
            own=own,
            other=None if rise else other,
            beyond=beyond if rise > 0 else -beyond,
            trunk=trunk,
            pull=pull,
        )


def _lowest(mask: int) -> int:
    return (mask & -mask).bit_length() - 1


def _trunk(tie: Tie, chain_of: Mapping[int, int]) -> Trunk:
    return Trunk(
        source=chain_of[tie.own],
        target=None if tie.other is None else chain_of[tie.other],
        beyond=tie.beyond,
        columns=tie.trunk,
    )


def _met(plan: Plan, number: int, chain: Chain, trunks: dict[tuple[int, int], list[Trunk]]) -> Iterator[Trunk]:
    """The trunks of other chains in the columns that this chain claims."""
    strip = plan.shapes[chain.shapes[0]].strip
    for column in range(_lowest(chain.claimed), chain.claimed.bit_length()):
        for trunk in trunks.get((strip, column), ()):
            if trunk.columns & chain.claimed == trunk.columns and number not in {trunk.source, trunk.target}:
                yield trunk
