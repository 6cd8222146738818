"""Quality rolled along a workflow: how many cases pass all its transfers without being asked about or corrected."""

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping

from backbrief.check.weakest_link import WHOLE
from backbrief.domain.transfer import Transfer
from backbrief.flow.survey import Survey
from backbrief.flow.transfers import next_steps

_Shares = Mapping[str, Mapping[str, float]]


def rolled_quality(workflow: str, survey: Survey) -> float | None:
    """The product of complete and accurate along the worst way, from 0 to 100; None where none is counted.

    What is not counted counts as whole, ways back are not gone, and an outside party that is told ends a way.
    """
    counted = list(_counted(workflow, survey))
    if not counted:
        return None
    graph = survey.graphs[workflow]
    steps = {step.id: dict.fromkeys(next_steps(step.id, graph), 1.0) for step in graph.steps()}
    shares: dict[str, dict[str, float]] = defaultdict(dict, steps)
    for transfer, share in counted:
        shares[transfer.sender][transfer.receiver if transfer.receiver in steps else transfer.id] = share
    return WHOLE * min(_worst(shares).values())


def _counted(workflow: str, survey: Survey) -> Iterator[tuple[Transfer, float]]:
    for transfer in survey.of(Transfer):
        if transfer.id.startswith(f"{workflow}/") and isinstance(transfer.complete_accurate, float | int):
            yield transfer, transfer.complete_accurate / WHOLE


def _worst(shares: _Shares) -> dict[str, float]:
    """The share of cases that pass from each step to the end on the worst way."""
    worst: dict[str, float] = {}
    for start in shares:
        path = {} if start in worst else {start: None}
        while path:
            step = next(reversed(path))
            onward = _onward(step, path, shares)
            ahead = next((each for each in onward if each not in worst), None)
            if ahead is None:
                worst[step] = _least(onward, worst)
                del path[step]
            else:
                path[ahead] = None
    return worst


def _onward(step: str, path: Container[str], shares: _Shares) -> Mapping[str, float]:
    """The steps that come next and do not lie on the path already, with the share that reaches them."""
    return {each: share for each, share in shares.get(step, {}).items() if each not in path}


def _least(onward: Mapping[str, float], worst: Mapping[str, float]) -> float:
    """The share on the worst way onward; whole where nothing comes next."""
    return min((share * worst[each] for each, share in onward.items()), default=1.0)
