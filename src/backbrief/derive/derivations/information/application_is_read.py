"""Applications that stay are read instead of asking again; those that go hand over what they hold."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.places import ids
from backbrief.derive.sentence import listed, sentence
from backbrief.domain.information import System

_STAYING = ("stays", "is extended")


@derivation(System)
def application_is_read(system: System, account: Account) -> Iterator[Draft]:
    """A draft for reading from an application that stays, or for taking over from one that goes."""
    used = [each for each in ids(system.holds) if account.lexicon.places.of(each)]
    what = account.say("holds") if account.is_open("holds") else listed(map(account.lexicon.called, used))
    if not what or not account.say("future"):
        return
    if system.future in _STAYING:
        way = f" in this way: {how}" if (how := account.say("read_how")) else ""
        text = f"the Solution shall read from {account.own['name']}{way}, these: {what}"
        fit = f"found as they stand in {account.own['name']}: {what}"
    else:
        text = f"the Solution shall take over from the application that holds it today: {what}"
        fit = f"found after the change-over as they stood before: {what}"
    yield Draft(
        text=sentence(text),
        fit=sentence(f"in 10 of 10 trial cases, these are {fit}"),
        facts=tuple(fact for fact in ("holds", "future", "read_how") if getattr(system, fact) is not None),
        questions=account.questions("holds", "future", "read_how"),
    )
