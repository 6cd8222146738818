"""What is done when the expected does not happen: who responds, which status the case takes, what is undone."""

from collections.abc import Iterator, Mapping

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, left_open
from backbrief.derive.sentence import sentence
from backbrief.domain.step import Step

_TROUBLES: Mapping[str, str] = {
    "fails": "{step} fails",
    "late": "{step} is late",
    "absent": "{doer} is absent from {step}",
    "outside event": "an outside event breaks into {step}",
    "rule broken": "a rule is broken at {step}",
}


_OPEN = Line(
    "exceptions",
    "{lead}if {step} does not go as expected, then the Solution shall start this response: {said}",
    "{trial} in which {step} does not go as expected, {doer} finds the response that is still to be named",
)


@derivation(Step)
def exception_is_answered(step: Step, account: Account) -> Iterator[Draft]:
    """Drafts for each trouble: the response, the status and the undoing."""
    yield from left_open(_OPEN, account)
    for trouble in account.inside("exceptions"):
        if trouble.say("kind"):
            yield from _answers(trouble, account.place("exceptions"))


def _answers(trouble: Account, place: Mapping[str, str]) -> Iterator[Draft]:
    kind, responder = trouble.say("kind"), trouble.say("done_by")
    happens = _TROUBLES.get(kind, f"{{step}} meets trouble {kind}").format_map(place)
    for fact, act in _acts(responder, place["case"]).items():
        if said := trouble.say(fact):
            yield Draft(
                text=sentence(f"{place['lead']}if {happens}, then the Solution shall {act}{said}"),
                fit=sentence(
                    f"{place['trial']} in which {happens}, {responder or 'the business'} finds as stated: {said}"
                ),
                facts=("exceptions",),
                anchor=f"{trouble.told.kind}/{fact}".replace(" ", "-"),
                questions=trouble.questions("kind", fact, *(("done_by",) if fact == "response" else ())),
            )


def _acts(responder: str, case: str) -> Mapping[str, str]:
    return {
        "response": f"hand the case to {responder} for this response: " if responder else "start this response: ",
        "case_becomes": f"give {case} this status: ",
        "undone": "undo this work: ",
    }
