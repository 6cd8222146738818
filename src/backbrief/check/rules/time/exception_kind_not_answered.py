"""A kind of trouble that a step does not answer.

## What it does
Flags a step whose exceptions leave out one of the five kinds: it fails, it is late, somebody is absent, something
happens outside, a rule is broken.

## Why it matters
Exceptions are most of the code. A kind without an answer is answered by a developer.

## What to do
State a response for each kind that can happen; what holds at every step can be stated once for the workflow.
"""

from collections.abc import Iterator

from backbrief.check.naming import listed
from backbrief.check.rule import Found, rule
from backbrief.domain.design import Defaults, Design
from backbrief.domain.finding import Severity
from backbrief.domain.need import EXCEPTION_KINDS
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey


@rule(Design, Severity.GUESS)
def exception_kind_not_answered(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each step, or each statement for all steps, with kinds left out."""
    for record, place, exceptions in _stated(design):
        if isinstance(exceptions, tuple):
            answered = {response.kind for response in exceptions}
            if missing := [kind for kind in EXCEPTION_KINDS if kind not in answered]:
                yield Found(f"What is done at {place} when: {listed(missing, last='or')}?", "exceptions", record=record)


def _stated(design: Design) -> Iterator[tuple[str, str, object]]:
    for step in design.of(Step):
        yield step.id, f"'{design.name_of(step.id)}'", step.exceptions
    for defaults in design.of(Defaults):
        yield (
            defaults.id,
            "every step",
            dict(defaults.answers).get("exceptions") if defaults.subject == "step" else None,
        )
