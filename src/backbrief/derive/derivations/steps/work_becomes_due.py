"""A step that has become due is shown to the role that does it, or starts by itself."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.sentence import sentence, when
from backbrief.domain.party import Role
from backbrief.domain.step import Step


@derivation(Step)
def work_becomes_due(step: Step, account: Account) -> Iterator[Draft]:
    """A draft for what sets the step going."""
    if not (trigger := account.say("trigger")):
        return
    place = account.own
    if _goes_by_itself(step, account):
        act, seen = f"start {place['step']} by itself", f"{place['step']} starts without anybody's hand"
    else:
        act, seen = f"show {place['step']} as due to {place['doer']}", f"{place['doer']} finds {place['step']} as due"
    facts = tuple(fact for fact in ("trigger", "judgment") if fact == "trigger" or step.judgment == "automatic")
    yield Draft(
        text=sentence(f"{when(trigger)}, the Solution shall {act}"),
        fit=sentence(f"{place['trial']}, {when(trigger)}, {seen}"),
        facts=facts,
        questions=account.questions("trigger", "role", "judgment"),
    )


def _goes_by_itself(step: Step, account: Account) -> bool:
    role = account.lexicon.survey.find(step.role, Role)
    return step.judgment == "automatic" or (role is not None and role.kind == "system")
