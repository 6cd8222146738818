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
    assert workbench.foreign == []
    assert workbench.troubles == []


@pytest.fixture
def page(browser: Browser, workbench: Workbench) -> Iterator[Page]:
    """A fresh browser window on the workbench."""
    context = browser.new_context(base_url=workbench.address, viewport={"width": 1280, "height": 800})
    context.set_default_timeout(10_000)
    yield workbench.watch(context.new_page())
    context.close()
