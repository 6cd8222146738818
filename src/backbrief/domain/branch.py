"""Branches, events and flows: where paths part and meet, what starts and ends them, and the arrows between."""

from dataclasses import dataclass
from typing import ClassVar

from backbrief.domain.answer import Answer
from backbrief.domain.fact import Asked, Level, When, fact, structure
from backbrief.domain.kind import Choice, Reference, References, Text, YesNo

NODES = ("step", "branch", "event")


def _decides(branch: "Branch") -> bool:
    return branch.parts is True and branch.kind in ("one of", "any of")


def _decides_by_rule(branch: "Branch") -> bool:
    return _decides(branch) and branch.how == "rule"


_DECISION = When("paths part by a decision here", _decides)


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """Where paths part or meet; a decision has a question, and its answers stand on the flows that leave it."""

    word: ClassVar[str] = "branch"
    plural: ClassVar[str] = "branches"

    id: str
    kind: Answer[str] = fact(
        Choice(("one of", "all of", "any of", "first event")),
        "D2",
        level=Level.OUTLINE,
        ask="Is one of the paths taken here, all of them, any of them, or the one whose event comes first?",
        why="Routing and rejoining cannot be inferred from a picture.",
    )
    parts: Answer[bool] = structure(YesNo())
    inside: Answer[str] = structure(Reference(("step",)))
    name: Answer[str] = fact(
        Text(),
        "D1",
        level=Level.OUTLINE,
        when=_DECISION,
        key="question",
        ask="What is really being decided here, as a question?",
        why="A decision without a question cannot be put on a screen or in a rule.",
    )
    decider: Answer[str] = fact(
        Reference(("role",)),
        "D3",
        level=Level.WORKFLOW,
        when=_DECISION,
        ask="Who may decide '{name}'?",
        why="The right to decide is a permission.",
    )
    limits: Answer[str] = fact(
        Text(),
        "D3",
        inherits=True,
        when=_DECISION,
        ask="Up to what may '{name}' be decided alone, and exactly at that figure?",
        why="Limits send cases to somebody else.",
    )
    looked_at: Answer[tuple[str, ...]] = fact(
        References(("information",)),
        "D4",
        level=Level.WORKFLOW,
        when=_DECISION,
        ask="Which information is looked at to decide '{name}'?",
        why="It has to be shown together at the moment of decision.",
    )
    missing_today: Answer[str] = fact(
        Text(),
        "D4",
        inherits=True,
        when=_DECISION,
        ask="What would you like to know for '{name}' that nobody can tell you today?",
        why="It is a requirement in disguise.",
    )
    how: Answer[str] = fact(
        Choice(("rule", "guideline", "judgment")),
        "D5",
        level=Level.WORKFLOW,
        when=_DECISION,
        ask="Is '{name}' decided by a rule, by a guideline, or by judgment?",
        why="A rule can be executed, a judgment has to be supported.",
    )
    table: Answer[str] = fact(
        Text(),
        "D5",
        when=When("it is decided by a rule", _decides_by_rule),
        ask="Which tests decide '{name}', in which order, on which side lies each limit, and what counts together?",
        why="A rule that leaves a case open is finished by a developer.",
    )
    default: Answer[str] = fact(
        Text(),
        "D6",
        inherits=True,
        when=_DECISION,
        ask="What is the answer to '{name}' when nothing fits, or two answers fit equally?",
        why="Routing needs a way out.",
    )
    reason_kept: Answer[bool] = fact(
        YesNo(),
        "D7",
        inherits=True,
        when=_DECISION,
        ask="Is the reason for the answer to '{name}' written down?",
        why="It is a field, and sometimes a legal duty.",
    )
    reversible: Answer[str] = fact(
        Text(),
        "D8",
        inherits=True,
        when=_DECISION,
        ask="Until when can '{name}' be reversed or appealed, how often, and which cases are shut out?",
        why="Reversal is a way back through everything that followed.",
    )
    told: Answer[str] = fact(
        Text(),
        "D9",
        inherits=True,
        when=_DECISION,
        ask="Who must know the answer to '{name}'?",
        why="It is a message to build.",
    )
    time_allowed: Answer[str] = fact(
        Text(),
        "D10",
        inherits=True,
        when=_DECISION,
        ask="How long may '{name}' take, and what happens when the time runs out?",
        why="An undecided case otherwise waits for ever.",
    )
    notes: Answer[str] = structure(Text())


def _waits_for_time(event: "Event") -> bool:
    return event.kind == "time"


def _ends(event: "Event") -> bool:
    return event.kind == "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that starts, ends or holds up the work: a start, an end, a message or a time that is waited for."""

    word: ClassVar[str] = "event"
    plural: ClassVar[str] = "events"

    id: str
    name: Answer[str] = fact(
        Text(),
        "P4",
        level=Level.OUTLINE,
        ask="What happens here, seen from outside?",
        why="Starting and ending events are the borders of what is built.",
    )
    kind: Answer[str] = fact(
        Choice(("start", "end", "message", "time", "other")),
        "P4",
        level=Level.OUTLINE,
        ask="Does '{name}' start the work, end it, or is a message or a time waited for?",
        why="Each is detected in another way.",
    )
    role: Answer[str] = structure(Reference(("role",)))
    inside: Answer[str] = structure(Reference(("step",)))
    at: Answer[str] = structure(Reference(("step",)))
    when: Answer[str] = fact(
        Text(),
        "P4",
        level=Level.WORKFLOW,
        when=When("a time is waited for", _waits_for_time),
        ask="How long, or until when, is waited at '{name}', by which calendar?",
        why="A timer needs a number and a calendar.",
    )
    result: Answer[str] = fact(
        Text(),
        "P12",
        level=Level.WORKFLOW,
        when=When("the work ends here", _ends),
        ask="How does the case look when it ends with '{name}': done, refused, cancelled, withdrawn?",
        why="All ends belong to the life of a case, not only the good one.",
    )
    notes: Answer[str] = structure(Text())


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """The arrow between two nodes; a message flow joins two organisations and may end at a party."""

    word: ClassVar[str] = "flow"
    plural: ClassVar[str] = "flows"

    id: str
    source: Answer[str] = structure(Reference((*NODES, "party", "role")), key="from")
    target: Answer[str] = structure(Reference((*NODES, "party", "role")), key="to")
    message: Answer[bool] = structure(YesNo())
    answer: Answer[str] = structure(Text())
    condition: Answer[str] = structure(Text())
    default: Answer[bool] = structure(YesNo())
    again_at_most: Answer[str] = fact(
        Text(),
        "T14",
        optional=True,
        asked=Asked.OWNER,
        ask="How often may the work go back this way, and then what?",
        why="A loop without a limit is endless rework.",
    )
    notes: Answer[str] = structure(Text())
