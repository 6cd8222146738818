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
from backbrief.domain.design import Design
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.information import Attribute, Information
from backbrief.flow.survey import Survey
from backbrief.flow.texts import words_of


@rule(Design, Severity.GAP, level=Level.WORKFLOW)
def identifier_not_among_attributes(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each information with a list of parts of which none is mentioned in its identifier."""
    listed = {frozenset(words_of(survey.title(attribute))) for attribute in survey.of(Attribute)}
    for information in survey.of(Information) if listed else ():
        if isinstance(information.identifier, str) and design.inside(information.id, Attribute):
            name = survey.title(information)
            words = set(words_of(f"{information.identifier} {name}"))
            if not any(map(words.issuperset, listed)):
                question = f"{name} is told apart by '{information.identifier}': which of its parts is that?"
                yield Found(question, "identifier", record=information.id)
