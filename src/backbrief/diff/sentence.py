"""A change in a sentence."""

from collections.abc import Mapping
from typing import Any

from backbrief.diff.compare import answers
from backbrief.domain.branch import Branch, Flow
from backbrief.domain.change import Added, Change, Removed, Stated
from backbrief.domain.design import SUBJECTS, Defaults, Design, Record
from backbrief.domain.fact import fact_of
from backbrief.domain.identity import last_part
from backbrief.domain.reading import answer_words
from backbrief.domain.transfer import Transfer


def sentence(change: Change, *, before: Design, after: Design) -> str:
    """What the change does, in the words of the design: which record, which fact, from what to what."""
    if isinstance(change, Added):
        return f"adds {called(change.record, after)}{_with(change.record)}"
    if isinstance(change, Removed):
        return f"removes {called(change.record, before)}{_with(change.record)}"
    return _restated(change, before, after)


def called(record: Record, design: Design) -> str:
    """The record's subject and name."""
    if isinstance(record, Defaults):
        return f"what holds at every {record.subject}"
    if isinstance(record, Transfer):
        sender, _, receiver = last_part(record.id).partition("--")
        names = [design.name_of(f"{record.id.rpartition('/')[0]}/{end}") for end in (sender, receiver)]
        return f"transfer {names[0]} -> {names[1]}"
    if isinstance(record, Flow):
        ends = (record.source, record.target)
        return f"flow {' -> '.join(design.name_of(end) if isinstance(end, str) else 'nowhere' for end in ends)}"
    name = getattr(record, "name", None)
    return f"{type(record).word} '{name if isinstance(name, str) else design.name_of(record.id)}'"


def _restated(change: Stated, before: Design, after: Design) -> str:
    record = after.records.get(change.record) or before.records[change.record]
    fact = fact_of(SUBJECTS[_subject(record)], change.fact)
    was = answer_words(fact, change.before, names=before.name_of)
    now = answer_words(fact, change.after, names=after.name_of)
    sayings = _SAYINGS.get((type(record), change.fact), {})
    if change.after in sayings:
        now_or_first = "states {}: it {}" if change.before is None else "restates {}: now it {}"
        return now_or_first.format(called(record, after), sayings[change.after])
    about = f"{called(record, after)}: {fact.label.lower()}"
    if change.before is None:
        return f"states {about}: {_short(now)}"
    if change.after is None:
        return f"takes back {about}: it was {_short(was)}"
    return f"restates {about}: {_short(was)} -> {_short(now)}"


def _subject(record: Record) -> str:
    return record.subject if isinstance(record, Defaults) else type(record).word


def _with(record: Record) -> str:
    stated = len(answers(record).keys() - _SAID_BY_ITS_NAME.get(type(record), frozenset()))
    return f", with {stated} stated facts" if stated > 1 else ""


_SAID_BY_ITS_NAME: Mapping[type, frozenset[str]] = {Flow: frozenset({"source", "target"})}
_SAYINGS: Mapping[tuple[type, str], Mapping[Any, str]] = {
    (Branch, "parts"): {True: "parts the ways", False: "only brings ways together"},
    (Flow, "message"): {True: "is a message", False: "is the way of the work, no message"},
    (Flow, "default"): {True: "is taken when no other way is", False: "is not taken merely because no other way is"},
}
"""What yes and no mean where a drawing says them, as no person would put it so."""

_LONGEST = 100


def _short(words: str) -> str:
    line = "; ".join(words.split("\n"))
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}..."
