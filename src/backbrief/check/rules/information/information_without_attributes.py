"""Information has a name and no parts.

## What it does
Flags information for which no attribute is listed, unless it is unstructured or is not looked into.

## Why it matters
A noun is not a specification: every part is a field on a screen or in a message.

## What to do
List the parts that are used, or say that it is unstructured and which facts are lifted out of it.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.information import Attribute, Information
from backbrief.flow.survey import Survey


@rule(Information, Severity.GUESS, level=Level.WORKFLOW)
def information_without_attributes(information: Information, survey: Survey) -> Iterator[Found]:
    """A question when no part is listed."""
    if information.shape != "unstructured" and not survey.design.inside(information.id, Attribute):
        yield Found(f"Which parts has {survey.title(information)}: what would be read out of it over the telephone?")
