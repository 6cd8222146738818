"""Derive what technology must satisfy: one numbered requirement for each need that the design states."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import Any, NamedTuple

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivations_by_subject
from backbrief.derive.lexicon import Lexicon
from backbrief.derive.numbering import number
from backbrief.domain.fact import facts_of
from backbrief.domain.information import Attribute, Information
from backbrief.domain.party import Role
from backbrief.domain.requirement import OpenQuestion, Requirement, Trace
from backbrief.flow.survey import Survey


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """The requirements by number, and the number of every need that ever had one: keep it for the next time."""

    requirements: tuple[Requirement, ...]
    numbers: Mapping[str, int]


def derive(survey: Survey, *, numbers: Mapping[str, int]) -> Derived:
    """The requirements of a design; `numbers` are those given before, by the key of the need."""
    groups = _merged(_needs(survey))
    given, kept = number([[need.key for need in group] for group in groups], known=numbers)
    conflicts = _conflicts(groups, given)
    found = (_requirement(group, at, conflicts.get(at, ())) for group, at in zip(groups, given, strict=True))
    return Derived(requirements=tuple(sorted(found, key=lambda each: each.number)), numbers=kept)


class _Need(NamedTuple):
    """A draft with its key, where it comes from and why."""

    key: str
    draft: Draft
    derivation: str
    trace: Trace
    rationale: str


def _needs(survey: Survey) -> Iterator[_Need]:
    lexicon = Lexicon(survey)
    for record in survey.records.values():
        if _is_to_be_built(record, lexicon):
            yield from _needs_of(record, lexicon)


def _is_to_be_built(record: Any, lexicon: Lexicon) -> bool:
    """False for work as it is, for what only such work needs, and for information and roles that nobody needs."""
    places = lexicon.places
    if isinstance(record, Information | Attribute | Role):
        return bool(places.of(record.id))
    return places.is_to_be(record.id) and not places.only_as_is(record.id)


def _needs_of(record: Any, lexicon: Lexicon) -> Iterator[_Need]:
    """The needs of one record in the order in which its facts are declared."""
    account = Account(record, record, lexicon)
    seen: dict[str, int] = defaultdict(int)
    for name, draft in _drafts_of(record, account):
        anchor = f"{record.id}#{name}/{draft.anchor}".rstrip("/")
        seen[anchor] += 1
        key = anchor if seen[anchor] == 1 else f"{anchor}/{seen[anchor]}"
        trace = Trace(record=record.id, facts=draft.facts)
        yield _Need(key, draft, name, trace, draft.rationale or account.why(draft.facts[0]))


def _drafts_of(record: Any, account: Account) -> Iterator[tuple[str, Draft]]:
    """The drafts of one record in their order, each with the name of its derivation."""
    order = _order_of(record.__class__)
    drafts = [
        (order[draft.facts[0]], each.name, draft)
        for each in derivations_by_subject().get(type(record), ())
        for draft in each.word(record, account)
    ]
    for _, name, draft in sorted(drafts, key=lambda each: (*each[:2], each[2].anchor, each[2].text)):
        yield name, draft


@cache
def _order_of(subject: type) -> Mapping[str, int]:
    return {each.name: at for at, each in enumerate(facts_of(subject))}


def _merged(needs: Iterable[_Need]) -> list[list[_Need]]:
    """The needs that are worded alike, together."""
    groups: dict[str, list[_Need]] = defaultdict(list)
    for need in needs:
        groups[need.draft.text].append(need)
    return list(groups.values())


def _conflicts(groups: list[list[_Need]], given: list[int]) -> dict[int, tuple[int, ...]]:
    """For each number, the others that state another limit for the same thing."""
    found: dict[int, set[int]] = defaultdict(set)
    for stated in _limits(groups, given).values():
        everywhere = set().union(*stated.values())
        for numbers in stated.values():
            for each in numbers:
                found[each] |= everywhere - numbers
    return {at: tuple(sorted(others)) for at, others in found.items() if others}


def _limits(groups: list[list[_Need]], given: list[int]) -> Mapping[str, Mapping[str, set[int]]]:
    """For each thing that is limited, the numbers that state each of its limits."""
    limits: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for group, at in zip(groups, given, strict=True):
        for need in group:
            if need.draft.measure:
                limits[need.draft.measure][need.draft.limit].add(at)
    return limits


def _requirement(group: list[_Need], at: int, conflict: tuple[int, ...]) -> Requirement:
    ordered = sorted(group, key=lambda need: need.key) if len(group) > 1 else group
    draft = ordered[0].draft
    fit = " ".join(dict.fromkeys(need.draft.fit for need in ordered))
    traces = _traces(ordered)
    return Requirement(
        number=at,
        text=draft.text,
        fit=fit,
        rationale=" ".join(dict.fromkeys(need.rationale for need in ordered[:_REASONS])),
        derivation=ordered[0].derivation,
        keys=tuple(need.key for need in ordered),
        traces=traces,
        questions=_questions(ordered),
        conflict=conflict,
        fingerprint=_fingerprint(draft.text, fit, traces),
    )


_REASONS = 3
"""How many reasons of merged needs are told; the traces lead to all of them."""


def _traces(needs: Iterable[_Need]) -> tuple[Trace, ...]:
    return tuple(dict.fromkeys(trace for need in needs for trace in (need.trace, *need.draft.also)))


def _questions(needs: Iterable[_Need]) -> tuple[OpenQuestion, ...]:
    return tuple(dict.fromkeys(each for need in needs for each in need.draft.questions))


def _fingerprint(text: str, fit: str, traces: Iterable[Trace]) -> str:
    traced = "\n".join(f"{trace.record} {' '.join(trace.facts)}" for trace in traces)
    return sha256(f"{text}\n{fit}\n{traced}".encode()).hexdigest()
