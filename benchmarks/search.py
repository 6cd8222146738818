"""`python benchmarks/search.py`: how long a search over a design of 5,000 steps takes, by the processor."""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from backbrief.app.search.entry import entries_of_design
from backbrief.app.search.index import Index
from backbrief.flow.survey import Survey
from benchmarks.large_design import large_design

STEPS = 5000
QUERIES = ("a", "s", "the", "step 42", "field 7 case", "clerk", "zzz", "information creates", "c", "handle")


def main() -> None:
    """Print the figures."""
    entries = entries_of_design(Survey(large_design(STEPS)))
    since = time.process_time()
    index = Index(entries)
    built = time.process_time() - since
    taken = sorted(_taken(index, query) for query in QUERIES for _ in range(5))
    p95 = taken[round(len(taken) * 0.95) - 1]
    print(f"search over {STEPS} steps: index {built:.2f} s; p50 {taken[len(taken) // 2]:.0f} ms, p95 {p95:.0f} ms")


def _taken(index: Index, query: str) -> float:
    since = time.process_time()
    index.find(query)
    return (time.process_time() - since) * 1000


if __name__ == "__main__":
    main()
