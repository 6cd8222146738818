"""A step writes information, and all its functions on it only read.

## What it does
Flags information that a step creates, changes or ends while none of the functions stated for it brings in, changes or
keeps anything.

## Why it matters
What is written nowhere is lost, or is typed a second time elsewhere.

## What to do
Name the function by which it is captured, changed or kept.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.domain.need import WRITES
from backbrief.domain.step import Step
from backbrief.domain.verb import VERBS
from backbrief.flow.survey import Survey


@rule(Step, Severity.GAP, level=Level.WORKFLOW, asked=Asked.DOER)
def change_without_a_writing_verb(step: Step, survey: Survey) -> Iterator[Found]:
    """A question for each piece of information that is written by no function."""
    if not isinstance(step.uses, tuple) or not isinstance(step.needs, tuple):
        return
    for information in dict.fromkeys(use.information for use in step.uses if use.kind in WRITES):
        verbs = [need.verb for need in step.needs if need.information == information and isinstance(need.verb, str)]
        if verbs and not any("W" in VERBS[verb].movements for verb in verbs):
            what, functions = survey.design.name_of(str(information)), " and ".join(dict.fromkeys(verbs))
            question = f"'{survey.title(step)}' writes {what}, and technology only has to {functions} it"
            yield Found(f"{question}: how is it kept?", "needs")
