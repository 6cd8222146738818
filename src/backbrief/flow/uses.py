"""What is used of which information: at a step, by a decision, and in the packet of a transfer."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from backbrief.domain.answer import is_stated, said_by_receiver, said_by_sender
from backbrief.domain.branch import Branch
from backbrief.domain.need import READS, Use
from backbrief.domain.step import Step
from backbrief.domain.transfer import PacketItem, Transfer


class Portion(NamedTuple):
    """Some attributes of an information; all of it, whatever that is, when none are named."""

    information: str
    attributes: tuple[str, ...] = ()


class Uses(NamedTuple):
    """What a step does with information.

    `looked_at` is all that it looks at or goes by, `needed` what of it must be in hand; `changed` must be there too.
    `fetched` is read where the use itself says, whoever made it.
    """

    looked_at: tuple[Portion, ...] = ()
    needed: tuple[Portion, ...] = ()
    created: tuple[Portion, ...] = ()
    changed: tuple[Portion, ...] = ()
    ended: tuple[Portion, ...] = ()
    fetched: tuple[Portion, ...] = ()


def uses_of(step: Step) -> Uses:
    """What a step does with information, as far as it is stated."""
    if not isinstance(step.uses, tuple):
        return Uses()
    found: dict[str, list[Portion]] = {name: [] for name in Uses._fields}
    for use in step.uses:
        for portion in _portions([use]):
            for name in _parts_played(use):
                found[name].append(portion)
    return Uses(**{name: tuple(portions) for name, portions in found.items()})


def looked_at_to_decide(branch: Branch) -> tuple[Portion, ...]:
    """What is looked at to decide at a branch; nothing where nothing is stated."""
    return tuple(map(Portion, branch.looked_at)) if isinstance(branch.looked_at, tuple) else ()


def carried(transfer: Transfer) -> tuple[Portion, ...]:
    """What the packet of a transfer holds: by its sender, and by its receiver where the sender has not said."""
    packet = said_by_sender(transfer.packet)
    if packet is None:
        packet = said_by_receiver(transfer.packet)
    return tuple(_portions(each for each in packet if each.presence != "never")) if isinstance(packet, tuple) else ()


def _parts_played(use: Use) -> Iterator[str]:
    if use.kind in READS:
        yield "looked_at"
        if use.presence != "if known":
            yield "needed"
    elif use.kind in _WRITTEN:
        yield _WRITTEN[str(use.kind)]
    if is_stated(use.source):
        yield "fetched"


_WRITTEN = {"creates": "created", "changes": "changed", "ends": "ended"}


def _portions(stated: Iterable[Use | PacketItem]) -> Iterator[Portion]:
    for each in stated:
        if isinstance(each.information, str):
            yield Portion(each.information, each.attributes if isinstance(each.attributes, tuple) else ())
