"""Fields, documents and loose messages are each taken as what they are."""

from collections.abc import Iterator, Mapping

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, draft_of
from backbrief.domain.information import Information

_SHAPES: Mapping[str, str] = {
    "structured": "as fields",
    "document": "as a document",
    "unstructured": "as it came in",
}
_LINE = Line("shape", "the Solution shall keep {name} {said}", "{trial}, {name} is found {said}")


@derivation(Information)
def shape_is_met(information: Information, account: Account) -> Iterator[Draft]:
    """A draft for the shape."""
    if shape := account.say("shape"):
        yield draft_of(_LINE, _SHAPES.get(shape, f"in this shape: {shape}"), account)
