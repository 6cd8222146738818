"""The console blocks of the documentation, run again in a fresh folder so that what they show is what is printed."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
DRAWING = ROOT / "tests" / "corpora" / "hdbpmn" / "ex03_writer0001.bpmn"
"""What a reader has as `process.bpmn`."""

_BLOCK = re.compile(r"^```(?P<info>console|\w+ \S+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Ran:
    """A command as a page shows it, what it printed, and how it ended."""

    command: str
    printed: str
    code: int


def told_pages(folder: Path) -> list[Path]:
    """The pages that hold a console block."""
    pages = sorted(folder.rglob("*.md"))
    return [page for page in pages if "```console\n" in page.read_text(encoding="utf-8")]


def replay_all(folder: Path) -> None:
    """Write what the commands print now into every page."""
    for page in told_pages(folder):
        page.write_text(replayed(page.read_text(encoding="utf-8")), encoding="utf-8")


def replayed(text: str) -> str:
    """The page with what its commands print now."""
    ran = iter(list(runs(text)))

    def again(block: re.Match[str]) -> str:
        if block["info"] != "console":
            return block[0]
        shown = (next(ran) for _ in _commands(block["body"]))
        return "```console\n" + "".join(f"$ {each.command}\n{each.printed}" for each in shown) + "```"

    return _BLOCK.sub(again, text)


def runs(text: str) -> Iterator[Ran]:
    """Every command of a page, run in order in one folder; a block with a file name puts that file there."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        shutil.copy(DRAWING, folder / "process.bpmn")
        shutil.copytree(ROOT / "examples", folder / "examples")
        for block in _BLOCK.finditer(text):
            if block["info"] == "console":
                yield from (_ran(command, folder) for command in _commands(block["body"]))
            else:
                (folder / block["info"].split()[1]).write_text(block["body"], encoding="utf-8")


def _commands(body: str) -> list[str]:
    return [line[2:] for line in body.splitlines() if line.startswith("$ ")]


def _ran(command: str, folder: Path) -> Ran:
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    done = subprocess.run(  # noqa: S602 - the commands are those of our own pages, pipes included
        command,
        shell=True,
        cwd=folder,
        env={"PATH": path, "LC_ALL": "C.UTF-8", "COLUMNS": "100"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    printed = "\n".join(line.rstrip() for line in done.stdout.splitlines())
    return Ran(command, printed + ("\n" if printed else ""), done.returncode)
