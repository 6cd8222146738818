"""`python benchmarks/live_check.py`: what one edit costs on the server, at 100 and at 500 steps.

An edit is one answer: it is written, the whole design is checked again, and the part of the page that shows the new
number of guesses is rendered. Wall-clock time; the median of several edits after the first, which warms up.
"""

import os
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

sys.path.insert(0, str(Path(__file__).parents[1]))

EDITS = 15
BAR = 0.200
SIZES = (100, 500)


def main() -> None:
    """Print the cost of an edit at each size, and whether the largest keeps the bar."""
    with tempfile.TemporaryDirectory() as folder:
        _set_up(folder)
        slowest = max(_told(steps, _measured(steps)) for steps in SIZES)
    kept = "kept" if slowest < BAR else "missed"
    print(f"bar at {SIZES[-1]} steps: {BAR * 1000:.0f} ms for write, check and status line; {kept}")


def _set_up(folder: str) -> None:
    import django  # noqa: PLC0415 - the settings read the environment first
    from django.core.management import call_command  # noqa: PLC0415 - as above

    os.environ["BACKBRIEF_FOLDER"] = folder
    os.environ["DJANGO_SETTINGS_MODULE"] = "backbrief.web.settings"
    django.setup()
    call_command("migrate", verbosity=0)


def _measured(steps: int) -> dict[str, list[float]]:
    """The seconds of each part, edit by edit."""
    from django.test import Client  # noqa: PLC0415 - needs the settings

    from backbrief.web.frame.local_person import local_person  # noqa: PLC0415 - as above
    from backbrief.web.store.starting import start  # noqa: PLC0415 - as above
    from benchmarks.large_design import large_design  # noqa: PLC0415 - as above

    opened = start(local_person(), f"{steps} steps", design=large_design(steps))
    client = Client()
    client.get("/")
    spent: dict[str, list[float]] = defaultdict(list)
    for number in range(EDITS):
        opened = _edit(opened, number, spent)
        _answer(client, opened.id, opened.version, number, spent)
        opened = _now(opened)
    return spent


def _edit(opened: Any, number: int, spent: dict[str, list[float]]) -> Any:
    """One edit, part by part."""
    from django.template.loader import render_to_string  # noqa: PLC0415 - needs the settings

    from backbrief.domain.change import Stated  # noqa: PLC0415 - as above
    from backbrief.web.frame.local_person import local_person  # noqa: PLC0415 - as above
    from backbrief.web.store.write import Act, write  # noqa: PLC0415 - as above

    step = f"workflow/w0/s{number}"
    change = Stated(step, "deadline", opened.design.records[step].deadline, f"{number + 2} working days")
    act = Act(author=local_person(), via="form", says="Another deadline")
    with _timed(spent, "write"):
        fresh = write(opened.id, (change,), base=opened.version, act=act)
    with _timed(spent, "check"):
        fresh.findings  # noqa: B018 - computed when it is asked for
    with _timed(spent, "status line"):
        context = {"opened": fresh, "out_of_band": True, "may_edit": False}
        render_to_string("frame/status.html", context)
    return fresh


def _answer(client: Any, design: Any, version: int, number: int, spent: dict[str, list[float]]) -> None:
    """One answer to the coach, as the browser sends it, until the next question comes back."""
    key = quote(f"workflow/w1/s{number}#deadline", safe="/")
    form = {"deadline": f"{number + 2} working days", "seen": str(version)}
    with _timed(spent, "whole answer to the coach"):
        answer = client.post(f"/d/{design}/ask/?q={key}", form, HTTP_HX_REQUEST="true")
    if answer.status_code != 200:  # noqa: PLR2004 - what a page answers that is well
        sys.exit(f"the coach answered {answer.status_code}")


def _now(opened: Any) -> Any:
    from backbrief.web.store.opening import opened as open_again  # noqa: PLC0415 - needs the settings

    return open_again(opened.id)


@contextmanager
def _timed(spent: dict[str, list[float]], part: str) -> Iterator[None]:
    begin = time.perf_counter()
    yield
    spent[part].append(time.perf_counter() - begin)


def _told(steps: int, spent: dict[str, list[float]]) -> float:
    """Print the parts, and give the seconds of an edit without the coach's own page."""
    middle = {part: statistics.median(seconds[1:]) for part, seconds in spent.items()}
    edit = sum(middle[part] for part in ("write", "check", "status line"))
    parts = ", ".join(f"{part} {seconds * 1000:.0f} ms" for part, seconds in middle.items())
    print(f"{steps} steps: {parts}; an edit {edit * 1000:.0f} ms")
    return edit


if __name__ == "__main__":
    main()
