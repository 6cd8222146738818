"""What the sheets look up besides the record itself."""

from dataclasses import dataclass

from backbrief.app.sheet import place_of
from backbrief.domain.design import SUBJECTS, Defaults
from backbrief.domain.fact import facts_of
from backbrief.domain.identity import last_part
from backbrief.domain.information import Attribute, Information
from backbrief.domain.transfer import Boundary, Transfer
from backbrief.domain.workflow import Workflow
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place where something is stated once for all: for which records, and how much of what could be said there."""

    record: str
    title: str
    answered: int
    asked: int


def places_of(opened: Opened) -> list[Place]:
    """Every place where something may be stated once for all: for the whole design, then for each workflow."""
    scopes = ["", *(f"{each.id}/" for each in opened.design.of(Workflow))]
    return [_place(opened, f"{scope}{Defaults.word}/{word}") for scope in scopes for word in _words(scope)]


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


def _words(scope: str) -> tuple[str, ...]:
    """What something may be stated for once for all; information lies in no workflow."""
    return ("step", "transfer", "branch") if scope else ("step", "transfer", "branch", "information")


def _place(opened: Opened, record: str) -> Place:
    known = opened.design.find(record, Defaults)
    facts = [each for each in facts_of(SUBJECTS[last_part(record)]) if each.inherits]
    title = place_of(record, opened.survey)
    return Place(record=record, title=title, answered=len(known.answers) if known else 0, asked=len(facts))


def _part(opened: Opened, attribute: Attribute) -> Part:
    return Part(
        record=attribute.id,
        name=opened.design.name_of(attribute.id),
        form=str(attribute.form or ""),
        example=str(attribute.example or ""),
        guesses=opened.guesses_by_record.get(attribute.id, 0),
    )
