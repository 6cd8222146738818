"""A person in the browser: the real server on a free port, and Debian's Chromium."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip
UP_WITHIN = 30.0


@dataclass
class Workbench:
    """The running workbench, and what its pages asked of others."""

    address: str
    folder: Path
    foreign: list[str] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> Page:
        """Note every request to another host and every script that fails on the page."""
        page.on("request", self._note)
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        return page

    def _note(self, request: Request) -> None:
        if not request.url.startswith((self.address, "data:", "blob:", "about:")):
            self.foreign.append(request.url)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window; without one the journeys cannot be gone, which is a fault where all must run."""
    if CHROMIUM is None:
        if os.environ.get("CI"):
            pytest.fail("Chromium is missing, and the journeys must be gone")
        pytest.skip("Chromium is missing: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def workbench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    """A server of the module's own on an empty folder."""
    folder, port = tmp_path_factory.mktemp("workbench"), _free_port()
    command = [sys.executable, "-m", "backbrief.web", "--folder", str(folder), "--port", str(port)]
    environment = {key: value for key, value in os.environ.items() if not key.startswith("BACKBRIEF_")}
    with (folder / "server.log").open("w") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log, env=environment)
    running = Workbench(f"http://127.0.0.1:{port}", folder)
    try:
        _wait_for(running, server)
        yield running
    finally:
        server.terminate()
        server.wait(15)
    assert running.foreign == []
    assert running.troubles == []


@pytest.fixture
def page(browser: Browser, workbench: Workbench) -> Iterator[Page]:
    """A fresh browser window on the workbench."""
    context = browser.new_context(base_url=workbench.address, viewport={"width": 1280, "height": 800})
    context.set_default_timeout(10_000)
    yield workbench.watch(context.new_page())
    context.close()


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _wait_for(running: Workbench, server: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + UP_WITHIN
    while time.monotonic() < end and server.poll() is None:
        try:
            urllib.request.urlopen(f"{running.address}/help/", timeout=2)  # noqa: S310 - our own server on this machine
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail("the workbench did not come up:\n" + (running.folder / "server.log").read_text())
