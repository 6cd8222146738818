"""Technology changes information that the step only looks at.

## What it does
Flags a changing or deleting function on information that the step looks at or goes by, and neither creates, changes
nor ends.

## Why it matters
A right to change is either missing or given away.

## What to do
State that the step changes it, or take a verb that only reads.
"""

from collections.abc import Iterator
from operator import attrgetter

from backbrief.check.rule import Found, rule
from backbrief.domain.answer import items
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.domain.need import WRITES
from backbrief.domain.step import Step
from backbrief.domain.verb import VERBS
from backbrief.flow.survey import Survey

_CHANGING = frozenset(name for name, verb in VERBS.items() if verb.family == "change" and name != "link") | {"delete"}


@rule(Step, Severity.GAP, level=Level.WORKFLOW, asked=Asked.DOER)
def verb_changes_what_is_only_read(step: Step, survey: Survey) -> Iterator[Found]:
    """A question for each function that changes what the step does not."""
    uses = items(step.uses)
    written = {use.information for use in uses if use.kind in WRITES}
    only_read = set(map(attrgetter("information"), uses)) - written - {None}
    for index, need in enumerate(items(step.needs)):
        if need.verb in _CHANGING and need.information in only_read:
            what = f"{need.verb} {survey.design.name_of(str(need.information))}"
            question = f"Is it right that technology must {what} at '{survey.title(step)}', which only looks at it?"
            yield Found(question, "needs", str(index))
