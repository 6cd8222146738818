"""A business rule holds where it is said to hold, on the right side of its limit, and is set aside only as stated."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.derive.places import ids
from backbrief.derive.sentence import listed, sentence
from backbrief.domain.business_rule import BusinessRule
from backbrief.domain.requirement import Trace

_SET_ASIDE = Line(
    "set_aside_by",
    "when the rule {name} is to be set aside, the Solution shall keep to this: {said}",
    "{trial} in which the rule {name} is set aside, the log shows that this was kept: {said}",
)

_FACTS = ("name", "source", "owner", "edge", "true_example", "false_example", "holds_at")


@derivation(BusinessRule)
def rule_is_enforced(rule: BusinessRule, account: Account) -> Iterator[Draft]:
    """A draft for the rule, with its examples as the criterion, and one for setting it aside."""
    if isinstance(rule.name, str):
        yield _enforced(rule, account)
    yield from worded((_SET_ASIDE,), account)


def _enforced(rule: BusinessRule, account: Account) -> Draft:
    places = account.lexicon.places
    steps = list(filter(places.is_to_be, places.steps_naming(rule.id)))
    holds = filter(places.is_to_be, ids(rule.holds_at))
    source = account.say("source")
    return Draft(
        text=_text((*holds, *steps), account),
        fit=_fit(account),
        facts=tuple(fact for fact in _FACTS if account.say(fact)),
        rationale=f"Source: {sentence(source)}" if source else "",
        questions=account.questions(*_FACTS),
        also=tuple(Trace(record=step, facts=("rules",)) for step in steps),
    )


def _text(places: tuple[str, ...], account: Account) -> str:
    where, limit = listed(map(account.lexicon.called, dict.fromkeys(places))), account.say("edge")
    at = f" at {where}" if where else ""
    edge = f"; exactly at the limit: {limit}" if limit else ""
    return sentence(f"the Solution shall enforce this rule{at}: {account.own['name']}{edge}")


def _fit(account: Account) -> str:
    criteria = {
        "this case passes: {}": account.say("true_example"),
        "this case is stopped: {}": account.say("false_example"),
        "exactly at the limit: {}": account.say("edge"),
        "{} confirms 10 of 10 trial cases": account.say("owner"),
    }
    met = "; ".join(words.format(said) for words, said in criteria.items() if said)
    return sentence(met or "in 10 of 10 trial cases, the rule holds")
