"""Give a step to a role: it moves to the lane of that role."""

from backbrief.app.typed_line import cleaned, role_called
from backbrief.domain.branch import Event
from backbrief.domain.change import Added, Change, Stated
from backbrief.domain.design import Design
from backbrief.domain.step import Step


def give_role(design: Design, node: str, *, role: str) -> tuple[Change, ...]:
    """The changes that let the role of this name or id do a step; a role named for the first time is added.

    Without a role, nobody is named any more.
    """
    record = design.find(node, Step) or design.find(node, Event)
    if record is None:
        return ()
    said = cleaned(role).removeprefix("@").strip()
    after, namer = role_called(said, design) if said else (None, None)
    if after == record.role:
        return ()
    made = [Added(each) for each in namer.fresh.values()] if namer else []
    return (*made, Stated(node, "role", record.role, after))
