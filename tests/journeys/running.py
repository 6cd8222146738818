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
