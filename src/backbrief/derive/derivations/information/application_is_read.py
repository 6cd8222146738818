"""Applications that stay are read instead of asking again; those that go hand over what they hold."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.sentence import listed, sentence
from backbrief.domain.information import System

_STAYING = ("stays", "is extended")


@derivation(System)
def application_is_read(system: System, account: Account) -> Iterator[Draft]:
    """A draft for reading from an application that stays, or for taking over from one that goes."""
    held = system.holds if isinstance(system.holds, tuple) else ()
    used = [each for each in held if account.lexicon.places.of(each)]
    if not used:
        return
    what, name = listed(map(account.lexicon.called, used)), account.own["name"]
    if system.future in _STAYING:
        way = f" in this way: {how}" if (how := account.say("read_how")) else ""
        text, fit = f"the Solution shall read from {name}{way}, these: {what}", f"found as they stand in {name}: {what}"
    elif system.future is not None:
        text = f"the Solution shall take over from the application that holds it today: {what}"
        fit = f"found after the change-over as they stood before: {what}"
    else:
        return
    yield Draft(
        text=sentence(text),
        fit=sentence(f"in 10 of 10 trial cases, these are {fit}"),
        facts=tuple(fact for fact in ("holds", "future", "read_how") if getattr(system, fact) is not None),
        questions=account.questions("holds", "future", "read_how"),
    )
