"""Short ways to write down small scenes of office work."""

from itertools import pairwise

from backbrief.layout.scene import Band, Edge, EdgeKind, Node, Scene


def lane(name: str, *, of: str | None = None) -> Band:
    """A lane or a pool whose id is its name."""
    return Band(id=name, name=name, parent=of)


def step(name: str, *, on: str = "Sales", inside: str | None = None) -> Node:
    """A step of the usual size."""
    return Node(id=name, kind="step", band=on, label=name, width=100, height=80, inside=inside)


def branch(name: str, *, on: str = "Sales", inside: str | None = None) -> Node:
    """A branch of the usual size."""
    return Node(id=name, kind="branch", band=on, label=name, width=50, height=50, inside=inside)


def event(name: str, *, on: str = "Sales", inside: str | None = None) -> Node:
    """An event of the usual size."""
    return Node(id=name, kind="event", band=on, label=name, width=36, height=36, inside=inside)


def edge(source: str, target: str, label: str = "", *, kind: EdgeKind = "flow") -> Edge:
    """An edge named after its ends."""
    return Edge(id=f"{source} > {target}", source=source, target=target, label=label, kind=kind)


def path(*names: str) -> tuple[Edge, ...]:
    """Flows from each name to the next."""
    return tuple(edge(source, target) for source, target in pairwise(names))


def scene(*parts: Band | Node | Edge) -> Scene:
    """A scene of these parts, on a pool called Sales if no band is given."""
    bands = tuple(part for part in parts if isinstance(part, Band)) or (lane("Sales"),)
    nodes = tuple(part for part in parts if isinstance(part, Node))
    return Scene(bands=bands, nodes=nodes, edges=tuple(part for part in parts if isinstance(part, Edge)))


def crowd(count: int, *, lanes: int) -> Scene:
    """A large scene that is the same every time: steps, branches and events whose flows lead on, across and back."""
    bands = [lane(f"Team {number}") for number in range(lanes)]
    make = (step, branch, step, step, event, step, step)
    nodes = [
        make[number * 31 % 7](f"Work {number}", on=f"Team {number * number // 5 % lanes}") for number in range(count)
    ]
    onward = [(f"Work {max(0, number - 1 - number * 13 % 4)}", f"Work {number}") for number in range(1, count)]
    back = [(f"Work {number}", f"Work {number * number // 7 % number}") for number in range(5, count, 5)]
    labels = ["", "yes", ""] * count
    edges = [
        Edge(id=f"flow {number}", source=source, target=target, label=labels[number])
        for number, (source, target) in enumerate([*onward, *back])
    ]
    return Scene(bands=tuple(bands), nodes=tuple(nodes), edges=tuple(edges))
