"""Two roles whose names differ only in spelling.

## What it does
Flags a role whose name is that of another role but for capitals, hyphens, blanks or a plural.

## Why it matters
One role under two names gets two sets of rights, and work waits for the wrong one.

## What to do
Keep one of the two, or give them names that tell them apart.
"""

import re
from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.design import Design
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.party import Role
from backbrief.flow.survey import Survey

_BETWEEN = re.compile(r"s?[\W_]+|s?$")


@rule(Design, Severity.GAP, level=Level.OUTLINE)
def role_names_almost_alike(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each role that seems to be there already."""
    seen: dict[tuple[str, object], str] = {}
    for role in design.of(Role):
        if not isinstance(role.name, str):
            continue
        plain = _BETWEEN.sub("", role.name.casefold())
        other = seen.setdefault((plain, role.party), role.name)
        if plain and other != role.name:
            yield Found(f"Are '{other}' and '{role.name}' one role?", "name", record=role.id)
