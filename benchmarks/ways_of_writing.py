"""Every way in which people change what the workbench keeps, each as one act that counts one further."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from uuid import UUID

from backbrief.domain.design import Design
from backbrief.web.frame.local_person import local_person
from backbrief.web.store.opening import Opened, opened
from backbrief.web.store.starting import start
from backbrief.web.store.undoing import restore, undo
from benchmarks import ways_of_adding as adding
from benchmarks import ways_of_naming as naming
from benchmarks.one_browser import (
    count_through_the_store,
    count_up_to,
    counting_step,
    number_in,
    number_of_the_step,
    taken,
)


def _as_it_is(design: UUID, edits: int) -> None:
    """Nothing is prepared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How one counts one further, how far it is counted, and what it begins with.

    `overwrites` is False where everybody adds something of their own, or goes back one step from wherever things are:
    there an act that starts from an older version is no stale one.
    """

    act: Callable[[UUID, int, int], bool]
    count: Callable[[Opened], int] = number_of_the_step
    design: Callable[[int], Design] = counting_step
    prepared: Callable[[UUID, int], None] = _as_it_is
    overwrites: bool = True


def begun(way: str, edits: int) -> UUID:
    """A stored design for so many edits; its name ends in their number."""
    chosen = WAYS[way]
    design = start(local_person(), f"{way} {edits}", design=chosen.design(edits)).id
    chosen.prepared(design, edits)
    return design


def seen(way: str, design: UUID) -> tuple[int, int]:
    """The version that a person sees now, and how far it is counted in it."""
    now = opened(design)
    return now.version, WAYS[way].count(now)


def _counted_beforehand(design: UUID, edits: int) -> None:
    """Every number is in the log, and the first one holds again."""
    count_up_to(design, edits)
    restore(opened(design), 1, local_person())


def _counted_and_undone(design: UUID, edits: int) -> None:
    count_up_to(design, edits)
    for _ in range(edits):
        undo(opened(design), local_person())


def _by_undo(design: UUID, version: int, number: int) -> bool:
    return taken(f"/d/{design}/undo/", {"seen": version})


def _by_redo(design: UUID, version: int, number: int) -> bool:
    return taken(f"/d/{design}/redo/", {"seen": version})


def _taken_back(now: Opened) -> int:
    """How many counts are taken back."""
    return number_in(now.name) - number_of_the_step(now)


WAYS: Mapping[str, Way] = {
    "the store": Way(act=count_through_the_store),
    "a sheet": Way(act=naming.by_sheet),
    "the outline": Way(act=naming.by_outline),
    "the coach": Way(act=naming.by_coach),
    "the grid": Way(act=naming.by_grid),
    "the panel of the drawing": Way(act=naming.by_panel),
    "the drawing": Way(act=naming.by_drawing),
    "an import": Way(act=naming.by_import),
    "a suggestion": Way(act=naming.by_suggestion),
    "a settled conflict": Way(act=naming.by_conflict_page),
    "restoring": Way(act=naming.by_restoring, prepared=_counted_beforehand),
    "undo": Way(act=_by_undo, count=_taken_back, prepared=count_up_to, overwrites=False),
    "redo": Way(act=_by_redo, prepared=_counted_and_undone, overwrites=False),
    "a pasted list": Way(act=adding.by_pasted_list, count=adding.last_added),
    "pasted answers": Way(act=adding.by_pasted_answers, count=adding.defined, design=adding.blank_information),
    "the dictionary": Way(act=adding.by_entry, count=adding.last_added),
    "merging": Way(act=adding.by_merging, count=adding.number_of_the_role, design=adding.all_roles),
    "splitting": Way(act=adding.by_splitting, count=adding.number_of_the_role, design=adding.one_role),
    "removing": Way(act=adding.by_removing, count=adding.removed, design=adding.all_roles),
    "the map": Way(act=adding.by_map, count=adding.last_added),
    "a new workflow": Way(act=adding.by_workflow, count=adding.last_added),
    "a story": Way(act=adding.by_story, count=adding.last_added),
    "a comment": Way(act=adding.by_comment, count=adding.comments, overwrites=False),
    "the self-test": Way(act=adding.by_self_test, count=adding.self_tests, overwrites=False),
    "a backbrief": Way(act=adding.by_backbrief, count=adding.backbriefs, overwrites=False),
}
