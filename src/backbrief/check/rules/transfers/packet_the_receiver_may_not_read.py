"""Something is handed to a role that may not read it.

## What it does
Compares the packet of a transfer with the roles that may read each piece of information.

## Why it matters
Data leaks where work changes hands. IT would either open it to the role, or the role could not work.

## What to do
Add the role to those who may read it, or leave it out of the packet.
"""

from collections.abc import Iterator

from backbrief.check.packets import sent
from backbrief.check.rule import Found, rule
from backbrief.domain.answer import items
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.domain.information import Information
from backbrief.domain.party import Role
from backbrief.domain.transfer import PacketItem, Transfer
from backbrief.flow.survey import Survey


@rule(Transfer, Severity.GUESS, level=Level.WORKFLOW, asked=Asked.OWNER)
def packet_the_receiver_may_not_read(transfer: Transfer, survey: Survey) -> Iterator[Found]:
    """A question for each piece that passes to a role without the right to read it."""
    for item in sent(transfer) if survey.find(transfer.receiver_role, Role) else ():
        information = survey.find(item.information, Information)
        if information and _is_closed_to(transfer.receiver_role, item, information):
            what, names = survey.title(information), survey.names(transfer)
            passed = f"{names['sender']} hands {what} to {names['receiver']}"
            yield Found(f"{passed}, who may not read it: may they, or is it left out?", "packet")


def _is_closed_to(role: str, item: PacketItem, information: Information) -> bool:
    return item.presence != "never" and role not in (items(information.readers) or (role,))
