"""A step whose stand-in is the role that does it anyway.

## What it does
Flags a step that names the same role as the one that does it when the role is away.

## Why it matters
When the role is away, the stand-in is away as well, and the work waits unseen.

## What to do
Name another role with the same rights, or state that nobody stands in.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.finding import Severity
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey


@rule(Step, Severity.GAP)
def backup_is_the_role_itself(step: Step, survey: Survey) -> Iterator[Found]:
    """A question for a stand-in who is no other."""
    if isinstance(step.backup, str) and step.backup == step.role:
        role = survey.design.name_of(step.backup)
        yield Found(f"Who else than the {role} does '{survey.title(step)}' when the {role} is away?", "backup")
