"""One role that is two.

## What it does
Flags a role whose name puts two names side by side with a slash or with "or".

## Why it matters
A work queue and a right belong to one role. With two, IT has to guess which of them gets the work.

## What to do
Make two roles of it and say which one does the step, or find the name that both go by.
"""

import re
from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.party import Role
from backbrief.flow.survey import Survey

_EITHER = re.compile(r"(?<=\w)\s*/\s*(?=\w{3})|\bor\b", re.IGNORECASE)


@rule(Role, Severity.GUESS, level=Level.OUTLINE)
def role_name_with_two_roles(role: Role, survey: Survey) -> Iterator[Found]:
    """A question for a name that leaves a choice."""
    if isinstance(role.name, str) and _EITHER.search(role.name):
        yield Found(f"'{role.name}' is more than one role: which of them does the work, and when?", "name")
