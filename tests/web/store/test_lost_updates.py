"""Several processes that edit one fact at once lose nothing; the full run is `./run lost-updates`."""

import subprocess
import sys

from tests.architecture.source_tree import ROOT

WAYS = 25


def test_four_processes_lose_no_edit_and_take_no_stale_one_by_any_way_of_writing() -> None:
    outcome = subprocess.run(
        [sys.executable, "-m", "benchmarks.lost_updates", "4", "3"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    assert outcome.stdout.count("| 12 |") == WAYS
