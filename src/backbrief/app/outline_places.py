"""Places in an outline: where a node stands, the outline without it, and with items put somewhere."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from backbrief.app.outline import Item, Outline, Path, all_paths


@dataclass(frozen=True, slots=True)
class Spot:
    """A place among the items of a path."""

    path: Path
    index: int

    @property
    def item(self) -> Item:
        """The item that stands there."""
        return self.path.items[self.index]

    @property
    def before(self) -> Item | None:
        """The item before it on the same path."""
        return self.path.items[self.index - 1] if self.index else None

    @property
    def behind(self) -> Item | None:
        """The item behind it on the same path."""
        return self.path.items[self.index + 1] if self.index + 1 < len(self.path.items) else None


def trail_to(outline: Outline, node: str) -> tuple[Spot, ...]:
    """The spots that lead to a node, its own last; nothing when it is not in the outline."""
    return _trail(outline.paths, node)


def spot_of(outline: Outline, node: str) -> Spot | None:
    """Where a node stands."""
    trail = trail_to(outline, node)
    return trail[-1] if trail else None


def item_of_flow(outline: Outline, flow: str) -> Item | None:
    """The item at which the path of a flow parts from others."""
    items = (item for path in all_paths(outline.paths) for item in path.items)
    return next((item for item in items if any(path.flow == flow for path in item.paths)), None)


def path_of_flow(outline: Outline, flow: str) -> Path | None:
    """The path that is taken on a flow."""
    return next((path for path in all_paths(outline.paths) if flow and path.flow == flow), None)


def without(outline: Outline, node: str) -> Outline:
    """The outline without an item and all that stands below it."""
    return replaced(outline, node, ())


def replaced(outline: Outline, node: str, items: Iterable[Item]) -> Outline:
    """The outline with other items where one stood."""
    there = tuple(items)

    def change(path: Path) -> Path:
        found = [there if each.node == node else (each,) for each in path.items]
        return replace(path, items=tuple(item for group in found for item in group))

    return changed(outline, change)


def behind(outline: Outline, node: str, items: Iterable[Item]) -> Outline:
    """The outline with items behind a node; before it where the node is an end of the work."""
    there = tuple(items)

    def change(path: Path) -> Path:
        found = [_placed(each, there) if each.node == node else (each,) for each in path.items]
        return replace(path, items=tuple(item for group in found for item in group))

    return changed(outline, change)


def before(outline: Outline, node: str, items: Iterable[Item]) -> Outline:
    """The outline with items before a node."""
    there = tuple(items)

    def change(path: Path) -> Path:
        found = [(*there, each) if each.node == node else (each,) for each in path.items]
        return replace(path, items=tuple(item for group in found for item in group))

    return changed(outline, change)


def first_on(outline: Outline, flow: str, items: Iterable[Item]) -> Outline:
    """The outline with items at the beginning of the path of a flow."""
    there = tuple(items)
    return changed(outline, lambda path: replace(path, items=(*there, *path.items)) if path.flow == flow else path)


def last_on(outline: Outline, flow: str, items: Iterable[Item]) -> Outline:
    """The outline with items at the end of the path of a flow."""
    there = tuple(items)
    return changed(outline, lambda path: _extended(path, there) if path.flow == flow else path)


def last_inside(outline: Outline, step: str, items: Iterable[Item]) -> Outline:
    """The outline with items behind all that lies inside a step."""
    there = tuple(items)

    def change(item: Item) -> Item:
        if item.node != step:
            return item
        *others, last = item.inner or (Path(),)
        return replace(item, inner=(*others, _extended(last, there)))

    return _with_items(outline, change)


def first_in(outline: Outline, items: Iterable[Item]) -> Outline:
    """The outline with items before all others."""
    there = tuple(items)
    first, *others = outline.paths or (Path(),)
    return replace(outline, paths=(replace(first, items=(*there, *first.items)), *others))


def put(outline: Outline, items: Iterable[Item], *, after: str) -> Outline:
    """The outline with items behind a line: a node, the answer on a flow, or the name of the workflow."""
    if after != outline.workflow:
        return first_on(outline, after, items) if path_of_flow(outline, after) else behind(outline, after, items)
    first = next((path.items[0] for path in outline.paths), None)
    return behind(outline, first.node, items) if first and first.starts else first_in(outline, items)


def changed(outline: Outline, change: Callable[[Path], Path]) -> Outline:
    """The outline with every path changed, the inner ones first."""
    return replace(outline, paths=tuple(_changed(path, change) for path in outline.paths))


def with_item(outline: Outline, item: Item) -> Outline:
    """The outline with another item for the same node."""
    return _with_items(outline, lambda each: item if each.node == item.node else each)


def _with_items(outline: Outline, change: Callable[[Item], Item]) -> Outline:
    return changed(outline, lambda path: replace(path, items=tuple(map(change, path.items))))


def _changed(path: Path, change: Callable[[Path], Path]) -> Path:
    return change(replace(path, items=tuple(_changed_item(item, change) for item in path.items)))


def _changed_item(item: Item, change: Callable[[Path], Path]) -> Item:
    if not item.paths and not item.inner:
        return item
    return replace(
        item,
        paths=tuple(_changed(path, change) for path in item.paths),
        inner=tuple(_changed(path, change) for path in item.inner),
    )


def _placed(item: Item, items: tuple[Item, ...]) -> tuple[Item, ...]:
    return (*items, item) if item.ends else (item, *items)


def _extended(path: Path, items: tuple[Item, ...]) -> Path:
    """The path with items at its end, before an event that ends the work there."""
    at = len(path.items) - (1 if path.items and path.items[-1].ends else 0)
    return replace(path, items=(*path.items[:at], *items, *path.items[at:]))


def _trail(paths: Iterable[Path], node: str) -> tuple[Spot, ...]:
    for path in paths:
        for index, item in enumerate(path.items):
            if item.node == node:
                return (Spot(path, index),)
            if below := _trail((*item.paths, *item.inner), node):
                return (Spot(path, index), *below)
    return ()
