"""What is waited for is noticed, and the ends of a case are told apart."""

from collections.abc import Iterator, Mapping

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.derive.sentence import sentence, when
from backbrief.domain.branch import Event

_LINES = (
    Line(
        "when",
        "when {case} waits at {name}, the Solution shall go on by itself at this time: {said}",
        "{trial}, {case} leaves {name} without anybody's hand at this time: {said}",
    ),
    Line(
        "result",
        "when {case} ends with {name}, the Solution shall leave {case} with this result: {said}",
        "{trial} that end with {name}, {case} reads: {said}",
    ),
)
_ACTS: Mapping[str, tuple[str, str]] = {
    "start": ("open {case}", "{case} exists"),
    "message": ("match the message to {case} and go on with {case}", "{case} goes on and no other case does"),
    "other": ("go on with {case}", "{case} goes on"),
}


@derivation(Event)
def waiting_ends(event: Event, account: Account) -> Iterator[Draft]:
    """A draft for what opens the case or lets it go on, and one for the result that an end leaves."""
    act, seen = _ACTS.get(account.reference("kind"), ("", ""))
    if act and (name := account.say("name")):
        place = account.own
        yield Draft(
            text=sentence(f"{when(name)}, the Solution shall {act.format_map(place)}"),
            fit=sentence(f"{place['trial']}, {when(name)}, {seen.format_map(place)}"),
            facts=("kind",),
            anchor="kind",
            questions=account.questions("name"),
        )
    yield from worded(_LINES, account)
