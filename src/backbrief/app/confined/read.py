"""Reads the file of a stranger in a process of its own, and tells in plain words when that does not end well."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from tempfile import TemporaryDirectory, TemporaryFile
from typing import IO, Any

from backbrief.app.actions.import_backbriefs import Returned
from backbrief.app.actions.import_file import Import
from backbrief.app.confined.bounds import BOUNDS, Bounds
from backbrief.app.confined.message import Question, design_of, send
from backbrief.app.design_file import WholeDesign
from backbrief.app.record_data import record_of
from backbrief.diff.compare import diff
from backbrief.domain.backbrief import Backbrief
from backbrief.domain.design import Design
from backbrief.formats.format import Refused, Remark

LARGEST_FILE = 20_000_000
"""No file that comes from outside may be larger, whatever its kind."""


def read_import(design: Design, content: bytes, *, name: str, prefer: str = "", bounds: Bounds = BOUNDS) -> Import:
    """What importing a file would do to a design, as `import_file` gives it; nothing is written. Raises Refused."""
    question = Question(purpose="import", name=name, content=content, prefer=prefer, design=design)
    said = _read(question, bounds=bounds)
    after = _after(design, said)
    return Import(
        changes=diff(design, after),
        remarks=_remarks(said["remarks"]),
        conflicts=_remarks(said["conflicts"]),
        design=after,
        workflows=tuple(said["workflows"]),
    )


def read_backbriefs(question: Question, *, bounds: Bounds = BOUNDS) -> Returned:
    """What IT said back in a file, as `import_backbriefs` gives it; nothing is written. Raises Refused."""
    said = _read(question, bounds=bounds)
    return Returned(news=tuple(said["news"]), backbriefs=_backbriefs(said))


def read_design(content: bytes, *, name: str, bounds: Bounds = BOUNDS) -> WholeDesign:
    """The design that a file alone holds, and what a folder keeps beside it. Raises Refused."""
    said = _read(Question(purpose="design", name=name, content=content), bounds=bounds)
    return WholeDesign(design=design_of(said["records"]), numbers=said["numbers"], backbriefs=_backbriefs(said))


def _backbriefs(said: Mapping[str, Any]) -> dict[int, Backbrief]:
    backbriefs = (Backbrief(**each) for each in said["backbriefs"])
    return {each.number: each for each in backbriefs}


def _read(question: Question, *, bounds: Bounds) -> Mapping[str, Any]:
    _refuse_size(question)
    # Files and no pipes: a child that stops reading or never stops writing then holds up nobody, and the bound on
    # file sizes holds for what it answers, too.
    with TemporaryDirectory() as empty, TemporaryFile() as asked, TemporaryFile() as answer:
        send(question, asked, bounds=bounds)
        asked.seek(0)
        code = _run(asked, answer, folder=empty, clock=bounds.clock)
        answer.seek(0)
        if code != 0:
            raise _gave_up(code, name=question.name)
        said: dict[str, Any] = json.loads(answer.read())
    if "refused" in said:
        refused = said["refused"]
        raise Refused(refused["message"], place=refused["place"], remedy=refused["remedy"])
    read: Mapping[str, Any] = said["read"]
    return read


def _refuse_size(question: Question) -> None:
    if not question.content:
        raise Refused("the file is empty", place=question.name, remedy="Choose the file again, or paste its text.")
    if len(question.content) > LARGEST_FILE:
        message = f"the file is larger than {LARGEST_FILE // 1_000_000} MB"
        raise Refused(message, place=question.name, remedy="Split it into several files.")


def _run(asked: IO[bytes], answer: IO[bytes], *, folder: str, clock: int) -> int:
    """The exit code of the process that reads; the negative number of a signal when one ended it."""
    # Isolated and without an environment: the child finds no module in its folder and no secret of ours.
    command = [sys.executable, "-I", "-B", "-X", "utf8", "-m", "backbrief.app.confined.child"]
    try:
        done = subprocess.run(  # noqa: S603 - our own module; the file itself is never part of the command
            command,
            stdin=asked,
            stdout=answer,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env={},
            timeout=clock,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return -signal.SIGKILL
    return done.returncode


def _gave_up(code: int, *, name: str) -> Refused:
    if -code in (signal.SIGKILL, signal.SIGXCPU):
        return Refused("reading it takes too long", place=name, remedy="Split the file into several, or save it again.")
    return Refused("it could not be read to its end", place=name, remedy="Save it again from the tool that made it.")


def _remarks(said: Iterable[Sequence[str]]) -> tuple[Remark, ...]:
    return tuple(Remark(message, place) for message, place in said)


def _after(design: Design, said: Mapping[str, Any]) -> Design:
    removed = set(said["removed"])
    kept = {key: record for key, record in design.records.items() if key not in removed}
    changed = map(record_of, said["records"])
    return Design({**kept, **{record.id: record for record in changed}})
