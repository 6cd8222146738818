"""Remove a record: with all that lies in it, and without a trace of it in what is left."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from backbrief.app.actions.remove_row import remove_row
from backbrief.app.redirected import Redirection, redirected
from backbrief.diff.compare import answers, apply, diff, with_answers
from backbrief.domain.answer import Sides, items, together
from backbrief.domain.branch import Branch, Event
from backbrief.domain.change import Change
from backbrief.domain.design import Design, Record
from backbrief.domain.identity import slug
from backbrief.domain.information import Attribute
from backbrief.domain.step import Step
from backbrief.flow.mentions import mentions


def remove_record(design: Design, record_id: str) -> tuple[Change, ...]:
    """The changes that remove a record; what came before a step goes on with what came after it.

    A use, a function or a piece of a packet goes with the information that it is about; any other answer that names
    the record is blank again.
    """
    record = design.records.get(record_id)
    if record is None:
        return ()
    if isinstance(record, Step | Branch | Event):
        rest = apply(design, remove_row(design, record_id))
        return diff(design, _without(rest, record) if record_id in rest.records else rest)
    return diff(design, _without(design, record))


def goes_along(design: Design, record_id: str) -> tuple[Record, ...]:
    """What lies in a record and goes with it."""
    return tuple(each for each in design.records.values() if each.id.startswith(f"{record_id}/"))


def _without(design: Design, record: Record) -> Design:
    gone = {record.id, *(each.id for each in goes_along(design, record.id))}
    naming = {each.record for each in mentions(design) if each.named in gone}
    words = _words_of(record)
    return Design(
        {
            key: _forgetting(each, gone, words) if key in naming else each
            for key, each in design.records.items()
            if key not in gone
        }
    )


def _forgetting(record: Record, gone: Collection[str], words: Mapping[str, str]) -> Record:
    """The record without the parts that are about what is gone, and without any other name of it."""
    said = answers(record)
    kept = {name: _kept(answer, gone, words) for name, answer in said.items()}
    shorter = with_answers(record, {name: answer for name, answer in kept.items() if answer != said[name]})
    return redirected(shorter, Redirection(names=dict.fromkeys(gone, record.id)))


def _kept(answer: Any, gone: Collection[str], words: Mapping[str, str]) -> Any:
    if isinstance(answer, Sides):
        return together(Sides(_kept(answer.sender, gone, words), _kept(answer.receiver, gone, words)))
    if not isinstance(answer, tuple):
        return answer
    left = (each for each in answer if getattr(each, "information", None) not in gone)
    return tuple(_without_word(each, words) for each in left) or None


def _words_of(record: Record) -> Mapping[str, str]:
    """The information and the word by which an attribute is named beside it."""
    if not isinstance(record, Attribute):
        return {}
    return {record.id.rpartition("/")[0]: slug(str(record.name))}


def _without_word(part: Any, words: Mapping[str, str]) -> Any:
    word = words.get(getattr(part, "information", None) or "")
    named = items(getattr(part, "attributes", None))
    if word is None or word not in map(slug, named):
        return part
    return replace(part, attributes=tuple(each for each in named if slug(each) != word) or None)
