"""`./run lost-updates`: eight processes edit one fact at once through each way of writing; no edit may be lost."""

import argparse
import importlib
import multiprocessing
import os
import sys
import tempfile
from dataclasses import dataclass
from multiprocessing.pool import Pool
from pathlib import Path
from time import perf_counter
from uuid import UUID

sys.path.insert(0, str(Path(__file__).parents[1]))

PROCESSES, EDITS = 8, 100
TITLES = ("way of writing", "saved", "stale refused", "lost", "stale taken", "seconds")


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

    @property
    def row(self) -> tuple[str, ...]:
        """The verdict as it is printed."""
        figures = (self.confirmed, self.refused, self.lost, self.unsound, round(self.seconds, 1))
        return (self.way, *map(str, figures))


def main() -> int:
    """Print what each way of writing shows, or only those named; 1 when an edit was lost or a stale one was taken."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["BACKBRIEF_FOLDER"] = folder
        if options.postgresql:
            from tests.throwaway_postgresql import start_server  # noqa: PLC0415 - only where it is asked for

            start_server()
        from benchmarks.one_browser import make_tables  # noqa: PLC0415 - needs the folder, and Django at the next line
        from benchmarks.ways_of_writing import WAYS  # noqa: PLC0415 - as above

        make_tables()
        database = "PostgreSQL" if options.postgresql else "SQLite"
        print(f"{options.processes} processes, {options.edits} edits each, {database}")
        print("| " + " | ".join(TITLES) + " |\n|---" + "|--:" * (len(TITLES) - 1) + "|")
        with multiprocessing.get_context("spawn").Pool(options.processes, initializer=begin) as pool:
            verdicts = [_told(each, options, pool) for each in options.ways or WAYS]
    return int(any(each.lost or each.unsound for each in verdicts))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./run lost-updates", description=__doc__)
    parser.add_argument("processes", nargs="?", type=int, default=PROCESSES)
    parser.add_argument("edits", nargs="?", type=int, default=EDITS)
    parser.add_argument("ways", nargs="*", help="only these ways of writing")
    parser.add_argument("--postgresql", action="store_true", help="on a PostgreSQL server that is thrown away")
    return parser.parse_args()


def _told(way: str, options: argparse.Namespace, pool: Pool) -> Verdict:
    verdict = verdict_on(way, pool, processes=options.processes, edits=options.edits)
    print("| " + " | ".join(verdict.row) + " |", flush=True)
    return verdict


def verdict_on(way: str, pool: Pool, *, processes: int, edits: int) -> Verdict:
    """Let the processes of the pool edit the same fact through one way, and read the history afterwards."""
    from benchmarks.ways_of_writing import WAYS, begun, seen  # noqa: PLC0415 - needs the folder

    design = begun(way, processes * edits)
    counted, start = seen(way, design)[1], perf_counter()
    outcomes = pool.starmap(work, [(way, str(design), edits)] * processes, chunksize=1)
    seconds = perf_counter() - start
    confirmed = [number for outcome in outcomes for number in outcome.saved]
    return Verdict(
        way=way,
        confirmed=len(confirmed),
        refused=sum(outcome.refused for outcome in outcomes),
        lost=len(confirmed) - (seen(way, design)[1] - counted),
        unsound=len(confirmed) - len(set(confirmed)) if WAYS[way].overwrites else 0,
        seconds=seconds,
    )


def begin() -> None:
    """Let Django come up in a process of its own."""
    importlib.import_module("benchmarks.one_browser")


def work(way: str, design: str, edits: int) -> Outcome:
    """Count one up as often as asked: each time from what is seen, and again after a refusal."""
    from benchmarks.ways_of_writing import WAYS, seen  # noqa: PLC0415 - a process of its own begins here

    act = WAYS[way].act
    saved: list[int] = []
    refused = 0
    while len(saved) < edits:
        version, number = seen(way, UUID(design))
        if act(UUID(design), version, number + 1):
            saved.append(number + 1)
        else:
            refused += 1
    return Outcome(tuple(saved), refused)


if __name__ == "__main__":
    sys.exit(main())
