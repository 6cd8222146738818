"""Work done by "we", "the team" or "the system".

## What it does
Flags a role whose name names nobody in particular.

## Why it matters
IT can neither give work to "we" nor a right to "staff"; and "the system" does what somebody still has to say.

## What to do
Name the role that a job advertisement would name. Where technology is to do it, say which system does it by itself.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.party import Role
from backbrief.flow.survey import Survey

_NOBODY = frozenset({
    "all", "anybody", "anyone", "colleague", "colleagues", "company", "department", "employee",
    "employees", "everybody", "everyone", "he", "i", "it", "n.n.", "n/a", "nobody", "office", "one",
    "organisation", "organization", "people", "person", "she", "somebody", "someone", "staff", "system",
    "tba", "tbd", "team", "they", "unit", "us", "user", "users", "we", "you",
})  # fmt: skip


@rule(Role, Severity.GUESS, level=Level.OUTLINE)
def role_that_names_nobody(role: Role, survey: Survey) -> Iterator[Found]:
    """A question for a role that could be anybody."""
    if (
        isinstance(role.name, str)
        and role.name != "IT"
        and role.name.casefold().removeprefix("the ").strip() in _NOBODY
    ):
        yield Found(f"Who exactly is '{role.name}': which role does the work?", "name")
