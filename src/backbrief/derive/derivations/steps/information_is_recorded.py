"""Information that a step creates, changes or ends is recorded there, in the way in which it comes in."""

from collections.abc import Iterator, Mapping

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.sentence import sentence
from backbrief.domain.need import WRITES
from backbrief.domain.step import Step

_ACTS: Mapping[str, str] = {
    "creates": "record {information}",
    "changes": "record the change of {information}",
    "ends": "record the end of {information}",
}
_ORIGINS: Mapping[str, str] = {
    "typed": "as {doer} types it",
    "received": "as it was received",
    "looked up": "as it was looked up",
    "calculated": "as the Solution works it out",
    "carried forward": "as it was known before, without typing it again",
}


@derivation(Step)
def information_is_recorded(step: Step, account: Account) -> Iterator[Draft]:
    """A draft for each information that the step brings into being, changes or ends."""
    for use in account.inside("uses"):
        if use.told.kind in WRITES and use.say("information"):
            yield _recorded(use)


def _recorded(use: Account) -> Draft:
    doer, step, information = use.own["doer"], use.own["step"], use.say("information")
    parts, origin = use.say("attributes"), use.say("origin")
    act = _ACTS[use.told.kind].format(information=information)
    details = {
        _ORIGINS.get(origin, origin).format(doer=doer): origin,
        f"from {use.say('source')}": use.say("source"),
        f"in these parts: {parts}": parts,
    }
    stated = ", ".join(words for words, holds in details.items() if holds)
    return Draft(
        text=sentence(f"when {doer} does {step}, the Solution shall {act}{stated and f', {stated}'}"),
        fit=sentence(f"{use.own['trial']}, these are found as recorded after {step}: {parts or information}"),
        facts=("uses",),
        anchor=f"{use.told.kind}-{use.reference('information')}",
        questions=use.questions("information", "attributes", "origin", "source"),
    )
