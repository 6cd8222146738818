"""Give a step to a role, so that it moves to the lane of that role; a question, to the role that decides."""

from backbrief.app.taken_in import taken_in
from backbrief.app.typed_line import cleaned, role_called
from backbrief.domain.branch import Branch, Event
from backbrief.domain.change import Added, Change, Stated
from backbrief.domain.design import Design
from backbrief.domain.step import Step


def give_role(design: Design, node: str, *, role: str) -> tuple[Change, ...]:
    """The changes that let the role of this name or id do a step or decide; one named for the first time is added.

    Without a role, nobody is named any more.
    """
    record = design.records.get(node)
    fact = _FACTS.get(type(record))
    if fact is None:
        return ()
    said = cleaned(role).removeprefix("@").strip()
    after, namer = role_called(said, design) if said else (None, None)
    before = getattr(record, fact)
    if after == before:
        return ()
    made = [Added(each) for each in namer.fresh.values()] if namer else []
    return taken_in(design, (*made, Stated(node, fact, before, after)), step=node)


_FACTS = {Step: "role", Event: "role", Branch: "decider"}
