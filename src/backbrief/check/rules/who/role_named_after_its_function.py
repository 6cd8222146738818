"""A role that is called like the function it belongs to.

## What it does
Flags a role inside the company that carries the name of its function.

## Why it matters
A department does no work; somebody in it does. Queues, rights and stand-ins are given to roles.

## What to do
Name the role in that function that does the work.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.party import Role
from backbrief.flow.survey import Survey


@rule(Role, Severity.GAP, level=Level.OUTLINE)
def role_named_after_its_function(role: Role, survey: Survey) -> Iterator[Found]:
    """A question for a role that is a department."""
    if isinstance(role.name, str) and isinstance(role.function, str):
        function = survey.design.name_of(role.function)
        if role.name.casefold() == function.casefold():
            yield Found(f"Which role in {function} does the work, or is {function} somebody outside?", "name")
