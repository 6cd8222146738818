"""Arbitrary designs, records and answers, made from the declared facts: a new fact is covered by being declared."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from backbrief.domain.answer import NoneOnPurpose, Sides, Unknown
from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.design import TOP_LEVEL, Defaults, Design
from backbrief.domain.fact import Fact, facts_of
from backbrief.domain.information import Attribute, Information
from backbrief.domain.kind import Choice, Choices, Pairs, Percent, Reference, References, Text, Texts, YesNo
from backbrief.domain.part import Parts
from backbrief.domain.step import Step
from backbrief.domain.transfer import Transfer
from backbrief.domain.workflow import Header, Workflow

Ids = Mapping[str, list[str]]
"""The ids that may be named, by the word of their subject."""

PLAIN = ("Register the claim", "two working days", "Anna", "e-mail", "all papers are there")
TRICKY = (
    "no", "Yes", "true", "null", "~", "08", "1.10", "0x1F", "1e3", ".5", "2026-11-24", "12:30", "- a list", "* bold",
    "a: b", "a # b", "#x", "&anchor", "*alias", "!tag", "<<", "{", "[x]", "'quoted'", '"', "%", "@", "?", "|", ">",
    "=1+1", " leading", "trailing ", "two\nlines", "two\n\n  lines\n", "\n first", "tab\there", "\\", "émigré Ø",
    "unknown", " Unknown", '"unknown"', "unknown - ask Anna", "none, on purpose: no", "中文", "\u2028", "🙂", "\u200f",
)  # fmt: skip
WORDS = ("clerk", "claim", "2", "08", "no", "null", "true", "übernahme", "register", "assess", "pay-out")


@cache
def texts() -> SearchStrategy[str]:
    """Texts that people write and texts that trip parsers, such as one that spells a reserved answer."""
    free = st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n"), min_size=1, max_size=20)
    return st.one_of(st.sampled_from(PLAIN), st.sampled_from(TRICKY), free)


@cache
def names() -> SearchStrategy[str]:
    """The part of an id that is a record's own."""
    return st.sampled_from(WORDS)


@cache
def reserved() -> SearchStrategy[NoneOnPurpose | Unknown]:
    """None on purpose, or unknown with whom to ask by when."""
    reasons = st.sampled_from(("", "nobody waits for it", "the law forbids it"))
    asked, dates = st.sampled_from(("", "Anna", "head of claims")), st.sampled_from(("", "2026-12-01"))
    return st.one_of(st.builds(NoneOnPurpose, reasons), st.builds(Unknown, ask=asked, by=dates))


def answers(fact: Fact, *, ids: Ids | None = None) -> SearchStrategy[Any]:
    """Any answer to a fact, a blank included; what it names is among the ids."""
    known = ids or {}
    return _answers(fact, tuple((word, tuple(known.get(word, ()))) for word in _named_by(fact)))


def records(subject: type, *, record_id: str = "", ids: Ids | None = None) -> SearchStrategy[Any]:
    """A record of a subject, of which most facts are blank."""
    return _records(subject, record_id or f"{_word(subject)}/any", ids or {})


@st.composite
def designs(draw: DrawFn, *, workflows: int = 2) -> Design:
    """A design in which every name leads to a record of the right subject."""
    ids = _drawn_ids(draw, workflows)
    made: list[Any] = [draw(records(Header, record_id="design", ids=ids))] if draw(st.booleans()) else []
    for subject in (*TOP_LEVEL, Attribute, Workflow):
        made += [draw(records(subject, record_id=each, ids=ids)) for each in ids[_word(subject)]]
    made += _drawn_defaults(draw, "", (Step, Transfer, Branch, Information), ids)
    for workflow in ids["workflow"]:
        inner = _inside(workflow, ids)
        made += _drawn_defaults(draw, f"{workflow}/", (Step, Transfer, Branch), inner)
        for subject in (Step, Branch, Event, Flow, Transfer):
            made += [draw(records(subject, record_id=each, ids=inner)) for each in inner[_word(subject)]]
    return Design({record.id: record for record in made})


_Answering = Callable[[Any, Ids], SearchStrategy[Any]]

_BY_KIND: dict[type, _Answering] = {
    Text: lambda _, __: texts(),
    Texts: lambda _, __: st.lists(texts(), min_size=1, max_size=3).map(tuple),
    YesNo: lambda _, __: st.booleans(),
    Percent: lambda _, __: st.one_of(st.integers(0, 100).map(float), st.floats(0, 100)),
    Choice: lambda kind, _: st.sampled_from(kind.options),
    Choices: lambda kind, _: st.sets(st.sampled_from(kind.options), min_size=1).map(
        lambda chosen: tuple(option for option in kind.options if option in chosen)
    ),
    Reference: lambda kind, ids: _named(kind.to, ids),
    References: lambda kind, ids: st.lists(_named(kind.to, ids), min_size=1, max_size=3).map(tuple),
    Pairs: lambda _, __: st.dictionaries(texts(), texts(), min_size=1, max_size=3).map(
        lambda each: tuple(each.items())
    ),
    Parts: lambda kind, ids: st.lists(_parts(kind.part, ids), min_size=1, max_size=3).map(tuple),
}


@lru_cache(maxsize=2_000)
def _answers(fact: Fact, known: tuple[tuple[str, tuple[str, ...]], ...]) -> SearchStrategy[Any]:
    one = _one_answer(fact, {word: list(named) for word, named in known})
    if not fact.two_sided:
        return st.one_of(st.none(), one)
    sides = st.builds(Sides, sender=st.one_of(st.none(), one), receiver=st.one_of(st.none(), one))
    return st.one_of(st.none(), one, sides.filter(lambda both: both != Sides()))


def _one_answer(fact: Fact, ids: Ids) -> SearchStrategy[Any]:
    if isinstance(fact.kind, Reference | References) and not any(ids.get(word) for word in fact.kind.to):
        return reserved()
    return st.one_of(_BY_KIND[type(fact.kind)](fact.kind, ids), reserved())


@cache
def _named_by(fact: Fact) -> tuple[str, ...]:
    """The words of all subjects that an answer may name."""
    if isinstance(fact.kind, Parts):
        return tuple(dict.fromkeys(word for inner in facts_of(fact.kind.part) for word in _named_by(inner)))
    return fact.kind.to if isinstance(fact.kind, Reference | References) else ()


def _named(to: Iterable[str], ids: Ids) -> SearchStrategy[str]:
    return st.sampled_from([each for word in to for each in ids.get(word, ())])


def _parts(part: type, ids: Ids) -> SearchStrategy[Any]:
    return _stated(part, ids, at_most=3).map(lambda facts: part(**facts)).filter(lambda made: made != part())


def _records(subject: type, record_id: str, ids: Ids) -> SearchStrategy[Any]:
    return _stated(subject, ids, at_most=4).map(lambda facts: subject(id=record_id, **facts))


@st.composite
def _stated(draw: DrawFn, subject: type, ids: Ids, *, at_most: int, inherited: bool = False) -> dict[str, Any]:
    facts = _inherited(subject) if inherited else facts_of(subject)
    chosen = draw(st.lists(st.sampled_from(range(len(facts))), max_size=at_most, unique=True))
    return {facts[each].name: draw(answers(facts[each], ids=ids)) for each in sorted(chosen)}


@cache
def _inherited(subject: type) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts_of(subject) if fact.inherits)


def _drawn_defaults(draw: DrawFn, prefix: str, subjects: Iterable[type], ids: Ids) -> list[Defaults]:
    made = []
    for subject in subjects:
        if draw(st.booleans()) and draw(st.booleans()):
            stated = draw(_stated(subject, ids, at_most=3, inherited=True))
            pairs = tuple((name, answer) for name, answer in stated.items() if answer is not None)
            made.append(Defaults(id=f"{prefix}defaults/{_word(subject)}", answers=pairs))
    return made


def _drawn_ids(draw: DrawFn, workflows: int) -> dict[str, list[str]]:
    few = st.lists(names(), max_size=2, unique=True)
    ids = {_word(subject): [f"{_word(subject)}/{each}" for each in draw(few)] for subject in TOP_LEVEL}
    ids["attribute"] = [f"{each}/{name}" for each in ids["information"] for name in draw(few)]
    ids["workflow"] = [f"workflow/{each}" for each in draw(st.lists(names(), max_size=workflows, unique=True))]
    for word in ("step", "branch", "event", "flow", "transfer"):
        ids[word] = []
    for workflow in ids["workflow"]:
        for name in draw(st.lists(names(), max_size=6, unique=True)):
            word = draw(st.sampled_from(("step", "step", "step", "branch", "event", "flow")))
            ids[word].append(f"{workflow}/{name}")
        steps = [each for each in ids["step"] if each.startswith(f"{workflow}/")]
        pairs = pairwise(steps)
        ids["transfer"] += [f"{one}--{other.rpartition('/')[2]}" for one, other in pairs if draw(st.booleans())]
    return ids


def _inside(workflow: str, ids: Ids) -> dict[str, list[str]]:
    """The ids that can be named in a workflow: its own and those beside the workflows."""
    held = {"step", "branch", "event", "flow", "transfer"}
    return {
        word: [each for each in known if word not in held or each.startswith(f"{workflow}/")]
        for word, known in ids.items()
    }


def _word(subject: type) -> str:
    word: str = subject.word  # type: ignore[attr-defined]  # every subject has its word as a class variable
    return word
