"""What a step needs: uses of information, functions of technology, and responses to what can go wrong."""

from dataclasses import dataclass

from backbrief.domain.answer import Answer
from backbrief.domain.fact import Asked, Level, When, fact
from backbrief.domain.kind import Choice, Pairs, Reference, Text, Texts
from backbrief.domain.verb import VERBS

READS = ("looks at", "is guided by")
WRITES = ("creates", "changes", "ends")
EXCEPTION_KINDS = ("fails", "late", "absent", "outside event", "rule broken")


def _reads(use: "Use") -> bool:
    return use.kind in READS


def _brings_in(use: "Use") -> bool:
    return use.kind in ("creates", "changes")


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """A step's need of information: looks at, is guided by, creates, changes or ends it."""

    kind: Answer[str] = fact(
        Choice((*READS, *WRITES)),
        "S6",
        level=Level.OUTLINE,
        ask="Does the step look at {information}, go by it, create it, change it or end it?",
        why="Reading, writing and ending are different functions with different rights.",
    )
    information: Answer[str] = fact(
        Reference(("information",)),
        "S6",
        level=Level.OUTLINE,
        ask="Which information does '{name}' use?",
        why="A use without its information cannot be built.",
    )
    attributes: Answer[tuple[str, ...]] = fact(
        Texts(),
        "I3",
        level=Level.WORKFLOW,
        ask="Which parts of {information} are needed at '{name}', by name?",
        why="A noun is not a specification: every part is a field on a screen or in a message.",
    )
    presence: Answer[str] = fact(
        Choice(("required", "if known")),
        "S6",
        level=Level.WORKFLOW,
        when=When("the step looks at it", _reads),
        ask="Must {information} be there for '{name}' to begin, or is it used only if known?",
        why="Mandatory too early stops work; too late starves whoever is next.",
    )
    origin: Answer[str] = fact(
        Choice(("typed", "received", "looked up", "calculated", "carried forward")),
        "I6",
        when=When("the step creates or changes it", _brings_in),
        ask="How does {information} come in at '{name}': typed, received, looked up, calculated or carried forward?",
        why="It decides between a form, an interface and a calculation.",
    )
    source: Answer[str] = fact(
        Reference(("system", "party", "role", "step")),
        "I5",
        level=Level.WORKFLOW,
        optional=True,
        ask="Where is {information} read from at '{name}', if no earlier step made it?",
        why="Information from thin air has no interface.",
    )
    as_of: Answer[str] = fact(
        Text(),
        "I9",
        optional=True,
        ask="As it stands when: now, or as it stood on a certain day?",
        why="It decides between history and overwriting.",
    )
    freshness: Answer[str] = fact(
        Text(),
        "I7",
        optional=True,
        ask="How old may {information} be at '{name}', if that differs from elsewhere?",
        why="It decides between a live link, a nightly copy and a snapshot.",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class FunctionNeed:
    """What technology must do at a step or transfer: a controlled verb and its complements (method 3.6)."""

    verb: Answer[str] = fact(
        Choice(tuple(VERBS)),
        "S9",
        level=Level.WORKFLOW,
        ask="What must technology do at '{name}': look up, fill in, check, work out, send on, keep ...?",
        why="Each verb of the list means one thing that can be built and tested.",
    )
    information: Answer[str] = fact(
        Reference(("information",)),
        "S9",
        level=Level.WORKFLOW,
        ask="Which information does '{verb}' work on at '{name}'?",
        why="A function without its information cannot be built.",
    )
    attributes: Answer[tuple[str, ...]] = fact(
        Texts(),
        "S9",
        optional=True,
        ask="Which parts of {information}, if not all that the step uses?",
        why="It bounds the function.",
    )
    complements: Answer[tuple[tuple[str, str], ...]] = fact(
        Pairs(),
        "S9",
        level=Level.WORKFLOW,
        ask="What must also be said of '{verb}' at '{name}'?",
        why="Half a function can be neither built nor tested.",
    )
    started_by: Answer[str] = fact(
        Choice(("person", "automatically")),
        "S9",
        level=Level.WORKFLOW,
        ask="Who starts '{verb}' at '{name}': a person, or does it happen by itself?",
        why="One is a button, the other a background job.",
    )
    if_it_fails: Answer[str] = fact(
        Text(),
        "S15",
        ask="What happens when '{verb}' gives no result, or what it needs is down?",
        why="The unwanted case needs a response, or developers invent one.",
    )
    condition: Answer[str] = fact(
        Text(),
        "S9",
        optional=True,
        ask="Under which condition, if not each time?",
        why="It bounds the function.",
    )
    within: Answer[str] = fact(
        Text(),
        "S13",
        optional=True,
        ask="Within which time, counted from when?",
        why="It is the speed that technology has to reach.",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ExceptionResponse:
    """What is done when the expected does not happen."""

    kind: Answer[str] = fact(
        Choice(EXCEPTION_KINDS),
        "S15",
        level=Level.OUTLINE,
        ask="What kind of trouble is it: fails, late, absent, outside event or rule broken?",
        why="Each kind is detected in another way.",
    )
    response: Answer[str] = fact(
        Text(),
        "S15",
        ask="What is done at '{name}' when: {kind}?",
        why="Exceptions are most of the code.",
    )
    done_by: Answer[str] = fact(
        Reference(("role",)),
        "S15",
        asked=Asked.DOER,
        ask="Which role responds at '{name}' when: {kind}?",
        why="The alert has to reach somebody.",
    )
    case_becomes: Answer[str] = fact(
        Text(),
        "S15",
        ask="Which status does the case take at '{name}' when: {kind}?",
        why="A case in no status is a lost case.",
    )
    undone: Answer[str] = fact(
        Text(),
        "S15",
        optional=True,
        ask="What of the work already done is undone?",
        why="Undoing is a function of its own.",
    )
