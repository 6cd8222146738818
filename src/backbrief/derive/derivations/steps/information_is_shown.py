"""Information that a step looks at or goes by is in front of the one who does the step."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, left_open
from backbrief.derive.sentence import sentence
from backbrief.domain.need import READS
from backbrief.domain.step import Step

_OPEN = Line(
    "uses",
    "when {doer} does {step}, the Solution shall show and record this information: {said}",
    "{trial}, {doer} finds and leaves the information at {step} that is still to be named",
)


@derivation(Step)
def information_is_shown(step: Step, account: Account) -> Iterator[Draft]:
    """A draft for what is shown, for its age where stated, and for what must be there or may be lacking."""
    yield from left_open(_OPEN, account)
    for use in account.inside("uses"):
        if use.is_open("kind"):
            yield _undecided(use)
        if use.told.kind in READS and use.say("information"):
            yield _shown(use)
            yield from _aged(use)
            yield from _presence(use)


def _shown(use: Account) -> Draft:
    doer, step, information = use.own["doer"], use.own["step"], use.say("information")
    parts = use.say("attributes")
    source = use.lexicon.source(use.reference("source"), of=use.told.information) if use.say("source") else ""
    details = {
        "as guidance": use.told.kind == "is guided by",
        f"as it stands at this time: {use.say('as_of')}": use.say("as_of"),
        f"read from {source}": source,
        f"with these parts: {parts}": parts,
    }
    stated = ", ".join(words for words, holds in details.items() if holds)
    return Draft(
        text=sentence(
            f"when {doer} does {step}, the Solution shall show {doer} {information}{stated and f', {stated}'}"
        ),
        fit=sentence(
            f"{use.own['trial']}, {doer} finds these at {step} without asking anybody: {parts or information}"
        ),
        facts=("uses",),
        anchor=_anchor(use),
        questions=use.questions("information", "attributes", "presence", "source", "as_of"),
    )


def _undecided(use: Account) -> Draft:
    doer, step, information = use.own["doer"], use.own["step"], use.say("information")
    return Draft(
        text=sentence(
            f"when {doer} does {step}, the Solution shall offer {information} for this use: {use.say('kind')}"
        ),
        fit=sentence(f"{use.own['trial']}, {doer} can use {information} at {step}"),
        facts=("uses",),
        anchor=_anchor(use),
        questions=use.questions("kind"),
    )


def _aged(use: Account) -> Iterator[Draft]:
    if age := use.say("freshness"):
        information, step = use.say("information"), use.own["step"]
        yield Draft(
            text=sentence(f"the Solution shall keep {information} shown at {step} within this age: {age}"),
            fit=sentence(f"{use.own['trial']}, {information} shown at {step} agrees with its source within {age}"),
            facts=("uses",),
            anchor=f"{_anchor(use)}/age",
            questions=use.questions("freshness"),
            measure=f"age of {use.told.information}",
            limit=age,
        )


def _presence(use: Account) -> Iterator[Draft]:
    doer, step, information = use.own["doer"], use.own["step"], use.say("information")
    parts = use.say("attributes")
    whole = f"{information} ({parts})" if parts else information
    if use.told.presence == "required":
        text = (
            f"if a part of {whole} is missing when {step} is to begin, then the Solution shall name the part to {doer}"
        )
        fit = f"with one part of {information} left out, {use.own['trial']}, {doer} reads which part is missing"
    elif use.told.presence == "if known":
        text = f"while {whole} is not known, the Solution shall let {doer} do {step} without {information}"
        fit = f"with {information} left out, {use.own['trial']}, {doer} completes {step}"
    else:
        return
    yield Draft(
        text=sentence(text),
        fit=sentence(fit),
        facts=("uses",),
        anchor=f"{_anchor(use)}/presence",
        questions=use.questions("attributes"),
    )


def _anchor(use: Account) -> str:
    return f"{use.told.kind} {use.reference('information')}".replace(" ", "-")
