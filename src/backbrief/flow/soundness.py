"""Soundness of one workflow: every step is reached, every case can end, and paths rejoin as they parted."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from backbrief.domain.branch import Branch
from backbrief.flow.graph import Graph, reachable
from backbrief.flow.scope import scope_nets
from backbrief.flow.token_game import play
from backbrief.flow.token_net import Fault, TokenNet


class Mismatch(NamedTuple):
    """Where paths part and where they meet in a way that does not fit; `parts` is empty when no one place is it."""

    parts: str
    meets: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Soundness:
    """What is wrong with the flow of one workflow, by the ids of its nodes.

    unreachable: nodes that no case ever comes to.
    endless: nodes from which no case comes to an end.
    stuck: paths that meet as all-of although not all of them are taken; work waits there for ever.
    repeated: paths taken side by side that meet as one-of; what follows is done once for each of them.
    implicit_partings: steps and events with several flows leaving them and no branch that says how.
    implicit_meetings: steps and events that several flows lead to and no branch that says how.
    undecided: nodes among which paths are too entangled to tell whether they rejoin as they parted.

    The verdict is exact where `undecided` is empty: paths that rejoin as they parted are taken away, and what is left
    is played through in every way in which it can go. After a fault the search goes on as if it were mended.
    """

    workflow: str
    unreachable: tuple[str, ...] = ()
    endless: tuple[str, ...] = ()
    stuck: tuple[Mismatch, ...] = ()
    repeated: tuple[Mismatch, ...] = ()
    implicit_partings: tuple[str, ...] = ()
    implicit_meetings: tuple[str, ...] = ()
    undecided: tuple[str, ...] = ()

    @property
    def sound(self) -> bool:
        """True when every node is reached, every case can end, and nothing gets stuck or is done twice."""
        return not (self.unreachable or self.endless or self.stuck or self.repeated or self.undecided)


def soundness_of(graph: Graph) -> Soundness:
    """What is wrong with the flow of the workflow."""
    reached = reachable(graph.starts(), graph.after)
    endless = reached - reachable(graph.ends(), graph.before)
    nets = list(scope_nets(graph))
    undecided = tuple(dict.fromkeys(chain.from_iterable(map(_too_entangled, nets))))
    flows = list(chain.from_iterable(graph.flows_from.values()))
    return Soundness(
        workflow=graph.workflow,
        unreachable=tuple(node for node in graph.nodes if node not in reached),
        endless=tuple(node for node in graph.nodes if node in endless),
        stuck=_faults(nets, Fault.STUCK),
        repeated=_faults(nets, Fault.REPEATED),
        implicit_partings=_implicit(graph, (str(flow.source) for flow in flows)),
        implicit_meetings=_implicit(graph, (str(flow.target) for flow in flows)),
        undecided=undecided,
    )


def _too_entangled(net: TokenNet) -> Iterator[str]:
    """Shrink and play the net; the nodes that are left when that does not tell."""
    net.shrink()
    if net.is_empty() or play(net):
        return
    for place in net.places.values():
        yield from (node for node in (place.meets_at, place.parts_at) if node)


def _faults(nets: Iterable[TokenNet], kind: Fault) -> tuple[Mismatch, ...]:
    found = (Mismatch(parts, meets) for net in nets for fault, parts, meets in net.faults if fault is kind)
    return tuple(dict.fromkeys(found))


def _implicit(graph: Graph, ends: Iterable[str]) -> tuple[str, ...]:
    """The steps and events that are an end of several flows."""
    count: dict[str, int] = {}
    for end in ends:
        count[end] = count.get(end, 0) + 1
    return tuple(node for node in graph.nodes if count.get(node, 0) > 1 and not isinstance(graph.nodes[node], Branch))
