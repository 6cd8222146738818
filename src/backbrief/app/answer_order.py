"""The order of the answers to a question: they stand as their flows do in the design, which is no fact of theirs."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from backbrief.diff.compare import renewing
from backbrief.domain.branch import Flow
from backbrief.domain.change import Change
from backbrief.domain.design import Design


def changes_in_order(before: Design, after: Design) -> tuple[Change, ...]:
    """The changes that lead from one design to the other, and to the order in which answers stand there."""
    return renewing(before, after, list(_out_of_place(before, after)))


def _out_of_place(before: Design, after: Design) -> Iterator[str]:
    """The flows that would not stand where they should, with all that should stand behind them."""
    known = _leaving(before)
    for source, flows in _leaving(after).items():
        stay = [each for each in known.get(source, ()) if each in flows]
        reached = dict.fromkeys((*stay, *flows))
        at = next((at for at, (one, other) in enumerate(zip(reached, flows, strict=True)) if one != other), len(flows))
        yield from flows[at:]


def _leaving(design: Design) -> Mapping[object, list[str]]:
    leaving: dict[object, list[str]] = defaultdict(list)
    for flow in design.of(Flow):
        leaving[flow.source].append(flow.id)
    return leaving
