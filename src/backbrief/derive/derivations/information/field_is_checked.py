"""A field has a form, a unit, its allowed values, and a time from which it must be filled."""

from collections.abc import Iterator, Mapping

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, draft_of
from backbrief.domain.information import Attribute

_FORM = Line(
    "form",
    "the Solution shall keep {name} of {of} as {said}{origin}{unit}",
    "{trial}, {name} of {of} can be entered in this form and in no other{example}",
    also={"unit": ", in this unit: {}", "origin": " that is {}", "example": ", for example {}"},
)
_ALLOWED = Line(
    "allowed",
    "when {name} of {of} is recorded, the Solution shall accept these values: {said}",
    "{trial}, a value of {name} outside these is refused: {said}",
)
_REQUIRED = Line(
    "required_when",
    "the Solution shall demand {name} of {of} at this time: {said}",
    "{trial} without {name} of {of}, the person at work hears of it at this time: {said}",
)
_FORMULA = Line(
    "formula",
    "the Solution shall work out {name} of {of} in this way: {said}",
    "for 10 cases worked out by hand, {name} of {of} agrees to the last digit: {said}",
)


@derivation(Attribute)
def field_is_checked(attribute: Attribute, account: Account) -> Iterator[Draft]:
    """A draft each for form, allowed values, requiredness and formula."""
    names: Mapping[str, str] = {"of": account.lexicon.called(attribute.id.rpartition("/")[0])}
    for line in (_FORM, _ALLOWED, _REQUIRED, _FORMULA):
        if said := account.say(line.fact):
            yield draft_of(line, _FORMS.get(said, said), account, **names)


_FORMS: Mapping[str, str] = {
    "text": "a text",
    "number": "a number",
    "money": "an amount of money",
    "date": "a date",
    "time": "a time",
    "choice": "a choice from a list",
    "yes or no": "a yes or a no",
    "file": "a file",
}
