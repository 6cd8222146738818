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
    what = _held(system, account)
    if not what or not account.say("future"):
        return
    text, fit = _read(what, account) if system.future in _STAYING else _taken_over(what)
    yield Draft(
        text=sentence(text),
        fit=sentence(f"in 10 of 10 trial cases, these are {fit}"),
        facts=tuple(fact for fact in ("holds", "future", "read_how") if getattr(system, fact) is not None),
        questions=account.questions("holds", "future", "read_how"),
    )


def _held(system: System, account: Account) -> str:
    """What the application holds and work to be needs, or whom to ask for it."""
    if account.is_open("holds"):
        return account.say("holds")
    return listed(account.lexicon.called(each) for each in ids(system.holds) if account.lexicon.places.of(each))


def _read(what: str, account: Account) -> tuple[str, str]:
    name, how = account.own["name"], account.say("read_how")
    way = f" in this way: {how}" if how else ""
    return f"the Solution shall read from {name}{way}, these: {what}", f"found as they stand in {name}: {what}"


def _taken_over(what: str) -> tuple[str, str]:
    return (
        f"the Solution shall take over from the application that holds it today: {what}",
        f"found after the change-over as they stood before: {what}",
    )
