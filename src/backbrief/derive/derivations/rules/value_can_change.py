"""A value that the business may change is changed by those who may, and running cases keep a known value."""

from collections.abc import Iterator, Mapping

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.derive.sentence import sentence
from backbrief.domain.business_rule import Setting

_LINES = (
    Line(
        "value",
        "the Solution shall keep {name} as a setting that starts with this value: {said}",
        "on the first day, {name} reads: {said}",
    ),
    Line(
        "running_cases",
        "when {name} changes, the Solution shall treat running cases in this way: {said}",
        "{trial} that run when {name} changes, each keeps or takes the value as stated: {said}",
    ),
)

_ALONE: Mapping[str, str] = {"": "", "yes": " without IT", "no": " by a request to IT"}


@derivation(Setting)
def value_can_change(setting: Setting, account: Account) -> Iterator[Draft]:
    """A draft each for the first value, for who changes it, and for running cases."""
    yield from worded(_LINES, account)
    if changer := account.say("changed_by"):
        name = account.own["name"]
        said = account.say("without_it")
        alone = _ALONE.get(said, f", with or without IT: {said}")
        yield Draft(
            text=sentence(f"the Solution shall let {changer} change {name}{alone}"),
            fit=sentence(f"with 1 trial user for each role, {changer} and no other changes {name}{alone}"),
            facts=tuple(fact for fact in ("changed_by", "without_it") if account.say(fact)),
            anchor="changed-by",
            questions=account.questions("changed_by", "without_it"),
        )
