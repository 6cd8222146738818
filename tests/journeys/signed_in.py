"""People who sign in: the server that knows them, and the form in which they say who they are."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page

from tests.journeys.running import Workbench, running

PASSWORD = "seven green chairs"  # noqa: S105 - of people who exist only here


@contextmanager
def running_for(folder: Path, *names: str) -> Iterator[Workbench]:
    """A server on which these people, and nobody else, can sign in."""
    for name in names:
        people = [sys.executable, "-m", "backbrief.web.people", "add", name, "--folder", str(folder)]
        subprocess.run(people, input=PASSWORD, text=True, check=True, capture_output=True)
    with running(folder, accounts="required") as workbench:
        yield workbench
    workbench.was_quiet()


def sign_in(page: Page, name: str) -> None:
    """Fill in the form that asks who somebody is, and wait until it is known."""
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.get_by_label("Password").wait_for(state="detached")
