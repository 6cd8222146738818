"""The bands of a picture that is kept: known ones stay, new ones find room, and what is gone leaves no hole."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import combinations, pairwise
from typing import Final

from backbrief.layout.banding import HEADER
from backbrief.layout.kept.boxes import (
    around,
    bottom_of,
    box_of,
    enclosing,
    holds,
    middle_of,
    overlap,
    right_of,
    shifted,
)
from backbrief.layout.kept.place import Place
from backbrief.layout.kept.sheet import Sheet
from backbrief.layout.kept.slide import Slide
from backbrief.layout.picture import Box, Point
from backbrief.layout.scene import Band, Node

_POOL_GAP: Final = 40.0
_MARGIN: Final = 24.0
_HOLE: Final = 2.0


def put_bands(sheet: Sheet, known: Mapping[str, Place], *, on: Mapping[str, str], heights: Mapping[str, float]) -> None:
    """Gives every band of the scene its box.

    `known` are the boxes of bands so far, `on` the band on which each node stood, `heights` what our layout would give.
    """
    bands = _Bands(sheet, known, on, heights)
    bands.take_over()
    for pool in sorted(sheet.lanes[""], key=bands.lateness):
        bands.put(pool.id)
    for pool in sheet.lanes[""]:
        bands.frame(pool.id)
    bands.part()


@dataclass(slots=True)
class _Bands:
    sheet: Sheet
    known: Mapping[str, Place]
    on: Mapping[str, str]
    heights: Mapping[str, float]
    changed: set[str] = field(default_factory=set)

    def take_over(self) -> None:
        """Put down what is known of bands that are where they were; what came instead of another takes its box."""
        known = {band: box_of(place.box) for band, place in self.known.items() if place.box}
        here = self.sheet.around.keys() & known.keys()
        self.sheet.bands |= {band: known[band] for band in here if not self._moved(band, self.known[band])}
        for band in self.sheet.around:
            if band in self.sheet.bands and not self._has_known(band):
                self._fill(band, self.sheet.leaves(band)[0].id)
        for band, box in known.items():
            if band not in self.sheet.bands:
                self._replace(band, box)

    def lateness(self, pool: Band) -> int:
        """Pools are put down in this order: known ones, those around known nodes, others."""
        if self._has_known(pool.id):
            return 0
        return 1 if self._bare_nodes(self.sheet.leaves(pool.id)[0].id) else 2

    def put(self, pool: str) -> None:
        """Find room for the new lanes of a pool, beside those that are known."""
        if not self._has_known(pool):
            self._put_first(self.sheet.leaves(pool)[0].id)
        leaves = self._in_order(pool)
        at = next(place for place, leaf in enumerate(leaves) if leaf in self.sheet.bands)
        for above, below in reversed(list(pairwise(leaves[: at + 1]))):
            self._insert(above, beside=below, edge=self.sheet.bands[below].y)
        for above, below in pairwise(leaves[at:]):
            if below not in self.sheet.bands:
                self._insert(below, beside=above, edge=bottom_of(self.sheet.bands[above]))

    def frame(self, pool: str) -> None:
        """Close holes, and draw what holds lanes around them; a pool in which nothing changed stays as it is."""
        if pool not in self.changed and self._is_whole(pool):
            return
        self.changed.add(pool)
        boxes = {leaf.id: self.sheet.bands[leaf.id] for leaf in self.sheet.leaves(pool)}
        leaves = sorted(boxes, key=lambda leaf: boxes[leaf].y)
        depth = {band: len(around_it) - 1 for band, around_it in self.sheet.around.items() if pool in around_it}
        whole = enclosing([*boxes.values(), self.sheet.bands.get(pool, boxes[leaves[0]])])
        left = min(boxes[leaf].x - HEADER * depth[leaf] for leaf in leaves)
        tops = [whole.y, *(boxes[leaf].y for leaf in leaves[1:]), bottom_of(whole)]
        heights = dict(zip(leaves, pairwise(tops), strict=True))
        for band, level in depth.items():
            inner = [heights[leaf.id] for leaf in self.sheet.leaves(band)]
            x, top, bottom = left + HEADER * level, min(inner)[0], max(inner)[1]
            self.sheet.bands[band] = Box(x=x, y=top, width=right_of(whole) - x, height=bottom - top)

    def part(self) -> None:
        """A pool that grew over another pushes it below all others."""
        pools = sorted((pool.id for pool in self.sheet.lanes[""]), key=lambda pool: self.sheet.bands[pool].y)
        for one, other in combinations(pools, 2):
            if {one, other} & self.changed and overlap(self.sheet.bands[one], self.sheet.bands[other]):
                down = Point(x=0.0, y=self._bottom() + _POOL_GAP - self.sheet.bands[other].y)
                inner = {band for band, around_it in self.sheet.around.items() if other in around_it}
                self.sheet.carry({node.id for node in self.sheet.scene.nodes if node.band in inner}, down)
                for band in inner:
                    self.sheet.bands[band] = shifted(self.sheet.bands[band], down)

    def _moved(self, band: str, place: Place) -> bool:
        """True for a band that belonged to another one, which is still drawn."""
        return place.band in self.sheet.around and place.band not in self.sheet.around[band]

    def _fill(self, band: str, leaf: str) -> None:
        """Let a lane fill a band that had none."""
        missing = self._height(leaf, least=0.0) - self.sheet.bands[band].height
        if missing > 0:
            self.sheet.slide(Slide("down", bottom_of(self.sheet.bands[band]), missing))
        self.sheet.bands[leaf] = self.sheet.bands[band]
        self._bring(leaf, into=self.sheet.bands[leaf])
        self.changed.add(self.sheet.around[band][-1])

    def _replace(self, band: str, gone: Box) -> None:
        """Let a new band take the place of one that is gone, or else the lanes around the hole."""
        boxes = self.sheet.bands
        if any(overlap(gone, box) for each, box in boxes.items() if not self.sheet.lanes[each]):
            return
        leaf = self._standing_in(gone)
        if leaf and band not in self.sheet.around:
            boxes[leaf] = gone
            self.changed.add(self.sheet.around[leaf][-1])
        pools = (pool.id for pool in self.sheet.lanes[""] if pool.id in boxes)
        self.changed.update(pool for pool in pools if holds(boxes[pool], middle_of(gone)))

    def _standing_in(self, gone: Box) -> str | None:
        """The new band of a node that stands in the box of one that is gone."""
        for node in self.sheet.scene.nodes:
            box = self.sheet.nodes.get(node.id)
            if box and node.band not in self.sheet.bands and holds(gone, middle_of(box)):
                return node.band
        return None

    def _has_known(self, band: str) -> bool:
        return any(leaf.id in self.sheet.bands for leaf in self.sheet.leaves(band))

    def _put_first(self, leaf: str) -> None:
        """Put down the first lane of a pool that is not drawn yet: around its nodes, or else below everything."""
        box = self._box_around_its_nodes(leaf)
        if box is None:
            left, right = self._sides()
            x = left + HEADER * (len(self.sheet.around[leaf]) - 1)
            box = Box(
                x=x, y=self._bottom() + _POOL_GAP, width=right - x, height=self._height(leaf, least=self.heights[leaf])
            )
            self._bring(leaf, into=box)
        self.sheet.bands[leaf] = box
        self.changed.add(self.sheet.around[leaf][-1])

    def _box_around_its_nodes(self, leaf: str) -> Box | None:
        """The box of a band that was not drawn, around the nodes that stand on the bare sheet."""
        bare = self._bare_nodes(leaf)
        if not bare:
            return None
        inner = around(enclosing(bare), _MARGIN)
        box = Box(x=inner.x - HEADER, y=inner.y, width=inner.width + HEADER, height=inner.height)
        return None if any(overlap(box, other) for other in self.sheet.bands.values()) else box

    def _bare_nodes(self, leaf: str) -> list[Box]:
        bands = self.sheet.bands.values()
        boxes = [self.sheet.nodes[node.id] for node in self._standing_on(leaf)]
        return [box for box in boxes if not any(holds(band, middle_of(box)) for band in bands)]

    def _standing_on(self, leaf: str) -> list[Node]:
        return [node for node in self.sheet.scene.nodes if node.band == leaf and node.id in self.sheet.nodes]

    def _sides(self) -> tuple[float, float]:
        boxes = list((self.sheet.bands or self.sheet.nodes).values())
        return min(box.x for box in boxes), max(map(right_of, boxes))

    def _bottom(self) -> float:
        return max(bottom_of(box) for box in (*self.sheet.bands.values(), *self.sheet.nodes.values()))

    def _in_order(self, band: str) -> list[str]:
        """The leaves of a band from top to bottom; a new one follows the one before it in the scene."""
        lanes = self.sheet.lanes[band]
        if not lanes:
            return [band]
        heights: dict[str, float] = {}
        last = float("-inf")
        for lane in lanes:
            known = (leaf.id for leaf in self.sheet.leaves(lane.id) if leaf.id in self.sheet.bands)
            last = heights[lane.id] = min((self.sheet.bands[leaf].y for leaf in known), default=last)
        return [leaf for lane in sorted(heights, key=heights.__getitem__) for leaf in self._in_order(lane)]

    def _insert(self, leaf: str, *, beside: str, edge: float) -> None:
        """Put a lane before or behind another; what lies below it makes room."""
        height = self._height(leaf, least=self.heights[leaf])
        other = self.sheet.bands[beside]
        self.sheet.slide(Slide("down", edge, height))
        if edge > other.y:
            self.sheet.bands[beside] = other
        box = Box(x=other.x, y=edge, width=other.width, height=height)
        self._bring(leaf, into=box)
        self.sheet.bands[leaf] = box
        self.changed.add(self.sheet.around[leaf][-1])

    def _height(self, leaf: str, *, least: float) -> float:
        """The height of a new lane; one that comes from elsewhere brings along what stands on it."""
        brought = self._brought(leaf)
        return max(least, enclosing(brought.values()).height + 2 * _MARGIN if brought else 0.0)

    def _bring(self, leaf: str, *, into: Box) -> None:
        """Bring what stands on a lane that comes from elsewhere into its box."""
        brought = self._brought(leaf)
        if brought:
            down = middle_of(into).y - middle_of(enclosing(brought.values())).y
            self.sheet.carry(set(brought), Point(x=0.0, y=down))

    def _brought(self, leaf: str) -> dict[str, Box]:
        return {node.id: self.sheet.nodes[node.id] for node in self._standing_on(leaf) if self.on[node.id] == leaf}

    def _is_whole(self, pool: str) -> bool:
        """True when every band of a pool has its box, inside that of the band around it."""
        inner = [each for each in self.sheet.scene.bands if pool in self.sheet.around[each.id]]
        boxes = self.sheet.bands
        return all(each.id in boxes for each in inner) and all(
            holds(boxes[each.parent], middle_of(boxes[each.id])) for each in inner if each.parent
        )
