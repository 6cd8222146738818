"""The work can be done where it is done, with the device at hand."""

from collections.abc import Iterator, Mapping

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, draft_of, worded
from backbrief.domain.step import Step

_PLACES: Mapping[str, str] = {
    "desk": "at a desk",
    "field": "in the field",
    "phone in hand": "with a phone in hand",
    "counter": "at a counter",
    "offline": "without a connection",
    "anywhere": "anywhere",
}
_PLACE = Line(
    "place",
    "{lead}the Solution shall let {doer} do {step} {said}",
    "{trial} carried out {said}, {doer} completes {step}",
)
_DEVICE = Line(
    "device",
    "{lead}the Solution shall let {doer} do {step} with this device: {said}",
    "{trial} carried out with this device, {doer} completes {step}: {said}",
)


@derivation(Step)
def work_fits_its_place(step: Step, account: Account) -> Iterator[Draft]:
    """A draft for the place and one for the device."""
    if said := account.say("place"):
        yield draft_of(_PLACE, _PLACES.get(said, said), account)
    yield from worded((_DEVICE,), account)
