"""Merge two records into one: all that names the second names the first, and nothing that was stated is lost unseen."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, cast

from backbrief.app.redirected import Redirection, redirected
from backbrief.diff.compare import answers, diff, with_answers
from backbrief.domain.answer import Unknown, items
from backbrief.domain.business_rule import Term
from backbrief.domain.change import Change
from backbrief.domain.design import TOP_LEVEL, Design, Record
from backbrief.domain.fact import Fact, facts_of
from backbrief.domain.identity import last_part, slug
from backbrief.domain.information import Attribute, Information
from backbrief.flow.mentions import Mention, mentions, part_ids
from backbrief.flow.survey import Survey

MERGEABLE: tuple[type, ...] = (*TOP_LEVEL, Attribute)
"""Subjects of which two records may turn out to be one thing."""


class Unmergeable(ValueError):  # noqa: N818 - named for what it says about the two
    """Two records that cannot be one: of different subjects, the same one twice, or parts of different things."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """A fact that the two state differently; `key` is what is chosen by to let the second one's answer hold."""

    key: str
    record: str
    fact: Fact
    kept: Any
    gone: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Merging:
    """What merging two records will do: the clashes to settle first, the places that move, the transfers that end."""

    kept: str
    gone: str
    clashes: tuple[Clash, ...]
    moved: tuple[Mention, ...]
    joined: tuple[tuple[str, str], ...]
    transfers_gone: tuple[str, ...]


def plan_merge(design: Design, *, kept: str, gone: str) -> Merging:
    """What merging will do, shown before anything is done. Raises Unmergeable."""
    pairs = _pairs(design, kept, gone)
    before, after = Survey(design), Survey(_merged(design, pairs, frozenset()))
    return Merging(
        kept=kept,
        gone=gone,
        clashes=tuple(clash for pair in pairs if pair.gone for clash in _clashes(pair)),
        moved=tuple(each for each in mentions(design) if each.named == gone and each.record != gone),
        joined=tuple((pair.kept.id, pair.gone.id) for pair in pairs[1:] if pair.gone),
        transfers_gone=tuple(
            before.title(transfer) for key, transfer in before.transfers.items() if key not in after.transfers
        ),
    )


def merge_records(design: Design, *, kept: str, gone: str, second: Collection[str] = ()) -> tuple[Change, ...]:
    """The changes that make one record of two; `second` holds the keys of clashes in which the second one is right.

    Lists are united, blanks are filled from the other, and the name that goes is kept as another name where there is
    a place for it. Raises Unmergeable.
    """
    return diff(design, _merged(design, _pairs(design, kept, gone), frozenset(second)))


@dataclass(frozen=True, slots=True)
class _Pair:
    """A record that stays and the one that goes into it; a part that only moves goes into none."""

    kept: Record
    gone: Record | None
    moved_from: str = ""


def _pairs(design: Design, kept: str, gone: str) -> tuple[_Pair, ...]:
    one, other = design.records.get(kept), design.records.get(gone)
    if one is None or other is None:
        raise Unmergeable("one of the two is no longer there")
    if reason := _what_keeps_apart(one, other):
        raise Unmergeable(f"{design.name_of(kept)} and {design.name_of(gone)} cannot be one: {reason}")
    return _Pair(one, other), *(_parts_of(design, kept, gone) if isinstance(one, Information) else ())


def _what_keeps_apart(one: Record, other: Record) -> str:
    if one.id == other.id:
        return "it is the same one"
    if type(one) is not type(other):
        return f"one is a {one.word}, the other a {other.word}"
    if not isinstance(one, MERGEABLE):
        return f"a {one.word} has its own place in the flow; remove one of them there"
    if isinstance(one, Attribute) and one.id.rpartition("/")[0] != other.id.rpartition("/")[0]:
        return "they are parts of different things; merge those"
    return ""


def _parts_of(design: Design, kept: str, gone: str) -> Iterator[_Pair]:
    """The attributes of the second information: joined with those of the first that are spelled alike, or moved."""
    known = {word: each for each in design.inside(kept, Attribute) for word in _spellings(each)}
    for each in design.inside(gone, Attribute):
        twin = next((known[word] for word in _spellings(each) if word in known), None)
        if twin is not None:
            yield _Pair(twin, each)
        else:
            yield _Pair(replace(each, id=f"{kept}/{last_part(each.id)}"), None, each.id)


def _spellings(attribute: Attribute) -> list[str]:
    named = [slug(attribute.name)] if isinstance(attribute.name, str) else []
    return [last_part(attribute.id), *named]


def _merged(design: Design, pairs: tuple[_Pair, ...], second: Collection[str]) -> Design:
    lead = {pair.gone.id: pair.kept.id for pair in pairs if pair.gone}
    left = lead.keys() | {pair.moved_from for pair in pairs if not pair.gone}
    one: dict[str, Record] = {}
    for pair in pairs:
        stays = one.get(pair.kept.id, pair.kept)
        one[pair.kept.id] = _united(_Pair(stays, pair.gone), second)
    to = Redirection(names=lead, words=_words(design, pairs))
    records = {key: one.get(key, record) for key, record in {**design.records, **one}.items() if key not in left}
    return Design({key: redirected(record, to) for key, record in records.items()})


def _words(design: Design, pairs: tuple[_Pair, ...]) -> dict[tuple[str, str], str]:
    """How an attribute that went into another one is spelled now, unless its old spelling leads there as well."""
    joined = {
        pair.gone.id: pair.kept
        for pair in pairs
        if isinstance(pair.gone, Attribute) and isinstance(pair.kept, Attribute)
    }
    return {
        place: str(joined[found].name or last_part(joined[found].id))
        for place, found in part_ids(design).items()
        if found in joined and place[1] not in _spellings(joined[found])
    }


def _united(pair: _Pair, second: Collection[str]) -> Record:
    """The first record with all that the second one states besides."""
    if pair.gone is None:
        return pair.kept
    first, other = answers(pair.kept), answers(pair.gone)
    settled = {name: _one_answer(first.get(name), other.get(name)) for name in dict.fromkeys((*first, *other))}
    settled |= {clash.fact.name: clash.gone for clash in _clashes(pair) if clash.key in second}
    return _with_other_name(with_answers(pair.kept, settled), (first.get("name"), other.get("name")))


def _one_answer(first: Any, other: Any) -> Any:
    if first is None or (isinstance(first, Unknown) and other is not None):
        return other
    if isinstance(first, tuple) and isinstance(other, tuple):
        return tuple(dict.fromkeys((*first, *other)))
    return first


def _clashes(pair: _Pair) -> Iterator[Clash]:
    """The facts that both state, each otherwise; lists are united, and what is unknown gives way."""
    gone = cast("Record", pair.gone)
    first, other = answers(pair.kept), answers(gone)
    subject: type = type(pair.kept)
    for fact in facts_of(subject):
        said, again = first.get(fact.name), other.get(fact.name)
        if said is not None and again is not None and not _agree(said, again):
            yield Clash(key=f"{gone.id}#{fact.name}", record=pair.kept.id, fact=fact, kept=said, gone=again)


def _agree(said: Any, again: Any) -> bool:
    lists = isinstance(said, tuple) and isinstance(again, tuple)
    return said == again or lists or isinstance(said, Unknown) or isinstance(again, Unknown)


_OTHER_NAMES: Mapping[type, str] = {Information: "other_names", Term: "synonyms"}


def _with_other_name(record: Record, names: Iterable[object]) -> Record:
    """The record, also known by the name that did not stay, where there is a place for other names."""
    place = _OTHER_NAMES.get(type(record))
    known = str(getattr(record, "name", ""))
    others = [name for name in names if isinstance(name, str) and slug(name) != slug(known)]
    if place is None or not others:
        return record
    return with_answers(record, {place: tuple(dict.fromkeys((*items(getattr(record, place)), *others)))})
