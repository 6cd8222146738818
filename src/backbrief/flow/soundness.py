"""Soundness of one workflow: every step is reached, every case can end, and paths rejoin as they parted."""

from dataclasses import dataclass
from typing import NamedTuple

from backbrief.flow.graph import Graph, reachable


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
    ending = reachable(graph.ends(), graph.before)
    return Soundness(
        workflow=graph.workflow,
        unreachable=tuple(node for node in graph.nodes if node not in reached),
        endless=tuple(node for node in graph.nodes if node in reached and node not in ending),
    )
