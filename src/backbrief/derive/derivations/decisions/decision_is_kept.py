"""The reason for an answer is written down where that is wanted."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.sentence import sentence
from backbrief.domain.branch import Branch


@derivation(Branch)
def decision_is_kept(branch: Branch, account: Account) -> Iterator[Draft]:
    """A draft for the reason."""
    said = account.say("reason_kept")
    if not said or branch.reason_kept is False:
        return
    place = account.place("reason_kept")
    note = "" if branch.reason_kept is True else f", if that is wanted: {said}"
    yield Draft(
        text=sentence(
            f"{place['lead']}when {place['decider']} decides {place['question']}, the Solution shall record the answer"
            f" with the reason, the person and the time{note}"
        ),
        fit=sentence(
            f"{place['trial']}, the reason for the answer to {place['question']} is found with person and time"
        ),
        facts=("reason_kept",),
        questions=account.questions("reason_kept"),
    )
