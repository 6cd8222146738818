"""Remove a line of the outline: what came before it goes on with what came after, and inner work takes its place."""

from dataclasses import replace
from itertools import chain

from backbrief.app.outline import END, Item, Outline, Path, outline_of
from backbrief.app.outline_places import Spot, changed, item_of_flow, replaced, spot_of, with_item
from backbrief.app.weaving import changes_to
from backbrief.diff.compare import apply, renewing
from backbrief.domain.change import Change
from backbrief.domain.design import Design
from backbrief.domain.identity import workflow_of


def remove_row(design: Design, row: str) -> tuple[Change, ...]:
    """The changes that remove a node or an answer; steps that stood below it are kept, one after another."""
    outline = outline_of(design, workflow_of(row))
    asked = item_of_flow(outline, row)
    if asked and len(asked.paths) > 1:
        after = apply(design, changes_to(design, _rejoined(with_item(outline, _without_answer(asked, row)))))
        return renewing(design, after, _behind(asked, row))
    spot = spot_of(outline, asked.node if asked else row)
    if spot is None:
        return ()
    return changes_to(design, _rejoined(replaced(outline, spot.item.node, _contents(spot))))


def _without_answer(item: Item, flow: str) -> Item:
    """The item without one answer, whose steps follow those of the answer before it, or precede those of the next."""
    at = next(index for index, path in enumerate(item.paths) if path.flow == flow)
    steps = _work(item.paths[at])
    paths = [path for path in item.paths if path.flow != flow]
    heir = paths[max(at - 1, 0)]
    joined = (*steps, *heir.items) if at == 0 else (*_work(heir), *steps, *_endings(heir))
    paths[max(at - 1, 0)] = replace(heir, items=joined)
    return replace(item, paths=tuple(paths))


def _behind(item: Item, flow: str) -> list[str]:
    """The flows of the answers behind one; put there anew, they stay behind it when it comes back."""
    flows = [path.flow for path in item.paths]
    return flows[flows.index(flow) + 1 :]


def _contents(spot: Spot) -> tuple[Item, ...]:
    """What stands below an item, one after another; with an end where the work ends behind it."""
    below = (*spot.item.paths, *spot.item.inner)
    work = tuple(chain.from_iterable(map(_work, below)))
    is_last = spot.behind is None and spot.path.leads == END
    endings = tuple(chain.from_iterable(map(_endings, spot.item.paths))) if is_last else ()
    return (*work, *endings[:1])


def _work(path: Path) -> tuple[Item, ...]:
    return tuple(item for item in path.items if not item.ends and not item.starts)


def _endings(path: Path) -> tuple[Item, ...]:
    return tuple(item for item in path.items if item.ends)


def _rejoined(outline: Outline) -> Outline:
    """The outline in which an answer whose path became empty goes on with what follows."""
    return changed(
        outline,
        lambda path: replace(path, leads=None) if path.flow and not path.items and path.leads == END else path,
    )
