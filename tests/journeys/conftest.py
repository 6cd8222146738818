"""A person in the browser: the real server on a free port, and Debian's Chromium."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys.running import CHROMIUM, Workbench, chromium, running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window; without one the journeys cannot be gone, which is a fault where all must run."""
    if CHROMIUM is None:
        if os.environ.get("CI"):
            pytest.fail("Chromium is missing, and the journeys must be gone")
        pytest.skip("Chromium is missing: apt-get install chromium")
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="module")
def workbench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    """A server of the module's own on an empty folder."""
    with running(tmp_path_factory.mktemp("workbench")) as workbench:
        yield workbench
    workbench.was_quiet()


@pytest.fixture
def page(browser: Browser, workbench: Workbench) -> Iterator[Page]:
    """A fresh browser window on the workbench."""
    with workbench.window(browser) as window:
        yield window.new_page()
