"""Say what passes from a step to whoever does the next: the sender's side of the packet."""

from collections.abc import Iterable, Iterator
from typing import Any

from backbrief.app.free_id import free_id
from backbrief.app.typed_line import cleaned
from backbrief.domain.answer import apart, items, together
from backbrief.domain.branch import Flow
from backbrief.domain.change import Added, Change, Stated
from backbrief.domain.design import Design
from backbrief.domain.identity import last_part, workflow_of
from backbrief.domain.naming import Namer
from backbrief.domain.party import Role
from backbrief.domain.step import Step
from backbrief.domain.transfer import PacketItem, Transfer
from backbrief.flow.graph import graph_of
from backbrief.flow.transfers import transfers_of
from backbrief.formats.format import Refused


def pass_information(design: Design, text: str, *, step: str) -> tuple[Change, ...]:
    """The changes that 'receiver: information, information' makes at the transfers from a step.

    Without a receiver, or without the colon, it is said of the only transfer. A receiver of an unknown name is taken
    for a party outside. Raises Refused.
    """
    if design.find(step, Step) is None:
        raise Refused("nothing can pass here", remedy="Say what passes below the step that sends it.")
    receiver, named = _read(cleaned(text))
    leaving = [
        each for each in transfers_of(design, graph_of(design, workflow_of(step))).values() if each.sender == step
    ]
    if not receiver or _is_only_named(receiver, named, leaving, design):
        return _stated(design, [_only(leaving, design, step)], named or receiver)
    taking = [each for each in leaving if receiver.casefold() in _names(each, design)]
    if taking:
        return _stated(design, taking, named)
    return tuple(_outside(design, step, receiver, named))


def _read(text: str) -> tuple[str, str]:
    receiver, colon, named = (part.strip() for part in text.partition(":"))
    return (receiver.removeprefix("@").strip(), named) if colon else ("", receiver)


def _is_only_named(receiver: str, named: str, leaving: list[Transfer], design: Design) -> bool:
    return not named and len(leaving) == 1 and receiver.casefold() not in _names(leaving[0], design)


def _only(leaving: list[Transfer], design: Design, step: str) -> Transfer:
    if len(leaving) == 1:
        return leaving[0]
    name = design.name_of(step)
    if not leaving:
        raise Refused(
            f"work stays in the same hands after '{name}'", remedy="Name the receiver outside: '-> Supplier: order'."
        )
    known = ", ".join(dict.fromkeys(design.name_of(each.receiver_role) for each in leaving))
    raise Refused(f"work passes from '{name}' to several", remedy=f"Begin with one of them and a colon: {known}.")


def _names(transfer: Transfer, design: Design) -> set[str]:
    """By what the receiver of a transfer may be called: the role or the step, by name or id."""
    ends = (transfer.receiver_role, transfer.receiver)
    return {name.casefold() for end in ends for name in (end, last_part(end), design.name_of(end))}


def _stated(design: Design, transfers: Iterable[Transfer], named: str) -> tuple[Change, ...]:
    namer = Namer(design)
    informations = [namer(each, ("information",)) for each in _list(named)]
    if not informations:
        return ()
    changes = [change for each in transfers for change in _packet(design, each.id, informations)]
    return (*(Added(each) for each in namer.fresh.values()), *changes)


def _packet(design: Design, transfer_id: str, informations: list[str]) -> Iterator[Change]:
    """The sender's packet of these; what was said of one that was in it already is kept."""
    known = design.find(transfer_id, Transfer)
    before = known.packet if known else None
    sides = apart(before)
    kept = {item.information: item for item in items(sides.sender)}
    sent = tuple(kept.get(each) or PacketItem(information=each) for each in dict.fromkeys(informations))
    after: Any = together(type(sides)(sender=sent, receiver=sides.receiver))
    if known is None:
        yield Added(Transfer(id=transfer_id, packet=after))
    elif after != before:
        yield Stated(transfer_id, "packet", before, after)


def _outside(design: Design, step: str, receiver: str, named: str) -> Iterator[Change]:
    """The message to a party outside; refused for a role whose turn it is not."""
    if any(receiver.casefold() == design.name_of(role.id).casefold() for role in design.of(Role)):
        raise Refused(
            f"'{receiver}' does not do the next step, so nothing passes there",
            remedy="Give the next step to that role, or say what passes at the step before theirs.",
        )
    namer = Namer(design)
    party = namer(receiver, ("party",))
    made = [Added(each) for each in namer.fresh.values()]
    transfer_id = f"{step}--{last_part(party)}"
    spoken = any(flow.source == step and flow.target == party for flow in design.inside(workflow_of(step), Flow))
    flow_id = free_id(workflow_of(step), f"{last_part(step)} to {last_part(party)}", design.records)
    yield from made
    if not spoken:
        yield Added(Flow(id=flow_id, source=step, target=party, message=True))
    namer = Namer(design)
    informations = [namer(each, ("information",)) for each in _list(named)]
    yield from (Added(each) for each in namer.fresh.values())
    if informations:
        yield from _packet(design, transfer_id, informations)


def _list(text: str) -> list[str]:
    """The names of a list; semicolons part names that hold commas."""
    return [each.strip() for each in text.split(";" if ";" in text else ",") if each.strip()]
