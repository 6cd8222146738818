"""The workbench running as it runs for a person: the real server on a free port, and Debian's Chromium."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip
UP_WITHIN = 30.0
WIDE = {"width": 1280, "height": 800}


@dataclass
class Workbench:
    """The running workbench, and what its pages asked of others."""

    address: str
    folder: Path
    foreign: list[str] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)

    @contextmanager
    def window(self, browser: Browser, **look: Any) -> Iterator[BrowserContext]:  # noqa: ANN401 - Playwright's own
        """A browser window of its own for a while; `look` is what is to be different about it."""
        window = self.open_window(browser, **look)
        yield window
        window.close()

    def open_window(self, browser: Browser, **look: Any) -> BrowserContext:  # noqa: ANN401 - Playwright's own
        """A browser window of its own, of which all pages are watched; whoever opens it closes it."""
        window = browser.new_context(**{"base_url": self.address, "viewport": WIDE, **look})
        window.on("page", self._watch)
        return window

    def was_quiet(self) -> None:
        """Hold that no page asked another host for anything, and that no script failed."""
        assert self.foreign == []
        assert self.troubles == []

    def _watch(self, page: Page) -> None:
        """Note every request to another host and every script that fails on the page."""
        page.on("request", self._note)
        page.on("pageerror", lambda error: self.troubles.append(str(error)))

    def _note(self, request: Request) -> None:
        if not request.url.startswith((self.address, "data:", "blob:", "about:", "file:")):
            self.foreign.append(request.url)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Chromium without a window."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def running(folder: Path, *, accounts: str = "local") -> Iterator[Workbench]:
    """A server of its own that keeps its designs in the folder."""
    port = _free_port()
    place = ["--folder", str(folder), "--port", str(port), "--accounts", accounts]
    command = [sys.executable, "-m", "backbrief.web", *place]
    environment = {key: value for key, value in os.environ.items() if not key.startswith("BACKBRIEF_")}
    with (folder / "server.log").open("w") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log, env=environment)
    workbench = Workbench(f"http://127.0.0.1:{port}", folder)
    try:
        _wait_for(workbench, server)
        yield workbench
    finally:
        server.terminate()
        server.wait(15)


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _wait_for(workbench: Workbench, server: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + UP_WITHIN
    while time.monotonic() < end and server.poll() is None:
        try:
            urllib.request.urlopen(f"{workbench.address}/help/", timeout=2)  # noqa: S310 - our own server on this machine
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("the workbench did not come up:\n" + (workbench.folder / "server.log").read_text())
