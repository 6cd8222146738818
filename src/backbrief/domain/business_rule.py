"""Business rules, settings, calendars, service levels and terms: what holds beyond a single step."""

from dataclasses import dataclass
from typing import ClassVar

from backbrief.domain.answer import Answer
from backbrief.domain.fact import Asked, Level, fact, structure
from backbrief.domain.kind import Reference, References, Text, Texts, YesNo


@dataclass(frozen=True, slots=True, kw_only=True)
class BusinessRule:
    """A rule or constraint that holds at a step, a transfer, for an item, a role or everywhere."""

    word: ClassVar[str] = "rule"
    plural: ClassVar[str] = "rules"

    id: str
    name: Answer[str] = fact(
        Text(),
        "S7",
        level=Level.WORKFLOW,
        asked=Asked.OWNER,
        ask="What does the rule say, in one sentence?",
        why="It is checked or shown exactly as stated.",
    )
    source: Answer[str] = fact(
        Text(),
        "P9",
        level=Level.WORKFLOW,
        asked=Asked.OWNER,
        ask="Where does the rule '{name}' come from: which law, contract or decision, and may it be changed?",
        why="What cannot be changed must not be made a setting.",
    )
    owner: Answer[str] = fact(
        Reference(("role",)),
        "P9",
        level=Level.WORKFLOW,
        asked=Asked.OWNER,
        ask="Who answers for the rule '{name}'?",
        why="Somebody has to say when it changes.",
    )
    edge: Answer[str] = fact(
        Text(),
        "D5",
        asked=Asked.OWNER,
        ask="Exactly at the limit of '{name}', on which side is it?",
        why="At least and more than differ by one case.",
    )
    true_example: Answer[str] = fact(
        Text(),
        "D5",
        asked=Asked.OWNER,
        ask="What is a real case in which '{name}' is met?",
        why="It becomes a test.",
    )
    false_example: Answer[str] = fact(
        Text(),
        "D5",
        asked=Asked.OWNER,
        ask="What is a real case in which '{name}' is broken?",
        why="It becomes a test.",
    )
    set_aside_by: Answer[str] = fact(
        Text(),
        "D8",
        asked=Asked.OWNER,
        ask="Who may set '{name}' aside, up to what, and what is recorded then?",
        why="Overriding is a function with rights and a log.",
    )
    holds_at: Answer[tuple[str, ...]] = fact(
        References(("information", "role", "step", "transfer", "workflow")),
        "S7",
        level=Level.WORKFLOW,
        optional=True,
        asked=Asked.OWNER,
        ask="At which step or transfer, for which information or role does '{name}' hold, if not everywhere?",
        why="It is where the check is built.",
    )
    notes: Answer[str] = structure(Text())


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A value that the business may change without rebuilding."""

    word: ClassVar[str] = "setting"
    plural: ClassVar[str] = "settings"

    id: str
    name: Answer[str] = fact(
        Text(), "P14", asked=Asked.OWNER, ask="Which value may change?", why="It must not be written into code."
    )
    value: Answer[str] = fact(
        Text(), "P14", asked=Asked.OWNER, ask="What is {name} at the start?", why="It is the value delivered."
    )
    changed_by: Answer[str] = fact(
        Reference(("role",)),
        "P14",
        asked=Asked.OWNER,
        ask="Who changes {name}?",
        why="The right to change it is a permission.",
    )
    without_it: Answer[bool] = fact(
        YesNo(),
        "P14",
        asked=Asked.OWNER,
        ask="Is {name} changed without IT?",
        why="It decides between a screen and a release.",
    )
    running_cases: Answer[str] = fact(
        Text(),
        "P14",
        asked=Asked.OWNER,
        ask="From when does a new value of {name} hold, and which value binds cases already under way?",
        why="Old and new values live side by side.",
    )
    notes: Answer[str] = structure(Text())


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """When time is counted."""

    word: ClassVar[str] = "calendar"
    plural: ClassVar[str] = "calendars"

    id: str
    name: Answer[str] = fact(
        Text(), "P13", asked=Asked.OWNER, ask="What is the calendar called?", why="Time limits refer to it by name."
    )
    hours: Answer[str] = fact(
        Text(),
        "P13",
        asked=Asked.OWNER,
        ask="Which working days and hours has {name}, with which exceptions?",
        why="A time limit in working hours is counted by it.",
    )
    zone: Answer[str] = fact(
        Text(), "P13", asked=Asked.OWNER, ask="In which time zone is {name}?", why="Midnight differs by zone."
    )
    holidays: Answer[str] = fact(
        Text(),
        "P13",
        asked=Asked.OWNER,
        ask="Which holidays has {name}, and who keeps the list?",
        why="Somebody has to enter next year's.",
    )
    counting: Answer[str] = fact(
        Text(),
        "P13",
        asked=Asked.OWNER,
        ask="How is a limit of hours or days counted by {name}, and when exactly does it end?",
        why="Two days has five readings.",
    )
    notes: Answer[str] = structure(Text())


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceLevel:
    """How much and how reliably technology must serve."""

    word: ClassVar[str] = "service-level"
    plural: ClassVar[str] = "service_levels"

    id: str
    name: Answer[str] = fact(
        Text(), "P16", asked=Asked.OWNER, ask="What is the service level called?", why="Workflows refer to it by name."
    )
    users: Answer[str] = fact(
        Text(),
        "P16",
        asked=Asked.OWNER,
        ask="How many people use it in all, and how many at once?",
        why="Licences and capacity follow from it.",
    )
    hours: Answer[str] = fact(
        Text(), "P16", asked=Asked.OWNER, ask="At which hours must it be usable?", why="It leaves room for maintenance."
    )
    availability: Answer[str] = fact(
        Text(),
        "P16",
        asked=Asked.OWNER,
        ask="What share of those hours must it be up, measured over which period?",
        why="Each further nine costs.",
    )
    response_time: Answer[str] = fact(
        Text(),
        "P16",
        asked=Asked.OWNER,
        ask="How fast must it answer, for what share of requests?",
        why="It is measured at acceptance.",
    )
    recovery: Answer[str] = fact(
        Text(),
        "P16",
        asked=Asked.OWNER,
        ask="After a breakdown, how soon must it be back, and how much work may be lost?",
        why="Backups are planned by it.",
    )
    notes: Answer[str] = structure(Text())


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word with one meaning."""

    word: ClassVar[str] = "term"
    plural: ClassVar[str] = "terms"

    id: str
    name: Answer[str] = fact(
        Text(),
        "P11",
        level=Level.WORKFLOW,
        asked=Asked.OWNER,
        ask="Which word or abbreviation needs a meaning?",
        why="Everybody has to mean the same.",
    )
    meaning: Answer[str] = fact(
        Text(),
        "P11",
        level=Level.WORKFLOW,
        asked=Asked.OWNER,
        ask="What does '{name}' mean?",
        why="Everybody has to mean the same.",
    )
    synonyms: Answer[tuple[str, ...]] = fact(
        Texts(),
        "P11",
        optional=True,
        asked=Asked.OWNER,
        ask="Which other words are used for '{name}'?",
        why="Two words for one thing make two fields.",
    )
    owner: Answer[str] = fact(
        Reference(("function", "role")),
        "P11",
        asked=Asked.OWNER,
        ask="Which function settles what '{name}' means?",
        why="Somebody has to decide.",
    )
    notes: Answer[str] = structure(Text())
