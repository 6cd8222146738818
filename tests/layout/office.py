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
