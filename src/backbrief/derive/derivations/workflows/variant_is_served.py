"""A kind of case that goes another way has that way."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, left_open
from backbrief.derive.sentence import quoted, sentence
from backbrief.domain.workflow import Workflow

_OPEN = Line(
    "variants",
    "where a case of {workflow} is of another kind, the Solution shall follow another way: {said}",
    "{trial} of another kind, {case} takes the way that is still to be named",
)


@derivation(Workflow)
def variant_is_served(workflow: Workflow, account: Account) -> Iterator[Draft]:
    """A draft for each variant that says what differs."""
    yield from left_open(_OPEN, account)
    for variant in account.inside("variants"):
        if variant.say("name") and variant.say("differs"):
            yield _served(variant)


def _served(variant: Account) -> Draft:
    place, differs = variant.own, variant.say("differs")
    name = variant.reference("name") or variant.say("name")
    share = f"; the share of all cases: {said}" if (said := variant.say("share")) else ""
    return Draft(
        text=sentence(
            f"where a case of {place['workflow']} is of the kind {quoted(name)}, the Solution shall follow this other"
            f" way: {differs}"
        ),
        fit=sentence(f"{place['trial']} of this kind, {place['case']} takes the other way: {differs}{share}"),
        facts=("variants",),
        anchor=name.replace(" ", "-").lower(),
        questions=variant.questions("name", "share", "differs"),
    )
