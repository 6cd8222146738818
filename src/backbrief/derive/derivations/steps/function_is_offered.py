"""A function that a step needs is there: what it does, with what, who starts it, how fast, and what if it fails."""

from collections.abc import Iterator, Mapping

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, left_open
from backbrief.derive.sentence import phrase, sentence, span, while_
from backbrief.domain.step import Step

_ACTS: Mapping[str, str] = {
    "carry forward": "carry {it} forward",
    "search": "search for {it}",
    "list": "list {it}",
    "show history": "show the history of {it}",
    "check completeness": "check {it} for completeness",
    "detect duplicate": "detect duplicates of {it}",
    "merge or split": "merge or split {it}",
    "change state": "change the state of {it}",
    "decide by rule": "decide by rule on {it}",
    "recommend": "recommend an answer on {it}",
    "notify": "send a notice of {it}",
    "remind": "send a reminder of {it}",
    "acknowledge": "acknowledge the receipt of {it}",
    "accept or return": "record the acceptance or the return of {it}",
    "approve": "record the approval of {it}",
    "sign": "record the signature under {it}",
    "promise": "record the promise of {it}",
    "record decision": "record the decision on {it}",
    "generate document": "generate {it} as a document",
    "version": "keep the versions of {it}",
    "log": "log what happens to {it}",
    "restrict": "restrict access to {it}",
    "record consent": "record the consent to {it}",
    "alert": "raise an alert on {it}",
    "show status": "show the status of {it}",
}


_OPEN = Line(
    "needs",
    "when {doer} does {step}, the Solution shall offer these functions: {said}",
    "{trial}, {doer} finds at {step} the functions that are still to be named",
)


@derivation(Step)
def function_is_offered(step: Step, account: Account) -> Iterator[Draft]:
    """A draft for each function, for the time it may take and for what is done when it fails."""
    yield from left_open(_OPEN, account)
    for need in account.inside("needs"):
        if need.say("verb"):
            yield _offered(need)
            yield from _timed(need)
            yield from _failing(need)


def _offered(need: Account) -> Draft:
    place, act, terms = need.own, act_of(need), terms_of(need)
    condition = f"{while_(said)}, " if (said := need.say("condition")) else ""
    start = _STARTS.get(need.say("started_by"), _UNSTARTED).format_map({**place, "said": need.say("started_by")})
    exactly = " on exactly these terms" if terms else ""
    return Draft(
        text=sentence(f"{condition}{start} {act}{terms and f', on these terms: {terms}'}"),
        fit=sentence(f"{place['trial']}, {place['doer']} sees the Solution {act}{exactly}"),
        facts=("needs",),
        anchor=_anchor(need),
        questions=need.questions("verb", "information", "attributes", "complements", "started_by", "condition"),
    )


_STARTS: Mapping[str, str] = {
    "person": "when {doer} asks, the Solution shall",
    "automatically": "when {doer} does {step}, the Solution shall by itself",
    "": "when {doer} has need at {step}, the Solution shall",
}
_UNSTARTED = "when {doer} does {step}, started in this way: {said}, the Solution shall"


def _timed(need: Account) -> Iterator[Draft]:
    if limit := span(need.say("within")):
        act = act_of(need)
        yield Draft(
            text=sentence(f"the Solution shall {act} within {limit}"),
            fit=sentence(f"{need.own['trial']}, the time to {act} stays within {limit}"),
            facts=("needs",),
            anchor=f"{_anchor(need)}/within",
            questions=need.questions("within"),
            measure=f"time to {need.told.verb} {need.told.information}",
            limit=limit,
        )


def _failing(need: Account) -> Iterator[Draft]:
    if response := need.say("if_it_fails"):
        act, doer = act_of(need), need.own["doer"]
        yield Draft(
            text=sentence(
                f"if the Solution fails to {act} for {doer}, then the Solution shall start this response: {response}"
            ),
            fit=sentence(f"with the function switched off, {need.own['trial']}, this happens: {response}"),
            facts=("needs",),
            anchor=f"{_anchor(need)}/fails",
            questions=need.questions("if_it_fails"),
        )


def act_of(need: Account) -> str:
    """The verb with what it works on."""
    verb, information = need.say("verb"), need.say("information")
    parts = need.say("attributes")
    whole = f"{information} ({parts})" if information and parts else information or "what is needed"
    return _ACTS.get(verb, "{verb} {it}").format(verb=verb, it=whole)


def terms_of(need: Account) -> str:
    """What must also be said of the verb, as it was said."""
    pairs = need.told.complements
    if not isinstance(pairs, tuple):
        return need.say("complements")
    return "; ".join(f"{name}: {phrase(said, names=need.lexicon.capitals)}" for name, said in pairs)


def _anchor(need: Account) -> str:
    return f"{need.told.verb}-{need.reference('information')}".replace(" ", "-")
