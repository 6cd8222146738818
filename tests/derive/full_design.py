"""A design in which every fact of every subject is stated, so that a fact without a wording is noticed."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from backbrief.domain.design import SUBJECTS, Design, Record
from backbrief.domain.fact import Fact, Tier, facts_of
from backbrief.domain.kind import Choice, Choices, Pairs, Percent, Reference, References, Text, Texts, YesNo
from backbrief.domain.part import Parts

HOME = "workflow/claim"
IDS = {
    "design": "design",
    "attribute": "information/form/date",
    "workflow": HOME,
    "step": f"{HOME}/step-a",
    "branch": f"{HOME}/question",
    "event": f"{HOME}/day-passes",
    "flow": f"{HOME}/yes",
    "transfer": f"{HOME}/step-a--step-b",
    **{
        word: f"{word}/form"
        for word in ("information", "system", "rule", "calendar", "setting", "service-level", "term")
    },
    **{word: f"{word}/clerk" for word in ("party", "outcome", "strategy", "function", "role")},
}
CHOSEN: dict[tuple[str, str], Any] = {
    ("Workflow", "state"): "to-be",
    ("Use", "kind"): "looks at",
    ("Event", "kind"): "message",
    ("Branch", "kind"): "all of",
    ("Branch", "how"): "rule",
    ("Step", "judgment"): "automatic",
    ("System", "future"): "stays",
    ("Information", "personal"): "personal",
    ("Flow", "source"): f"{HOME}/question",
    ("Flow", "target"): f"{HOME}/step-b",
    ("Flow", "message"): None,
    ("Flow", "default"): None,
    ("Step", "inside"): None,
    ("Branch", "inside"): None,
    ("Event", "inside"): None,
    ("Event", "at"): None,
}
"""Answers that matter to the shape of the design, or without which a fact says nothing."""


def full_design() -> Design:
    """The design with one full record of each subject, and what joins them in one workflow."""
    full: dict[str, Any] = {word: full_record(subject) for word, subject in SUBJECTS.items()}
    return Design({record.id: record for record in (*full.values(), *_others(full))})


def full_record(subject: type) -> Record:
    """A record with each fact stated."""
    answers = {each.name: _answer(subject, each) for each in facts_of(subject)}
    record: Record = subject(id=IDS[vars(subject)["word"]], **answers)
    return record


def full_part(part: type) -> object:
    """A part of an answer with each fact stated."""
    return part(**{each.name: _answer(part, each) for each in facts_of(part)})


def stated_facts(subject: type) -> list[Fact]:
    """The facts that are asked for, structure left out."""
    return [each for each in facts_of(subject) if each.tier is not Tier.STRUCTURE]


def _others(full: dict[str, Any]) -> Iterator[Record]:
    """What the full records need around them: a receiver, a party's clerk, further nodes and flows."""
    step, flow, use = full["step"], full["flow"], full["step"].uses[0]
    yield replace(
        step,
        id=f"{HOME}/step-b",
        name="Pay form",
        role="role/payer",
        judgment="expert",
        uses=(replace(use, kind="creates"),),
    )
    yield replace(full["role"], id="role/payer", name="Payer", party=None, kind=None)
    yield replace(full["event"], id=f"{HOME}/over", kind="end", name="Form is paid")
    arrow = replace(flow, answer=None, condition=None, again_at_most=None)
    yield replace(arrow, id=f"{HOME}/1", source=f"{HOME}/step-a", target=f"{HOME}/question")
    yield replace(arrow, id=f"{HOME}/2", source=f"{HOME}/question", target=f"{HOME}/day-passes")
    yield replace(arrow, id=f"{HOME}/4", source="party/clerk", target=f"{HOME}/step-b", message=True)
    yield replace(full["transfer"], id=f"{HOME}/clerk--step-b")
    yield replace(arrow, id=f"{HOME}/3", source=f"{HOME}/step-b", target=f"{HOME}/over")


def _answer(subject: type, fact: Fact) -> object:
    chosen = (subject.__name__, fact.name)
    if chosen in CHOSEN:
        return CHOSEN[chosen]
    if isinstance(fact.kind, Parts):
        return (full_part(fact.kind.part),)
    answer: object = _ANSWERS[type(fact.kind)](fact)
    return answer


def _reference(fact: Fact) -> str:
    kind: Any = fact.kind
    return IDS[kind.to[0]]


_ANSWERS: dict[type, Any] = {
    Text: lambda fact: f"The {fact.name.replace('_', ' ')} is stated",
    Texts: lambda fact: (f"first {fact.name}", f"second {fact.name}"),
    YesNo: lambda _: True,
    Percent: lambda _: 80.0,
    Choice: lambda fact: fact.kind.options[0],
    Choices: lambda fact: fact.kind.options[:2],
    Reference: _reference,
    References: lambda fact: (_reference(fact),),
    Pairs: lambda _: (("key", "Policy number"),),
}
