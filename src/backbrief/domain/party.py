"""Who is involved: parties outside the company, functions inside it, and the roles that do the work."""

from dataclasses import dataclass
from typing import ClassVar

from backbrief.domain.answer import Answer
from backbrief.domain.fact import Asked, Level, When, fact, structure
from backbrief.domain.kind import Choice, Reference, Text


def _is_customer(party: "Party") -> bool:
    return party.kind == "customer"


def _is_a_person_inside(role: "Role") -> bool:
    return role.party is None and role.kind != "system"


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Someone outside: a customer, or another stakeholder such as a partner, supplier or regulator."""

    word: ClassVar[str] = "party"
    plural: ClassVar[str] = "parties"

    id: str
    name: Answer[str] = fact(
        Text(),
        "P1",
        level=Level.OUTLINE,
        asked=Asked.OWNER,
        ask="Who exactly is this party outside the company?",
        why="Screens and messages outside our walls are built for somebody in particular.",
    )
    kind: Answer[str] = fact(
        Choice(("customer", "partner", "supplier", "regulator", "other")),
        "P1",
        level=Level.OUTLINE,
        asked=Asked.OWNER,
        ask="What is {name} to us: customer, partner, supplier, regulator or other?",
        why="What we may demand, and what we must protect, depends on it.",
    )
    aim: Answer[str] = fact(
        Text(),
        "P1",
        level=Level.OUTLINE,
        asked=Asked.OWNER,
        when=When("the party is a customer", _is_customer),
        ask="What is {name} trying to get done when they come to us?",
        why="Priorities and trade-offs need the customer's own yardstick.",
    )
    notes: Answer[str] = structure(Text())


@dataclass(frozen=True, slots=True, kw_only=True)
class Function:
    """A part of the organisation, or an organisation outside it."""

    word: ClassVar[str] = "function"
    plural: ClassVar[str] = "functions"

    id: str
    name: Answer[str] = fact(
        Text(),
        "P5",
        level=Level.OUTLINE,
        asked=Asked.OWNER,
        ask="What is this part of the organisation called?",
        why="Rights and queues are arranged by function.",
    )
    inside: Answer[str] = structure(Reference(("function",)))
    notes: Answer[str] = structure(Text())


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """Who does the work: a role, never a named person; `party` is set when it is played by somebody outside."""

    word: ClassVar[str] = "role"
    plural: ClassVar[str] = "roles"

    id: str
    name: Answer[str] = fact(
        Text(),
        "S3",
        level=Level.OUTLINE,
        asked=Asked.OWNER,
        ask="What is this role called, without naming a person or a department?",
        why="Work queues and access rights are given to roles.",
    )
    function: Answer[str] = structure(Reference(("function",)))
    party: Answer[str] = structure(Reference(("party",)))
    kind: Answer[str] = structure(Choice(("person", "system")))
    capacity: Answer[str] = fact(
        Text(),
        "S24",
        asked=Asked.OWNER,
        when=When("the role is played by people inside", _is_a_person_inside),
        ask="How many people play the role {name}, who leads them, and in which shifts?",
        why="Licences, queues and escalation paths are sized by it.",
    )
    stand_in: Answer[str] = fact(
        Text(),
        "T22",
        asked=Asked.OWNER,
        when=When("the role is played by people inside", _is_a_person_inside),
        ask="Who stands in when {name} is away, and from which moment?",
        why="Delegation and re-assignment have to be built, or work waits for somebody on holiday.",
    )
    notes: Answer[str] = structure(Text())
