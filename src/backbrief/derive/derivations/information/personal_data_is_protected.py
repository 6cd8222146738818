"""Data about persons is marked, so that the rules for it can be kept."""

from collections.abc import Iterator, Mapping

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.sentence import sentence
from backbrief.domain.information import Information

_KINDS: Mapping[str, str] = {
    "no": "",
    "personal": "data about persons",
    "special": "data about persons of a special kind",
}


@derivation(Information)
def personal_data_is_protected(information: Information, account: Account) -> Iterator[Draft]:
    """A draft for information about persons."""
    said = account.say("personal")
    if kind := _KINDS.get(said, said):
        place = account.place("personal")
        yield Draft(
            text=sentence(f"{place['lead']}the Solution shall mark {place['name']} as {kind}"),
            fit=sentence(f"{place['trial']}, a reader sees beside {place['name']} that it is {kind}"),
            facts=("personal",),
            questions=account.questions("personal"),
        )
