"""Arrangements for tests: where our own layout puts things, as if a person had put them there."""

from collections.abc import Mapping

from backbrief.layout.kept.place import Place
from backbrief.layout.kept.rearrange import Arranged, rearrange
from backbrief.layout.lay_out import lay_out
from backbrief.layout.picture import Box, Picture, Point, Route
from backbrief.layout.scene import Scene


def places(scene: Scene) -> dict[str, Place]:
    """The place of everything in our own layout of a scene."""
    picture = lay_out(scene)
    bands = {each.id: Place(box=numbers(picture.bands[each.id]), band=each.parent or "") for each in scene.bands}
    nodes = {
        each.id: Place(box=numbers(picture.nodes[each.id]), label=numbers(picture.labels.get(each.id)), band=each.band)
        for each in scene.nodes
    }
    return {
        **bands,
        **nodes,
        **{each.id: _line(picture.routes[each.id], (each.source, each.target)) for each in scene.edges},
    }


def rearranged(
    scene: Scene, known: Mapping[str, Place], *, bands: Mapping[str, Place], attached: Mapping[str, str] | None = None
) -> dict[str, Place]:
    """The places after the scene changed; `bands` are those known."""
    others = {each: place for each, place in known.items() if each not in bands}
    return rearrange(scene, known=Arranged(bands=bands, others=others), fresh=places(scene), attached=attached or {})


def changed(scene: Scene, before: Scene, *, moved: Mapping[str, Place] | None = None) -> dict[str, Place]:
    """The places in a scene that was another one before, in which some things were put elsewhere by hand."""
    known = {**places(before), **(moved or {})}
    return rearranged(scene, known, bands={band.id: known[band.id] for band in before.bands})


def picture_of(scene: Scene, places: Mapping[str, Place]) -> Picture:
    """The picture that places make."""
    labels = {node.id: box(places[node.id].label) for node in scene.nodes if places[node.id].label}
    routes = {
        edge.id: Route(edge_id=edge.id, points=tuple(Point(x=x, y=y) for x, y in places[edge.id].points))
        for edge in scene.edges
    }
    return Picture(
        width=0,
        height=0,
        bands={band.id: box(places[band.id].box) for band in scene.bands},
        nodes={node.id: box(places[node.id].box) for node in scene.nodes},
        routes=routes,
        labels=labels,
    )


def box(numbers: tuple[float, ...]) -> Box:
    """A box by its numbers."""
    x, y, width, height = numbers
    return Box(x=x, y=y, width=width, height=height)


def numbers(box: Box | None) -> tuple[float, ...]:
    """The numbers of a box."""
    return (box.x, box.y, box.width, box.height) if box else ()


def _line(route: Route, ends: tuple[str, str]) -> Place:
    points = tuple((point.x, point.y) for point in route.points)
    return Place(ends=ends, points=points, label=numbers(route.label))
