"""The packet of a transfer as each side tells it."""

from collections.abc import Iterable

from backbrief.domain.answer import items, said_by_receiver, said_by_sender
from backbrief.domain.need import FunctionNeed, Use
from backbrief.domain.transfer import PacketItem, Transfer


def sent(transfer: Transfer) -> tuple[PacketItem, ...]:
    """What the sender hands over; nothing as long as the sender has not said."""
    said = said_by_sender(transfer.packet)
    return items(said)


def expected(transfer: Transfer) -> tuple[PacketItem, ...]:
    """What the receiver counts on; nothing as long as the receiver has not said."""
    said = said_by_receiver(transfer.packet)
    return items(said)


def parts(named: Iterable[PacketItem | Use | FunctionNeed]) -> list[str]:
    """The parts of information that are named, in their order."""
    return [part for each in named for part in items(each.attributes)]
