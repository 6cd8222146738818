"""Arbitrary scenes for the properties of the layout: any bands, any nesting, any edges."""

from hypothesis import strategies as st

from backbrief.layout.scene import Band, Edge, Node, NodeKind, Scene

_WORDS = ["", "Yes", "Check the claim", "Claim complete?", "Supplementary documents requested by the customer"]
_SIZES: dict[NodeKind, tuple[float, float]] = {"step": (100, 80), "branch": (50, 50), "event": (36, 36)}


@st.composite
def scenes(draw: st.DrawFn, *, most_nodes: int = 14) -> Scene:
    """A scene without any order in it."""
    bands = draw(_bands())
    nodes = draw(_nodes(bands, most=most_nodes)) if bands else ()
    return Scene(bands=bands, nodes=nodes, edges=draw(_edges(bands, nodes)))


@st.composite
def _bands(draw: st.DrawFn) -> tuple[Band, ...]:
    count = draw(st.integers(0, 5))
    return tuple(
        Band(
            id=f"band {number}",
            name=draw(st.sampled_from(_WORDS)),
            parent=f"band {parent}" if (parent := draw(st.integers(-1, number - 1))) >= 0 else None,
        )
        for number in range(count)
    )


@st.composite
def _nodes(draw: st.DrawFn, bands: tuple[Band, ...], *, most: int) -> tuple[Node, ...]:
    nodes: list[Node] = []
    for number in range(draw(st.integers(0, most))):
        kind: NodeKind = draw(st.sampled_from(["step", "step", "branch", "event"]))
        width, height = _SIZES[kind]
        holder = draw(st.integers(-2 * most, number - 1))
        nodes.append(
            Node(
                id=f"node {number}",
                kind=kind,
                band=draw(st.sampled_from(bands)).id,
                label=draw(st.sampled_from(_WORDS)),
                width=width * draw(st.sampled_from([1, 1, 1, 3])),
                height=height,
                inside=f"node {holder}" if holder >= 0 else None,
            )
        )
    return tuple(nodes)


@st.composite
def _edges(draw: st.DrawFn, bands: tuple[Band, ...], nodes: tuple[Node, ...]) -> tuple[Edge, ...]:
    ends = [*(node.id for node in nodes), *(band.id for band in bands)]
    if not ends:
        return ()
    shapes = [node.id for node in nodes] or ends
    edges: list[Edge] = []
    for number in range(draw(st.integers(0, 2 * len(ends)))):
        message = draw(st.booleans()) and draw(st.booleans())
        end = st.sampled_from(ends if message else shapes)
        edges.append(
            Edge(
                id=f"edge {number}",
                source=draw(end),
                target=draw(end),
                label=draw(st.sampled_from(_WORDS)),
                kind="message" if message else "flow",
            )
        )
    return tuple(edges)
