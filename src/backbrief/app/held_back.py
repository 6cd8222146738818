"""Of several changes made at once: which have to wait when somebody disputes some of them."""

from collections.abc import Collection, Sequence

from backbrief.domain.change import Change, Stated
from backbrief.domain.identity import last_part
from backbrief.domain.transfer import Transfer


def held_back(changes: Sequence[Change], *, disputed: Collection[Change]) -> tuple[Change, ...]:
    """The disputed changes, and those that only make sense together with them, in their order.

    What comes or goes takes along whatever names it: without a step there is no flow to it.
    """
    waiting = [each for each in changes if each in disputed]
    held = list(waiting)
    while waiting:
        change = waiting.pop()
        tied = [each for each in changes if each not in held and _are_tied(change, each)]
        held += tied
        waiting += tied
    return tuple(each for each in changes if each in held)


def _are_tied(one: Change, other: Change) -> bool:
    return _names_what_comes_or_goes(one, other) or _names_what_comes_or_goes(other, one)


def _names_what_comes_or_goes(naming: Change, named: Change) -> bool:
    if isinstance(named, Stated):
        return False
    record = named.record.id
    if isinstance(naming, Stated):
        return naming.record == record or _tells_of(record, (naming.before, naming.after))
    if isinstance(naming.record, Transfer) and last_part(record) in last_part(naming.record.id).split("--"):
        return True
    return naming.record.id == record or _tells_of(record, naming.record)


def _tells_of(record: str, answer: object) -> bool:
    """True when an answer names a record, however deep in it; one too many held back does no harm."""
    return f"'{record}'" in repr(answer)
