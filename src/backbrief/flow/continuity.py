"""Information continuity: every piece is in hand where it is needed, and none is made for nothing."""

from collections.abc import Mapping
from dataclasses import dataclass

from backbrief.domain.design import Design
from backbrief.domain.transfer import Transfer
from backbrief.flow.gap import Gap
from backbrief.flow.graph import Graph


@dataclass(frozen=True, slots=True, kw_only=True)
class Continuity:
    """What is wrong with the information of one workflow, each list in the order of its steps.

    never_made: needed at a step, made on no path before it (strong) or on some only (weak; `where`: its makers).
    not_carried: made before, and not passed on to whoever needs it (`where`: the transfers that leave it behind).
    ended_before_use: needed at a step after it was ended (`where`: the steps that end it).
    overwritten: created at a step, and created anew before anybody looked at it (`where`: the steps that do so).
    redundant: created at a step, and looked at on no path (strong) or on some only (weak) after it.
    inconsistent: written at a step while another one that runs side by side reads or writes it (`where`: that one).
    never_ended: created at a step; other paths end it, and from here none does (strong) or not all do (weak).
    ended_twice: ended at a step after it was ended already (`where`: the steps that may have ended it).
    ended_late: ended at a step although the steps right before it have no use for it any more (`where`: those).
    """

    workflow: str
    never_made: tuple[Gap, ...] = ()
    not_carried: tuple[Gap, ...] = ()
    ended_before_use: tuple[Gap, ...] = ()
    overwritten: tuple[Gap, ...] = ()
    redundant: tuple[Gap, ...] = ()
    inconsistent: tuple[Gap, ...] = ()
    never_ended: tuple[Gap, ...] = ()
    ended_twice: tuple[Gap, ...] = ()
    ended_late: tuple[Gap, ...] = ()


def continuities(
    design: Design, graphs: Mapping[str, Graph], transfers: Mapping[str, Transfer]
) -> dict[str, Continuity]:
    """The continuity of each workflow by the workflow's id."""
    return {workflow: Continuity(workflow=workflow) for workflow in graphs}
