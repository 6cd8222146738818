"""How a piece of work is measured: processor seconds and peak memory, in a process of its own."""

import multiprocessing
import resource
import time
from collections.abc import Callable
from typing import NamedTuple


class Cost(NamedTuple):
    """Processor seconds of each part, and the peak memory of the process in MiB."""

    seconds: dict[str, float]
    peak: float


def cost_of(work: Callable[..., dict[str, float]], *arguments: object) -> Cost:
    """The cost of a function that times its own parts, run alone in a fresh process."""
    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool:
        return pool.apply(_run, (work, arguments))


class Clock:
    """Processor seconds by part; call `lap` at the end of each."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._since = time.process_time()

    def lap(self, name: str) -> None:
        """Everything since the last lap belongs to this part."""
        now = time.process_time()
        self.seconds[name] = self.seconds.get(name, 0.0) + now - self._since
        self._since = now


def _run(work: Callable[..., dict[str, float]], arguments: tuple[object, ...]) -> Cost:
    seconds = work(*arguments)
    return Cost(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
