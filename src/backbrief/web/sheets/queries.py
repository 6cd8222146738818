"""What the sheets look up besides the record itself."""

from dataclasses import dataclass

from backbrief.domain.information import Attribute, Information
from backbrief.domain.transfer import Boundary, Transfer
from backbrief.web.store.opening import Opened


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """An attribute of an information: what it is called, its form, an example, and what is left to guess of it."""

    record: str
    name: str
    form: str
    example: str
    guesses: int


def attributes_of(opened: Opened, record: str) -> list[Part] | None:
    """The attributes of an information; None for any other record, which has none."""
    if opened.survey.find(record, Information) is None:
        return None
    return [_part(opened, each) for each in opened.design.inside(record, Attribute)]


def kind_of(word: str) -> str:
    """What a record of this subject is, as a heading."""
    return _KINDS.get(word, word.replace("-", " ").capitalize())


def crossing_of(opened: Opened, record: str) -> str:
    """What a transfer crosses, in words; empty for any other record."""
    transfer = opened.survey.find(record, Transfer)
    return _CROSSINGS[transfer.boundary] if transfer else ""


_KINDS = {"rule": "Business rule", "defaults": "Said once for all", "design": "Design"}
_CROSSINGS = {
    Boundary.PERSON: "between two people of one function",
    Boundary.MACHINE: "to or from a system",
    Boundary.FUNCTION: "between two functions",
    Boundary.COMPANY: "across the company's border",
}


def _part(opened: Opened, attribute: Attribute) -> Part:
    return Part(
        record=attribute.id,
        name=opened.design.name_of(attribute.id),
        form=str(attribute.form or ""),
        example=str(attribute.example or ""),
        guesses=opened.guesses_by_record.get(attribute.id, 0),
    )
