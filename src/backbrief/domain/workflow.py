"""The workflow as a whole, and the design's own facts."""

from dataclasses import dataclass
from typing import ClassVar

from backbrief.domain.answer import Answer
from backbrief.domain.fact import Asked, Level, When, fact, structure
from backbrief.domain.kind import Choice, Choices, Percent, Reference, References, Text
from backbrief.domain.part import Parts

TOUCHES = ("law or contract", "money", "personal data", "customers are written to", "existing systems are replaced")


def _touches(word: str) -> When:
    def holds(workflow: "Workflow") -> bool:
        return isinstance(workflow.touches, tuple) and word in workflow.touches

    return When(f"the work touches: {word}", holds)


def _is_to_be(workflow: "Workflow") -> bool:
    return workflow.state == "to-be"


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """A kind of case that goes another way."""

    name: Answer[str] = fact(
        Text(), "P8", level=Level.WORKFLOW, ask="Which kind of case behaves differently?", why="It is another path."
    )
    share: Answer[float] = fact(
        Percent(), "P8", ask="What share of all cases is that?", why="Above a fifth it deserves a path of its own."
    )
    differs: Answer[str] = fact(
        Text(), "P8", ask="What is different for this kind of case?", why="It is what has to be built beside the rest."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Workflow:
    """The flow of work from a starting event to its ends, as it is or as it is to be."""

    word: ClassVar[str] = "workflow"
    plural: ClassVar[str] = "workflows"

    id: str
    name: Answer[str] = fact(
        Text(),
        "P4",
        level=Level.OUTLINE,
        asked=Asked.OWNER,
        ask="What is this work called?",
        why="Everybody has to speak of the same work.",
    )
    state: Answer[str] = fact(
        Choice(("as-is", "to-be")),
        "P10",
        level=Level.OUTLINE,
        asked=Asked.OWNER,
        ask="Is '{name}' the work as it is, or as it is to be?",
        why="IT would otherwise build the old way.",
    )
    customer: Answer[str] = fact(
        Reference(("party",)),
        "P1",
        level=Level.OUTLINE,
        asked=Asked.OWNER,
        ask="Who outside the company ends up better off when '{name}' goes well?",
        why="Priorities and trade-offs need a yardstick.",
    )
    strategies: Answer[tuple[str, ...]] = fact(
        References(("strategy",)),
        "P3",
        level=Level.OUTLINE,
        asked=Asked.OWNER,
        ask="Which strategies does '{name}' deliver?",
        why="Work without a strategy gives IT no reason to build.",
    )
    case: Answer[str] = fact(
        Reference(("information",)),
        "P4",
        level=Level.OUTLINE,
        asked=Asked.OWNER,
        ask="What is the one countable thing that flows through '{name}'?",
        why="It is the primary key of the whole solution.",
    )
    owner: Answer[str] = fact(
        Reference(("role",)),
        "P5",
        level=Level.OUTLINE,
        asked=Asked.OWNER,
        ask="Who answers for a case of '{name}' from beginning to end?",
        why="Somebody must answer IT's questions and own the alerts.",
    )
    case_identifier: Answer[str] = fact(
        Text(),
        "P4",
        level=Level.WORKFLOW,
        asked=Asked.OWNER,
        ask="By what is one case of '{name}' told from another?",
        why="It is the number on every screen, letter and message.",
    )
    promise: Answer[str] = fact(
        Text(),
        "P7",
        level=Level.WORKFLOW,
        asked=Asked.OWNER,
        ask="What is the customer promised about '{name}': time, quality, cost?",
        why="A promise is what technology has to watch.",
    )
    touches: Answer[tuple[str, ...]] = fact(
        Choices(TOUCHES),
        "P9",
        level=Level.WORKFLOW,
        asked=Asked.OWNER,
        ask="Which does '{name}' touch: law or contract, money, personal data, letters to customers, old systems?",
        why="Each opens its own questions, so that nobody is asked about what does not matter here.",
    )
    variants: Answer[tuple[Variant, ...]] = fact(
        Parts(Variant),
        "P8",
        level=Level.WORKFLOW,
        asked=Asked.OWNER,
        ask="Do all cases of '{name}' go the same way? Which kinds behave differently; out of ten, how many?",
        why="A path for the exception that happens daily has to be built.",
    )
    out_of_scope: Answer[str] = fact(
        Text(),
        "P18",
        level=Level.WORKFLOW,
        asked=Asked.OWNER,
        ask="Which kinds of case does '{name}' leave out, and who keeps them?",
        why="It stops invention.",
    )
    performance: Answer[str] = fact(
        Text(),
        "P7",
        asked=Asked.OWNER,
        ask="How often is the promise of '{name}' kept today, and how was that counted?",
        why="Improvement can be shown only against a starting point.",
    )
    volume: Answer[str] = fact(
        Text(),
        "P6",
        asked=Asked.OWNER,
        ask="How many cases of '{name}' come on a normal day, on the worst day, and when is that?",
        why="Capacity, cost and choice of product follow from it.",
    )
    open_at_once: Answer[str] = fact(
        Text(),
        "P6",
        asked=Asked.OWNER,
        ask="How many cases of '{name}' are open at one time?",
        why="Lists and searches are sized by it.",
    )
    laws: Answer[str] = fact(
        Text(),
        "P9",
        when=_touches("law or contract"),
        asked=Asked.OWNER,
        ask="Which laws, contracts and policies bind '{name}', and which of them can be changed?",
        why="They are requirements that nobody may trade away.",
    )
    version: Answer[str] = fact(
        Text(),
        "P10",
        asked=Asked.OWNER,
        ask="Which version of '{name}' is this, agreed by whom, on which date?",
        why="IT has to know whether it may rely on it.",
    )
    cancelled: Answer[str] = fact(
        Text(),
        "P12",
        asked=Asked.OWNER,
        ask="Who may cancel a case of '{name}', until when, and what is undone?",
        why="Cancelling is a path through every step.",
    )
    withdrawn: Answer[str] = fact(
        Text(),
        "P12",
        asked=Asked.OWNER,
        ask="May the customer withdraw from '{name}', until when, and what is undone?",
        why="Withdrawal is a path through every step.",
    )
    reopened: Answer[str] = fact(
        Text(),
        "P12",
        asked=Asked.OWNER,
        ask="Can a finished case of '{name}' be opened again, by whom, until when?",
        why="Archived data must then come back.",
    )
    calendar: Answer[str] = fact(
        Reference(("calendar",)),
        "P13",
        asked=Asked.OWNER,
        ask="By which calendar is time counted in '{name}'?",
        why="Two days has five readings.",
    )
    settings: Answer[tuple[str, ...]] = fact(
        References(("setting",)),
        "P14",
        asked=Asked.OWNER,
        ask="Which values of '{name}' may change without rebuilding?",
        why="They must not be written into code.",
    )
    service_level: Answer[str] = fact(
        Reference(("service-level",)),
        "P16",
        asked=Asked.OWNER,
        ask="Which service level does '{name}' need?",
        why="Availability, speed and recovery are paid for by design.",
    )
    money: Answer[str] = fact(
        Text(),
        "P19",
        when=_touches("money"),
        asked=Asked.OWNER,
        ask="What may '{name}' cost once and to run; what is reserved or capped, and what may not be charged?",
        why="It bounds the solution.",
    )
    training: Answer[str] = fact(
        Text(),
        "P20",
        when=When("the workflow is to be", _is_to_be),
        asked=Asked.OWNER,
        ask="Who is trained for '{name}': per role how long, in what groups, with what, when not; who else?",
        why="Training material and test systems have to be ready.",
    )
    transition: Answer[str] = fact(
        Text(),
        "P21",
        when=_touches("existing systems are replaced"),
        asked=Asked.OWNER,
        ask="How does '{name}' go over: order, dates, how long side by side, what makes us fall back, who decides?",
        why="The change-over has requirements of its own.",
    )
    messages: Answer[str] = fact(
        Text(),
        "P25",
        when=_touches("customers are written to"),
        asked=Asked.OWNER,
        ask="In '{name}', how many messages does a customer get at most, at which hours not, who is told once for all?",
        why="Each message alone is right and all together are too many.",
    )
    rights: Answer[str] = fact(
        Text(),
        "P24",
        when=_touches("personal data"),
        asked=Asked.OWNER,
        ask="In '{name}', which rights has a person over data about them, and how are they served?",
        why="Answering such a request is a function.",
    )
    never_recorded: Answer[str] = fact(
        Text(),
        "P24",
        asked=Asked.OWNER,
        ask="What must never be recorded in '{name}'?",
        why="A free text field invites it.",
    )
    kept_by_hand: Answer[str] = fact(
        Text(),
        "P23",
        asked=Asked.OWNER,
        ask="What in '{name}' must not be automated, and why?",
        why="IT automates what it can unless told.",
    )
    lessons: Answer[str] = fact(
        Text(),
        "P22",
        optional=True,
        asked=Asked.OWNER,
        ask="What was tried for '{name}' before and failed, and must not come back?",
        why="It saves a second failure.",
    )
    notes: Answer[str] = structure(Text())


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What is stated about the design as a whole."""

    word: ClassVar[str] = "design"
    plural: ClassVar[str] = "design"

    id: str = "design"
    name: Answer[str] = fact(
        Text(),
        "P10",
        level=Level.OUTLINE,
        asked=Asked.OWNER,
        ask="What is the change called that this design describes?",
        why="The brief has to carry a name.",
    )
    sponsor: Answer[str] = fact(
        Text(),
        "P5",
        optional=True,
        asked=Asked.OWNER,
        ask="Which role stands behind the change?",
        why="IT has to know who decides when two functions disagree.",
    )
    out_of_scope: Answer[str] = fact(
        Text(),
        "P18",
        optional=True,
        asked=Asked.OWNER,
        ask="What does the change leave out?",
        why="It stops invention.",
    )
    notes: Answer[str] = structure(Text())
