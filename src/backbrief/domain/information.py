"""What the business knows about: information, its attributes, and the systems that hold it."""

from dataclasses import dataclass
from typing import ClassVar

from backbrief.domain.answer import Answer
from backbrief.domain.fact import Asked, Level, When, fact, structure
from backbrief.domain.kind import Choice, Reference, References, Text, Texts, YesNo


def _is_personal(information: "Information") -> bool:
    return information.personal in ("personal", "special")


def _faces_customers(information: "Information") -> bool:
    return information.faces_customers is True


def _is_unstructured(information: "Information") -> bool:
    return information.shape == "unstructured"


def _is_measured(attribute: "Attribute") -> bool:
    return attribute.form in ("number", "money")


def _is_calculated(attribute: "Attribute") -> bool:
    return attribute.origin == "calculated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Information:
    """A thing the business knows about."""

    word: ClassVar[str] = "information"
    plural: ClassVar[str] = "information"

    id: str
    name: Answer[str] = fact(
        Text(),
        "I1",
        level=Level.OUTLINE,
        asked=Asked.OWNER,
        ask="What does the business call this information?",
        why="One name for one thing keeps joins and reports right.",
    )
    definition: Answer[str] = fact(
        Text(),
        "I1",
        level=Level.WORKFLOW,
        asked=Asked.OWNER,
        ask="What is {name}, in one sentence that a newcomer understands?",
        why="The same word otherwise has two meanings.",
    )
    is_not: Answer[str] = fact(
        Text(),
        "I1",
        asked=Asked.OWNER,
        ask="What could be taken for {name} and is not?",
        why="The border of a thing is where data gets mixed up.",
    )
    identifier: Answer[str] = fact(
        Text(),
        "I2",
        level=Level.WORKFLOW,
        asked=Asked.OWNER,
        ask="How are two of {name} told apart, and the same one recognised again?",
        why="It is the key, and the rule for duplicates.",
    )
    source_of_truth: Answer[str] = fact(
        Reference(("system", "role", "party")),
        "I5",
        level=Level.WORKFLOW,
        asked=Asked.OWNER,
        ask="If two places disagree about {name}, which one is believed?",
        why="There is one master, or there are conflicts.",
    )
    first_known_by: Answer[str] = fact(
        Text(),
        "I5",
        asked=Asked.OWNER,
        ask="Who knows {name} first, and from where?",
        why="It should be captured there and nowhere else.",
    )
    shape: Answer[str] = fact(
        Choice(("structured", "document", "unstructured")),
        "I21",
        level=Level.WORKFLOW,
        asked=Asked.OWNER,
        ask="Is {name} made of fields, a document, or unstructured such as a mail, a call or a note?",
        why="Fields can be checked by technology, a call cannot.",
    )
    lifted_facts: Answer[tuple[str, ...]] = fact(
        Texts(),
        "I21",
        when=When("it is unstructured", _is_unstructured),
        ask="Which facts must be lifted out of {name}?",
        why="What stays in mails and heads breaks automation.",
    )
    owner: Answer[str] = fact(
        Reference(("role",)),
        "I13",
        level=Level.WORKFLOW,
        asked=Asked.OWNER,
        inherits=True,
        ask="Who answers for the meaning and quality of {name}?",
        why="Somebody has to decide when data is wrong.",
    )
    confidentiality: Answer[str] = fact(
        Choice(("public", "internal", "confidential", "secret")),
        "I11",
        level=Level.WORKFLOW,
        asked=Asked.OWNER,
        inherits=True,
        ask="If the wrong person saw {name}, who would be in trouble: is it public, internal, confidential, secret?",
        why="Access and encryption follow from the class.",
    )
    personal: Answer[str] = fact(
        Choice(("no", "personal", "special")),
        "I11",
        level=Level.WORKFLOW,
        asked=Asked.OWNER,
        inherits=True,
        ask="Is {name} about a person, and is it of a special kind such as health?",
        why="The law sets rules for such data.",
    )
    lawful_ground: Answer[str] = fact(
        Text(),
        "I11",
        when=When("it is about a person", _is_personal),
        asked=Asked.OWNER,
        inherits=True,
        ask="On which lawful ground may {name} be kept and used?",
        why="Without a ground it must not be stored.",
    )
    readers: Answer[tuple[str, ...]] = fact(
        References(("role",)),
        "I11",
        asked=Asked.OWNER,
        inherits=True,
        ask="Which roles may read {name}?",
        why="Access rights are built from it.",
    )
    changers: Answer[tuple[str, ...]] = fact(
        References(("role",)),
        "I11",
        asked=Asked.OWNER,
        inherits=True,
        ask="Which roles may change {name}, and which may export it?",
        why="Access rights are built from it.",
    )
    freshness: Answer[str] = fact(
        Text(),
        "I7",
        inherits=True,
        ask="How old may {name} be before it misleads: a minute, a day, a month?",
        why="It decides between a live link, a nightly copy and a snapshot.",
    )
    quality: Answer[str] = fact(
        Text(),
        "I8",
        inherits=True,
        ask="How wrong or incomplete may {name} be, who checks that, and what if it is wrong?",
        why="It decides how strictly it is validated.",
    )
    history: Answer[str] = fact(
        Text(),
        "I9",
        inherits=True,
        ask="Is {name} needed as it is now, or as it stood on a certain day?",
        why="It decides between history and overwriting.",
    )
    volume: Answer[str] = fact(
        Text(),
        "I10",
        ask="How many of {name} are there, how large are they, how fast do they grow, with which attachments?",
        why="Storage, cost and choice of product follow from it.",
    )
    kept_from: Answer[str] = fact(
        Text(),
        "I12",
        asked=Asked.OWNER,
        inherits=True,
        ask="From which event is the keeping of {name} counted?",
        why="A term without a start cannot be computed.",
    )
    kept_for: Answer[str] = fact(
        Text(),
        "I12",
        asked=Asked.OWNER,
        inherits=True,
        ask="How long is {name} kept?",
        why="Storage, archive and the law depend on it.",
    )
    kept_then: Answer[str] = fact(
        Text(),
        "I12",
        asked=Asked.OWNER,
        inherits=True,
        ask="What happens to {name} then: deleted or made anonymous, and what if a legal hold applies?",
        why="Disposal is a function with proof.",
    )
    states: Answer[tuple[str, ...]] = fact(
        Texts(),
        "I14",
        optional=True,
        ask="Which states does {name} go through, and who moves it between them?",
        why="States are the backbone of any system for it.",
    )
    relations: Answer[str] = fact(
        Text(),
        "I15",
        ask="How many of {name} belong to one of what else?",
        why="One or many decides the data model.",
    )
    change_after: Answer[str] = fact(
        Text(),
        "I16",
        inherits=True,
        ask="If {name} changes after it was passed on, who must hear, and is work redone?",
        why="Versions and repeated work follow from it.",
    )
    faces_customers: Answer[bool] = fact(
        YesNo(),
        "I17",
        inherits=True,
        ask="Do customers see {name}?",
        why="What customers see has to be worded and laid out.",
    )
    language: Answer[str] = fact(
        Text(),
        "I17",
        when=When("customers see it", _faces_customers),
        inherits=True,
        ask="In which languages, layout and form of address is {name} shown, and which words are avoided?",
        why="Templates and translations are built from it.",
    )
    blank_means: Answer[str] = fact(
        Text(),
        "I22",
        inherits=True,
        ask="If a part of {name} is empty, does that mean none, not known, refused or not asked yet?",
        why="A blank has several meanings; each needs its own value.",
    )
    conversion: Answer[str] = fact(
        Text(),
        "I18",
        optional=True,
        asked=Asked.OWNER,
        ask="Which existing data of {name} is brought over, from where, of which quality, up to which day?",
        why="Conversion is a project of its own.",
    )
    other_names: Answer[tuple[str, ...]] = fact(
        Texts(),
        "I19",
        optional=True,
        asked=Asked.OWNER,
        ask="What do other departments call {name}?",
        why="Two words for one thing make two fields.",
    )
    notes: Answer[str] = structure(Text())


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """One field of a piece of information."""

    word: ClassVar[str] = "attribute"
    plural: ClassVar[str] = "attributes"

    id: str
    name: Answer[str] = fact(
        Text(),
        "I4",
        level=Level.WORKFLOW,
        asked=Asked.OWNER,
        ask="What is this part called?",
        why="It is the heading of the field.",
    )
    meaning: Answer[str] = fact(
        Text(),
        "I4",
        asked=Asked.OWNER,
        ask="What does {name} say, in one sentence?",
        why="A heading alone is read in two ways.",
    )
    form: Answer[str] = fact(
        Choice(("text", "number", "money", "date", "time", "choice", "yes or no", "file")),
        "I4",
        level=Level.WORKFLOW,
        asked=Asked.OWNER,
        ask="What form has {name}: text, number, money, date, time, choice, yes or no, file?",
        why="It is the type of the field.",
    )
    unit: Answer[str] = fact(
        Text(),
        "I4",
        when=When("it is a number or money", _is_measured),
        asked=Asked.OWNER,
        ask="In which unit or currency is {name}, and how precise?",
        why="Numbers without a unit get added wrongly.",
    )
    allowed: Answer[str] = fact(
        Text(),
        "I4",
        asked=Asked.OWNER,
        ask="Which values may {name} have?",
        why="It is the check of the field.",
    )
    example: Answer[str] = fact(
        Text(),
        "I4",
        asked=Asked.OWNER,
        ask="What is a real example of {name}?",
        why="An example settles what a definition leaves open.",
    )
    required_when: Answer[str] = fact(
        Text(),
        "I4",
        asked=Asked.OWNER,
        ask="When must {name} be filled in?",
        why="It decides what stops the work.",
    )
    origin: Answer[str] = fact(
        Choice(("typed", "received", "looked up", "calculated", "carried forward")),
        "I6",
        asked=Asked.OWNER,
        ask="How does {name} come to be known: typed, received, looked up, calculated or carried forward?",
        why="It decides between a form, an interface and a calculation.",
    )
    formula: Answer[str] = fact(
        Text(),
        "I20",
        when=When("it is calculated", _is_calculated),
        asked=Asked.OWNER,
        ask="How is {name} worked out: from what, rounded how, recalculated when?",
        why="Otherwise developers invent arithmetic.",
    )
    notes: Answer[str] = structure(Text())


@dataclass(frozen=True, slots=True, kw_only=True)
class System:
    """An application that exists or is a candidate, and what it holds."""

    word: ClassVar[str] = "system"
    plural: ClassVar[str] = "systems"

    id: str
    name: Answer[str] = fact(
        Text(),
        "P15",
        level=Level.OUTLINE,
        asked=Asked.OWNER,
        ask="What is the system called?",
        why="IT has to know which application is meant.",
    )
    holds: Answer[tuple[str, ...]] = fact(
        References(("information",)),
        "P15",
        level=Level.WORKFLOW,
        asked=Asked.OWNER,
        ask="Which information does {name} hold?",
        why="It is what can be read instead of asked for again.",
    )
    reached_by: Answer[tuple[str, ...]] = fact(
        References(("role",)),
        "P15",
        level=Level.WORKFLOW,
        asked=Asked.OWNER,
        ask="Which roles can reach {name}?",
        why="A role that cannot reach a system has to be given what is in it.",
    )
    future: Answer[str] = fact(
        Choice(("stays", "is extended", "is replaced", "is retired")),
        "P15",
        level=Level.WORKFLOW,
        asked=Asked.OWNER,
        ask="Does {name} stay, is it extended, replaced or retired?",
        why="Interfaces to what is retired are wasted.",
    )
    read_how: Answer[str] = fact(
        Text(),
        "P15",
        asked=Asked.OWNER,
        ask="How can {name} be read: live, nightly, by hand?",
        why="Freshness cannot be better than this.",
    )
    bought: Answer[str] = fact(
        Text(),
        "P15",
        asked=Asked.OWNER,
        ask="Is {name} bought or our own, and who can change it?",
        why="It decides who has to be asked for a change.",
    )
    notes: Answer[str] = structure(Text())
