"""Where two places disagree one is believed, and what is copied from it is not too old."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.sentence import sentence
from backbrief.domain.information import Information


@derivation(Information)
def information_has_a_master(information: Information, account: Account) -> Iterator[Draft]:
    """A draft for the master and one for the age that is allowed."""
    if master := _master(information, account):
        name = account.own["name"]
        yield Draft(
            text=sentence(f"if two places disagree about {name}, then the Solution shall take {master} as right"),
            fit=sentence(
                f"in 10 of 10 trial cases that disagree, the Solution shows {name} as it stands with {master}"
            ),
            facts=("source_of_truth",),
            anchor="master",
            questions=account.questions("source_of_truth"),
        )
    if age := account.say("freshness"):
        place = account.place("freshness")
        yield Draft(
            text=sentence(f"{place['lead']}the Solution shall keep {place['name']} within this age: {age}"),
            fit=sentence(f"{place['trial']}, {place['name']} agrees with its master within this age: {age}"),
            facts=("freshness",),
            anchor="age",
            questions=account.questions("freshness"),
            measure=f"age of {information.id}",
            limit=age,
        )


def _master(information: Information, account: Account) -> str:
    if source := account.reference("source_of_truth"):
        return account.lexicon.source(source, of=information.id)
    return account.say("source_of_truth")
