"""What pulls the chains of a strip to each other, and where the upright parts of their lines stand."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from math import inf
from typing import Final

from backbrief.layout.chains import Chain, Onward
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

    chain_of: Sequence[int]
    of_chain: Sequence[list[Tie]]
    across: Sequence[list[Trunk]]
    fans: Mapping[int, Sequence[int]]
    listed_before: AbstractSet[tuple[int, int]]


def tied(plan: Plan, columns: Sequence[int], chains: Sequence[Chain], arcs: Sequence[Onward]) -> Ties:
    """The ties of all chains."""
    chain_of = [0] * len(plan.shapes)
    for number, chain in enumerate(chains):
        for shape in chain.shapes:
            chain_of[shape] = number
    of_chain: list[list[Tie]] = [[] for _ in chains]
    trunks: dict[tuple[int, int], list[Trunk]] = {}
    links = list(_shape_links(plan))
    forks = _forks(plan, links)
    for source, target in links:
        for tie in _both_ties(plan, columns, source, target, trunk=_columns(columns, forks, source, target)):
            if tie.other is None or chain_of[tie.own] != chain_of[tie.other]:
                of_chain[chain_of[tie.own]].append(tie)
                place = plan.shapes[tie.own].strip, _lowest(tie.trunk)
                trunks.setdefault(place, []).append(_trunk(tie, chain_of))
    across = [list(_met(plan, number, chain, trunks)) for number, chain in enumerate(chains)]
    outward: dict[int, list[int]] = {}
    fans: dict[int, list[int]] = {}
    for arc in arcs:
        outward.setdefault(arc.source, []).append(arc.target)
        fans.setdefault(arc.source, []).append(arc.target)
        fans.setdefault(arc.target, []).append(arc.source)
    before = {pair for source, fan in outward.items() for pair in _listed_before(source, fan, chain_of)}
    return Ties(chain_of=chain_of, of_chain=of_chain, across=across, fans=fans, listed_before=before)


def _listed_before(source: int, fan: Sequence[int], chain_of: Sequence[int]) -> Iterator[tuple[int, int]]:
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
    leaving, entering = (Counter(pair[side] for pair in links) for side in (0, 1))
    parting, meeting = (
        {shape for shape, count in counts.items() if count > 1 and plan.shapes[shape].kind == "branch"}
        for counts in (leaving, entering)
    )
    return parting, meeting


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


def _trunk(tie: Tie, chain_of: Sequence[int]) -> Trunk:
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
