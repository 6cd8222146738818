"""The key by which both sides know the case is in no part of the packet.

## What it does
Compares the key of a transfer with the parts that are handed over, where these are named.

## Why it matters
Answers cannot be matched with a key that does not travel.

## What to do
Add the key to the parts of the packet, or name a key that is among them.
"""

from collections.abc import Iterator

from backbrief.check.packets import parts, sent
from backbrief.check.rule import Found, rule
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.domain.transfer import Transfer
from backbrief.flow.survey import Survey
from backbrief.flow.texts import words_of


@rule(Transfer, Severity.GAP, level=Level.WORKFLOW, asked=Asked.SENDER)
def key_not_in_the_packet(transfer: Transfer, survey: Survey) -> Iterator[Found]:
    """A question when no named part of the packet is mentioned in the key."""
    if not isinstance(transfer.key, str):
        return
    carried = parts(sent(transfer))
    key = set(words_of(transfer.key))
    if carried and not any(key.issuperset(words_of(part)) for part in carried):
        names = survey.names(transfer)
        passed = f"what {names['sender']} hands to {names['receiver']}"
        yield Found(f"'{transfer.key}' is not among {passed}: how does it get there?", "key")
