"""What the redesign is for: outcomes that customers want and strategies that make them happen."""

from dataclasses import dataclass
from typing import ClassVar

from backbrief.domain.answer import Answer
from backbrief.domain.fact import Asked, Level, fact, structure
from backbrief.domain.kind import Reference, References, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a customer wants, in the customer's words, with a measure: today and target."""

    word: ClassVar[str] = "outcome"
    plural: ClassVar[str] = "outcomes"

    id: str
    name: Answer[str] = fact(
        Text(),
        "P2",
        level=Level.OUTLINE,
        asked=Asked.OWNER,
        ask="In the customer's own words: what do they want to come out of it?",
        why="Every requirement is traced up to an outcome; without one there is no reason to build.",
    )
    customer: Answer[str] = fact(
        Reference(("party",)),
        "P1",
        level=Level.OUTLINE,
        asked=Asked.OWNER,
        ask="Which customer wants '{name}'?",
        why="The chain from technology to customer ends here.",
    )
    failure: Answer[str] = fact(
        Text(),
        "P2",
        level=Level.WORKFLOW,
        asked=Asked.OWNER,
        ask="How would the customer notice that '{name}' did not happen?",
        why="It tells what must be watched and shown.",
    )
    measure: Answer[str] = fact(
        Text(),
        "P2",
        level=Level.WORKFLOW,
        asked=Asked.OWNER,
        ask="By which measure would the customer judge '{name}'?",
        why="Acceptance needs a number that a customer would recognise.",
    )
    today: Answer[str] = fact(
        Text(),
        "P7",
        level=Level.WORKFLOW,
        asked=Asked.OWNER,
        ask="What is the measure of '{name}' today?",
        why="Improvement can be shown only against a starting point.",
    )
    target: Answer[str] = fact(
        Text(),
        "P7",
        level=Level.WORKFLOW,
        asked=Asked.OWNER,
        ask="What is the target for '{name}'?",
        why="It decides how fast and how reliable technology must be.",
    )
    unspoken: Answer[str] = fact(
        Text(),
        "P2",
        level=Level.WORKFLOW,
        optional=True,
        asked=Asked.OWNER,
        ask="What do customers put up with today without saying so?",
        why="Unspoken needs are the ones that rivals meet first.",
    )
    notes: Answer[str] = structure(Text())


@dataclass(frozen=True, slots=True, kw_only=True)
class Strategy:
    """What the business will do so that outcomes happen."""

    word: ClassVar[str] = "strategy"
    plural: ClassVar[str] = "strategies"

    id: str
    name: Answer[str] = fact(
        Text(),
        "P3",
        level=Level.OUTLINE,
        asked=Asked.OWNER,
        ask="What will the business do so that the customer gets what they want?",
        why="Process follows strategy and technology follows process, never the other way round.",
    )
    outcomes: Answer[tuple[str, ...]] = fact(
        References(("outcome",)),
        "P3",
        level=Level.OUTLINE,
        asked=Asked.OWNER,
        ask="Which outcomes does the strategy '{name}' make happen?",
        why="A strategy without an outcome leaves every requirement under it without a reason.",
    )
    customer_change: Answer[str] = fact(
        Text(),
        "P3",
        level=Level.OUTLINE,
        asked=Asked.OWNER,
        ask="What will be different for the customer because of '{name}'?",
        why="IT weighs alternatives by what the customer will notice.",
    )
    stop_doing: Answer[str] = fact(
        Text(),
        "P3",
        level=Level.WORKFLOW,
        asked=Asked.OWNER,
        ask="What will we stop doing because of '{name}'?",
        why="What is stopped need not be built, migrated or supported.",
    )
    wins_over: Answer[tuple[str, ...]] = fact(
        References(("strategy",)),
        "P3",
        asked=Asked.OWNER,
        ask="Which other strategies does '{name}' win over where they collide?",
        why="When two needs cannot both be met, IT must not choose.",
    )
    notes: Answer[str] = structure(Text())
