"""A step writes information, and all its functions on it only read.

## What it does
Flags information that a step creates, changes or ends while none of the functions stated for it brings in, changes or
keeps anything.

## Why it matters
What is written nowhere is lost, or is typed a second time elsewhere.

## What to do
Name the function by which it is captured, changed or kept.
"""

from collections import defaultdict
from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.answer import items
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.domain.need import WRITES
from backbrief.domain.step import Step
from backbrief.domain.verb import VERBS
from backbrief.flow.survey import Survey

_WRITING = frozenset(name for name, verb in VERBS.items() if "W" in verb.movements)


@rule(Step, Severity.GAP, level=Level.WORKFLOW, asked=Asked.DOER)
def change_without_a_writing_verb(step: Step, survey: Survey) -> Iterator[Found]:
    """A question for each piece of information that is written by no function."""
    verbs_on = _verbs_by_information(step)
    written = (use.information for use in items(step.uses) if use.kind in WRITES)
    for information in dict.fromkeys(filter(None, written)):
        verbs = verbs_on.get(information, [])
        if verbs and _WRITING.isdisjoint(verbs):
            what, functions = survey.design.name_of(str(information)), " and ".join(dict.fromkeys(verbs))
            question = f"'{survey.title(step)}' writes {what}, and technology only has to {functions} it"
            yield Found(f"{question}: how is it kept?", "needs")


def _verbs_by_information(step: Step) -> dict[object, list[str]]:
    found: dict[object, list[str]] = defaultdict(list)
    for need in items(step.needs):
        found[need.information].append(str(need.verb))
    return found
