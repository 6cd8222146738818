"""What is asked when an entry is added in place: few facts, the rest is asked on its sheet."""

from collections.abc import Mapping
from dataclasses import dataclass

from backbrief.app.dictionary import Kind
from backbrief.domain.business_rule import BusinessRule, Term
from backbrief.domain.design import SUBJECTS, Design
from backbrief.domain.fact import fact_of
from backbrief.domain.information import Attribute, Information, System
from backbrief.domain.kind import Choice, Reference
from backbrief.domain.party import Function, Party, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class AddingField:
    """One field: the fact it answers, its label, and what can be chosen; without choices it is typed."""

    fact: str
    label: str
    choices: tuple[tuple[str, str], ...] = ()


_ASKED: Mapping[type, tuple[str, ...]] = {
    Information: ("definition",),
    Attribute: ("form",),
    Role: ("function",),
    System: ("future",),
    BusinessRule: ("source",),
    Term: ("meaning",),
    Party: ("kind",),
    Function: ("inside",),
}


def fields_for(kind: Kind, design: Design) -> list[AddingField]:
    """The fields beside the name; one whose only answers are records is left out as long as there are none."""
    fields = [_field(kind.subject, name, design) for name in _ASKED[kind.subject]]
    return [field for field in fields if field is not None]


def _field(subject: type, name: str, design: Design) -> AddingField | None:
    fact = fact_of(subject, name)
    if isinstance(fact.kind, Choice):
        return AddingField(fact=name, label=fact.label, choices=tuple((each, each) for each in fact.kind.options))
    if isinstance(fact.kind, Reference):
        ids = [
            each for word in fact.kind.to for each in design.records if isinstance(design.records[each], SUBJECTS[word])
        ]
        return (
            AddingField(fact=name, label=fact.label, choices=tuple((each, design.name_of(each)) for each in ids))
            if ids
            else None
        )
    return AddingField(fact=name, label=fact.label)
