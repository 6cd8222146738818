"""Connect two records, such as a strategy and the outcome it makes happen, or take the connection back."""

from typing import Any

from backbrief.diff.compare import answers
from backbrief.domain.answer import items
from backbrief.domain.change import Change, Stated
from backbrief.domain.design import Design
from backbrief.domain.fact import fact_of
from backbrief.domain.kind import Reference, References


class Unconnectable(ValueError):  # noqa: N818 - named for what it says about the two
    """Two records that the fact cannot join."""


def connect_records(design: Design, record: str, fact: str, named: str) -> tuple[Change, ...]:
    """The change by which the fact of a record names another one; none when it does so already.

    A list grows; a single name takes the place of the one before. Raises Unconnectable.
    """
    before, single = _answer(design, record, fact, named)
    after = named if single else tuple(dict.fromkeys((*items(before), named)))
    return (Stated(record, fact, before, after),) if after != before else ()


def disconnect_records(design: Design, record: str, fact: str, named: str) -> tuple[Change, ...]:
    """The change by which the fact of a record no longer names the other one; none when it does not."""
    before, single = _answer(design, record, fact, named)
    if named not in ([before] if single else items(before)):
        return ()
    left = None if single else tuple(each for each in items(before) if each != named) or None
    return (Stated(record, fact, before, left),)


def _answer(design: Design, record: str, fact: str, named: str) -> tuple[Any, bool]:
    """The answer as it stands, and whether it names one record only."""
    holder, other = design.records.get(record), design.records.get(named)
    if holder is None or other is None:
        raise Unconnectable("one of the two is no longer there; load the page again")
    subject: type = type(holder)
    try:
        kind = fact_of(subject, fact).kind
    except KeyError:
        raise Unconnectable(f"a {holder.word} has nothing called '{fact}'") from None
    if not isinstance(kind, Reference | References) or other.word not in kind.to:
        raise Unconnectable(f"the {fact} of a {holder.word} cannot be a {other.word}")
    return answers(holder).get(fact), isinstance(kind, Reference)
