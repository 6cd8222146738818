"""What is stated about a transfer goes along when its ends move to other steps."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from backbrief.app.redirected import Redirection, redirected
from backbrief.domain.design import Design
from backbrief.domain.transfer import Transfer
from backbrief.flow.graph import graph_of
from backbrief.flow.transfers import transfers_of


def with_transfers_carried(before: Design, after: Design, *, workflow: str) -> Design:
    """The edited design, in which what was stated about a transfer that no flow makes any more is stated elsewhere.

    It goes to a transfer that came into being between the same roles and still has one of the two steps as its end.
    """
    stated = [each.id for each in before.inside(workflow, Transfer) if each.id in after.records]
    if not stated:
        return after
    old = transfers_of(before, graph_of(before, workflow))
    made = transfers_of(after, graph_of(after, workflow))
    stale = [old[each] for each in stated if each in old and each not in made]
    fresh = [each for key, each in made.items() if key not in old and key not in after.records]
    moves = _moves(stale, fresh)
    return _moved(after, moves) if moves else after


def _moves(stale: Iterable[Transfer], fresh: Iterable[Transfer]) -> dict[str, str]:
    """Which transfer takes the place of which, the same receiver before the same sender."""
    free = list(fresh)
    moves: dict[str, str] = {}
    for each in stale:
        heir = next(
            (other for other in sorted(free, key=lambda other: _likeness(each, other)) if _fits(each, other)), None
        )
        if heir is not None:
            free.remove(heir)
            moves[each.id] = heir.id
    return moves


def _fits(one: Transfer, other: Transfer) -> bool:
    same_hands = (one.sender_role, one.receiver_role) == (other.sender_role, other.receiver_role)
    return same_hands and (one.sender == other.sender or one.receiver == other.receiver)


def _likeness(one: Transfer, other: Transfer) -> bool:
    return one.receiver != other.receiver


def _moved(design: Design, moves: Mapping[str, str]) -> Design:
    to = Redirection(names=moves)
    records = {key: redirected(record, to) for key, record in design.records.items()}
    for key, heir in moves.items():
        record = records.pop(key)
        records[heir] = replace(record, id=heir)
    return Design(records)
