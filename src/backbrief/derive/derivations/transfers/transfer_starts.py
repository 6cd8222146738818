"""Something starts a transfer, and it is known what passes: work, information, responsibility."""

from collections.abc import Iterator, Mapping

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.sentence import listed, sentence, when
from backbrief.domain.transfer import Transfer


@derivation(Transfer)
def transfer_starts(transfer: Transfer, account: Account) -> Iterator[Draft]:
    """A draft for the start of the transfer with what passes."""
    trigger, moves = account.say("trigger"), _moves(account)
    if not (trigger or moves):
        return
    facts = tuple(fact for fact, said in (("moves", moves), ("trigger", trigger)) if said)
    place = account.place(*facts)
    start = _start(trigger, place)
    what = f" with this: {moves}" if moves else ""
    yield Draft(
        text=sentence(
            f"{place['lead']}{start}, the Solution shall hand {place['case']} over from {place['sender']} to"
            f" {place['receiver']}{place['after']}{what}"
        ),
        fit=sentence(f"{place['trial']}, {start}, {place['receiver']} has {place['case']}{what}"),
        facts=facts,
        questions=account.questions(*facts),
    )


def _moves(account: Account) -> str:
    said = account.say("moves")
    return listed(said.split(", ")) if account.states("moves") else said


def _start(trigger: str, place: Mapping[str, str]) -> str:
    return when(trigger) if trigger else f"when {place['sender']} releases {place['case']}{place['after']}"
