"""`./run lost-updates`: eight processes edit one fact at once through each way of writing; no edit may be lost."""

import multiprocessing
import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from uuid import UUID

sys.path.insert(0, str(Path(__file__).parents[1]))

PROCESSES, EDITS = 8, 100


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one process saw: the numbers whose saving was confirmed, and how many stale edits were refused."""

    saved: tuple[int, ...]
    refused: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the history of one way of writing shows."""

    way: str
    confirmed: int
    refused: int
    lost: int
    unsound: int
    seconds: float


def main(processes: int = PROCESSES, edits: int = EDITS, *wanted: str) -> int:
    """Print what each way of writing shows, or only those named; 1 when an edit was lost or a stale one was taken."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["BACKBRIEF_FOLDER"] = folder
        from benchmarks.ways_of_writing import WAYS, make_tables  # noqa: PLC0415 - needs the folder

        make_tables()
        verdicts = [verdict_on(way, processes=processes, edits=edits) for way in wanted or WAYS]
    for each in verdicts:
        print(
            f"{each.way}: {each.confirmed} saved and {each.refused} stale refused by {processes} processes in "
            f"{each.seconds:.1f} s; lost {each.lost}, stale ones taken {each.unsound}"
        )
    return int(any(each.lost or each.unsound for each in verdicts))


def verdict_on(way: str, *, processes: int, edits: int) -> Verdict:
    """Let the processes edit the same fact through one way, and read the history afterwards."""
    from benchmarks.ways_of_writing import fresh_design, seen  # noqa: PLC0415 - needs the folder

    design, start = fresh_design(way), perf_counter()
    with multiprocessing.get_context("spawn").Pool(processes) as pool:
        outcomes = pool.starmap(work, [(way, str(design), edits)] * processes, chunksize=1)
    confirmed = [number for outcome in outcomes for number in outcome.saved]
    return Verdict(
        way=way,
        confirmed=len(confirmed),
        refused=sum(outcome.refused for outcome in outcomes),
        lost=len(confirmed) - seen(design)[1],
        unsound=len(confirmed) - len(set(confirmed)),
        seconds=perf_counter() - start,
    )


def work(way: str, design: str, edits: int) -> Outcome:
    """Count one up as often as asked: each time from what is seen, and again after a refusal."""
    from benchmarks.ways_of_writing import WAYS, seen  # noqa: PLC0415 - a process of its own begins here

    write: Callable[[UUID, int, int], bool] = WAYS[way]
    saved: list[int] = []
    refused = 0
    while len(saved) < edits:
        version, number = seen(UUID(design))
        if write(UUID(design), version, number + 1):
            saved.append(number + 1)
        else:
            refused += 1
    return Outcome(tuple(saved), refused)


if __name__ == "__main__":
    sys.exit(main(*(int(each) for each in sys.argv[1:3]), *sys.argv[3:]))
