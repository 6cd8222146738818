"""A step: one role does one thing."""

from dataclasses import dataclass
from typing import ClassVar

from backbrief.domain.answer import Answer, is_stated
from backbrief.domain.fact import Asked, Level, When, fact, structure
from backbrief.domain.kind import Choice, Choices, Reference, References, Text
from backbrief.domain.need import ExceptionResponse, FunctionNeed, Use
from backbrief.domain.part import Parts

STAKES = ("money", "law", "safety", "promise", "customer waits", "judgment")
PROVEN = frozenset({"money", "law", "safety", "promise"})


def has_stakes(stakes: object, among: frozenset[str]) -> bool:
    """True when one of the named stakes is stated."""
    return isinstance(stakes, tuple) and not among.isdisjoint(stakes)


def _must_be_proven(step: "Step") -> bool:
    return has_stakes(step.stakes, PROVEN)


def _customer_waits(step: "Step") -> bool:
    return has_stakes(step.stakes, frozenset({"customer waits"}))


def _away_from_desk(step: "Step") -> bool:
    return is_stated(step.place) and step.place != "desk"


def _needs_judgment(step: "Step") -> bool:
    return step.judgment in ("guided", "expert")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One role does one thing: a verb and an object."""

    word: ClassVar[str] = "step"
    plural: ClassVar[str] = "steps"

    id: str
    name: Answer[str] = fact(
        Text(),
        "S1",
        level=Level.OUTLINE,
        ask="What is done at this step: one verb and one object?",
        why="Hidden steps hide transfers and rights.",
    )
    role: Answer[str] = fact(
        Reference(("role",)),
        "S3",
        level=Level.OUTLINE,
        ask="Which one role does '{name}'?",
        why="A work queue and a permission need one role.",
    )
    inside: Answer[str] = structure(Reference(("step",)))
    uses: Answer[tuple[Use, ...]] = fact(
        Parts(Use),
        "S6-S8",
        level=Level.WORKFLOW,
        ask="What do you look at for '{name}', what do you go by, and what exists or is changed when you finish?",
        why="Information at every step is what technology is for; without it IT guesses the screen.",
    )
    needs: Answer[tuple[FunctionNeed, ...]] = fact(
        Parts(FunctionNeed),
        "S9",
        level=Level.WORKFLOW,
        ask="At '{name}', should information be looked up, filled in, checked, worked out, sent on, or only kept?",
        why="Information without a function leaves IT to invent one.",
    )
    purpose: Answer[str] = fact(
        Text(),
        "S2",
        level=Level.WORKFLOW,
        ask="If nobody did '{name}' for a month, who would notice first, and what could they not do?",
        why="A step that nobody would miss should not be automated.",
    )
    trigger: Answer[str] = fact(
        Text(),
        "S4",
        level=Level.WORKFLOW,
        ask="How do you know it is your turn to do '{name}'?",
        why="It is what puts the work on somebody's list.",
    )
    entry_condition: Answer[str] = fact(
        Text(),
        "S5",
        level=Level.WORKFLOW,
        ask="Before you start '{name}', what must be true and in hand?",
        why="It is the check before the work may begin.",
    )
    entry_otherwise: Answer[str] = fact(
        Text(),
        "S5",
        inherits=True,
        ask="What do you do when that is missing at '{name}'?",
        why="The other branch of the check has to go somewhere.",
    )
    decision: Answer[str] = fact(
        Reference(("branch",)),
        "S10",
        level=Level.WORKFLOW,
        ask="Which decision is taken at '{name}', or none?",
        why="A hidden decision is a hidden rule.",
    )
    done_when: Answer[str] = fact(
        Text(),
        "S11",
        level=Level.WORKFLOW,
        ask="When is '{name}' done?",
        why="It is the test by which the step can be closed.",
    )
    done_seen: Answer[str] = fact(
        Text(),
        "S11",
        inherits=True,
        ask="How can somebody else see that '{name}' is done?",
        why="Status has to be shown to those who wait for it.",
    )
    status_before: Answer[str] = fact(
        Text(),
        "S12",
        ask="Which status does the case have when '{name}' begins?",
        why="The states of a case are the backbone of any system for it.",
    )
    status_after: Answer[str] = fact(
        Text(),
        "S12",
        ask="Which status does the case have when '{name}' is done?",
        why="The states of a case are the backbone of any system for it.",
    )
    backup: Answer[str] = fact(
        Reference(("role",)),
        "S3",
        inherits=True,
        ask="Who does '{name}' when the role is away?",
        why="Re-assignment needs a second role with the same rights.",
    )
    not_by: Answer[str] = fact(
        Text(),
        "S3",
        inherits=True,
        ask="Who must never do '{name}', for instance because they did an earlier step?",
        why="Separation of duties has to be enforced by technology.",
    )
    touch_time: Answer[str] = fact(
        Text(),
        "S13",
        ask="How long are your hands on '{name}' for one case?",
        why="It decides what is worth making faster.",
    )
    deadline: Answer[str] = fact(
        Text(),
        "S13",
        inherits=True,
        ask="Until when must '{name}' be done, counted from what?",
        why="Reminders and escalation hang on it.",
    )
    clock: Answer[str] = fact(
        Text(),
        "S13",
        inherits=True,
        ask="By which calendar is the time for '{name}' counted, and what starts and stops the clock?",
        why="Two days has five readings.",
    )
    frequency: Answer[str] = fact(
        Text(),
        "S14",
        ask="How often is '{name}' done on a normal day and on the worst day?",
        why="Capacity and choice of product follow from it.",
    )
    batching: Answer[str] = fact(
        Text(),
        "S14",
        inherits=True,
        ask="Is '{name}' done one by one, or in a batch with a cut-off at which moment?",
        why="A queue and a schedule are built differently.",
    )
    exceptions: Answer[tuple[ExceptionResponse, ...]] = fact(
        Parts(ExceptionResponse),
        "S15",
        inherits=True,
        ask="When did '{name}' last go wrong, and what was done: failed, late, absent, outside event, rule broken?",
        why="Exceptions are most of the code.",
    )
    attempts: Answer[str] = fact(
        Text(),
        "S15",
        inherits=True,
        ask="How many times is '{name}' tried again, how far apart, and then what?",
        why="Without a limit, a failure goes round for ever.",
    )
    stakes: Answer[tuple[str, ...]] = fact(
        Choices(STAKES),
        "S18",
        level=Level.WORKFLOW,
        inherits=True,
        ask="What is at stake at '{name}': money, law, safety, a promise, a waiting customer, a judgment, or nothing?",
        why="It decides how much has to be proven, guarded and bridged at this step.",
    )
    judgment: Answer[str] = fact(
        Choice(("rule", "guided", "expert", "automatic")),
        "S22",
        level=Level.WORKFLOW,
        ask="Could a newcomer do '{name}' from a rule, with guidance, or does it take an expert?",
        why="Judgment needs decision support, a rule can be executed.",
    )
    side_by_side: Answer[str] = fact(
        Text(),
        "S22",
        level=Level.WORKFLOW,
        when=When("the step needs judgment", _needs_judgment),
        ask="What must be seen side by side to judge well at '{name}'?",
        why="A judgment is supported by what is shown together, not by what is typed in.",
    )
    place: Answer[str] = fact(
        Choice(("desk", "field", "phone in hand", "counter", "offline", "anywhere")),
        "S16",
        inherits=True,
        ask="Where is '{name}' done: at a desk, in the field, with a phone in hand, at a counter?",
        why="Place decides device, size of screen and connection.",
    )
    device: Answer[str] = fact(
        Text(),
        "S16",
        inherits=True,
        when=When("the step is not done at a desk", _away_from_desk),
        ask="Which device is used for '{name}', and is it ever without a connection?",
        why="An application for the field is another application.",
    )
    seen_by: Answer[str] = fact(
        Text(),
        "S17",
        inherits=True,
        ask="Who else must see '{name}' and what was done, and who must not?",
        why="Access rights are built from it.",
    )
    proof: Answer[str] = fact(
        Text(),
        "S18",
        inherits=True,
        when=When("money, law, safety or a promise is at stake", _must_be_proven),
        ask="If somebody asks in two years why, what about '{name}' must we be able to show?",
        why="What is not logged cannot be proven later.",
    )
    by_hand: Answer[str] = fact(
        Text(),
        "S19",
        inherits=True,
        when=When("a customer waits", _customer_waits),
        ask="What if technology is down and the customer is waiting at '{name}'? For how long can it be done by hand?",
        why="It decides how available the system must be and what is prepared beforehand.",
    )
    catch_up: Answer[str] = fact(
        Text(),
        "S19",
        inherits=True,
        when=When("a customer waits", _customer_waits),
        ask="After a breakdown at '{name}', who enters what was done by hand, by when, and with which time?",
        why="Entering afterwards is a function with rights and checks of its own.",
    )
    present_means: Answer[str] = fact(
        Text(),
        "S20",
        optional=True,
        ask="With what is '{name}' done today, and what is typed that was seen somewhere before?",
        why="Work-arounds and private lists are unmet needs in disguise.",
    )
    measure: Answer[str] = fact(
        Text(),
        "S21",
        optional=True,
        ask="What is measured at '{name}', and who looks at it?",
        why="A report needs a reader.",
    )
    could_be_done_by: Answer[str] = fact(
        Text(),
        "S23",
        optional=True,
        asked=Asked.OWNER,
        ask="Could '{name}' be done by the customer, a partner or nobody?",
        why="Fewer steps beat better steps.",
    )
    rules: Answer[tuple[str, ...]] = fact(
        References(("rule",)),
        "S7",
        optional=True,
        ask="Which business rules hold at '{name}'?",
        why="Each is checked or shown at this place.",
    )
    notes: Answer[str] = structure(Text())
