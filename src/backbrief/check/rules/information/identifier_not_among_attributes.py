"""What tells two pieces of information apart is none of their parts.

## What it does
Looks for the listed parts, of this or any other information, in the words of the identifier.

## Why it matters
A key that is no field cannot be stored, searched or printed.

## What to do
Add the identifying part to the list, or name the part that it has there.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.information import Attribute, Information
from backbrief.flow.survey import Survey
from backbrief.flow.texts import words_of


@rule(Information, Severity.GAP, level=Level.WORKFLOW)
def identifier_not_among_attributes(information: Information, survey: Survey) -> Iterator[Found]:
    """A question when no listed part is mentioned in the identifier."""
    attributes = survey.design.inside(information.id, Attribute)
    if not attributes or not isinstance(information.identifier, str):
        return
    words = set(words_of(f"{information.identifier} {survey.title(information)}"))
    if not any(words.issuperset(words_of(survey.title(attribute))) for attribute in survey.of(Attribute)):
        name = survey.title(information)
        yield Found(f"{name} is told apart by '{information.identifier}': which of its parts is that?", "identifier")
