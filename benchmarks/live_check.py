"""`python benchmarks/live_check.py`: what one edit costs on the server, at 100 and at 500 steps.

An edit is one answer: it is written, the whole design is checked again, and the part of the page that shows the new
number of guesses is rendered. Given is the median of several edits after the first, which warms up. On a machine that
does other work too, the time of the processor is the figure to compare.
"""

import os
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import OK
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote
from uuid import UUID

import django
from django.core.management import call_command
from django.template.loader import render_to_string
from django.test import Client

sys.path.insert(0, str(Path(__file__).parents[1]))

from backbrief.domain.change import Stated
from benchmarks.large_design import large_design

EDITS = 15
BAR = 0.200
SIZES = (100, 500)
EDIT = ("write", "check", "status line")


class Seconds(NamedTuple):
    """How long something took."""

    clock: float
    processor: float


Spent = dict[str, list[Seconds]]
"""What each part took, edit by edit."""


def main() -> None:
    """Print the cost of an edit at each size, and whether the largest keeps the bar."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["BACKBRIEF_FOLDER"] = folder
        os.environ["DJANGO_SETTINGS_MODULE"] = "backbrief.web.settings"
        os.environ["BACKBRIEF_HOSTS"] = "testserver"
        django.setup()
        call_command("migrate", verbosity=0)
        slowest = max(_told(steps, _measured(steps)) for steps in SIZES)
    verdicts = {name: "kept" if seconds < BAR else "missed" for name, seconds in slowest._asdict().items()}
    told = ", ".join(f"{verdict} by the {name}" for name, verdict in verdicts.items())
    print(f"bar at {SIZES[-1]} steps: {BAR * 1000:.0f} ms for write, check and status line; {told}")


def _measured(steps: int) -> Spent:
    """The seconds of each part, edit by edit."""
    from backbrief.web.frame.local_person import local_person  # noqa: PLC0415 - the settings come first
    from backbrief.web.store.opening import opened  # noqa: PLC0415 - as above
    from backbrief.web.store.starting import start  # noqa: PLC0415 - as above

    design = start(local_person(), f"{steps} steps", design=large_design(steps)).id
    client = Client()
    client.get("/")
    spent: Spent = defaultdict(list)
    for number in range(EDITS):
        _edit(design, number, spent)
        _answer(client, f"/d/{design}/ask/", number, spent, seen=opened(design).version)
    return spent


def _edit(design: UUID, number: int, spent: Spent) -> None:
    """One edit, part by part."""
    from backbrief.web.frame.local_person import local_person  # noqa: PLC0415 - the settings come first
    from backbrief.web.store.opening import opened  # noqa: PLC0415 - as above
    from backbrief.web.store.write import Act, write  # noqa: PLC0415 - as above

    now = opened(design)
    step = f"workflow/w0/s{number}"
    change = Stated(step, "deadline", getattr(now.design.records[step], "deadline", None), f"{number + 2} days")
    act = Act(author=local_person(), via="form", says="Another deadline")
    with _timed(spent, "write"):
        fresh = write(design, (change,), base=now.version, act=act)
    with _timed(spent, "check"):
        fresh.findings  # noqa: B018 - computed when it is asked for
    with _timed(spent, "status line"):
        render_to_string("frame/status.html", {"opened": fresh, "out_of_band": True})


def _answer(client: Client, ask: str, number: int, spent: Spent, *, seen: int) -> None:
    """One answer to the coach, as the browser sends it, until the next question comes back."""
    key = quote(f"workflow/w1/s{number}#deadline", safe="/")
    form = {"deadline": f"{number + 2} working days", "seen": str(seen)}
    with _timed(spent, "answer to the coach"):
        answer = client.post(f"{ask}?q={key}", form, headers={"HX-Request": "true"})
    if answer.status_code != OK:
        sys.exit(f"the coach answered {answer.status_code}")


@contextmanager
def _timed(spent: Spent, part: str) -> Iterator[None]:
    clock, processor = time.perf_counter(), time.process_time()
    yield
    spent[part].append(Seconds(time.perf_counter() - clock, time.process_time() - processor))


def _told(steps: int, spent: Spent) -> Seconds:
    """Print the parts, and give what an edit takes without the coach's own page."""
    middle = {part: Seconds(*map(statistics.median, zip(*took[1:], strict=True))) for part, took in spent.items()}
    edit = Seconds(*map(sum, zip(*(middle[part] for part in EDIT), strict=True)))
    parts = ", ".join(f"{part} {_ms(took)}" for part, took in {**middle, "an edit": edit}.items())
    print(f"{steps} steps, ms by the clock (of the processor): {parts}")
    return edit


def _ms(took: Seconds) -> str:
    return f"{took.clock * 1000:.0f} ({took.processor * 1000:.0f})"


if __name__ == "__main__":
    main()
