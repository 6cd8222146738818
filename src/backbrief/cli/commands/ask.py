"""The command `backbrief ask`: the coach, one plain question at a time."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TextIO

import click

from backbrief.app.actions.check_design import surveyed
from backbrief.app.interview import LEAVE, Interview
from backbrief.cli.arguments import design_argument
from backbrief.cli.words import left_line
from backbrief.domain.kind import Unreadable
from backbrief.formats.folder.disk import FolderStore


@click.command("ask", short_help="Answer what is left open, one question at a time.")
@design_argument
@click.option("--answers", type=click.File(encoding="utf-8"), help="Play answers in, one a line.")
@click.option("--most", type=click.IntRange(min=1), help="Stop after so many questions.")
def command(design: Path, *, answers: TextIO | None, most: int | None) -> None:
    """Answer what is left open in DESIGN, one question at a time; each answer is written back at once.

    \b
    'none' means none, on purpose (a reason may follow after a colon). '?' asks why. Enter skips the question for now.
    'unknown - ask ROLE - by DATE' keeps it open with an owner. 'stop' leaves; come back any time.

    \b
    Examples:
      backbrief ask my-design
      backbrief ask my-design --answers monday.txt
    """
    store = FolderStore(design)
    interview = Interview(store.read())
    listen = _played(iter(answers)) if answers else _typed
    _hold(interview, store, listen, most=most)
    surveyed(interview.design, undone="there is nothing else to ask")
    click.echo("\n" + left_line(interview.left(), command=f"backbrief check {design}"))


def _hold(interview: Interview, store: FolderStore, listen: Callable[[], str], *, most: int | None) -> None:
    """Put the questions one by one, and keep each answer at once."""
    asked = 0
    while (question := interview.next()) and (most is None or asked < most):
        asked += 1
        click.echo("\n" + interview.told(question))
        if not _settle(interview, listen):
            break
        store.write(interview.design)


def _settle(interview: Interview, listen: Callable[[], str]) -> bool:
    """Take answers until one fits; False when the person leaves."""
    while (text := listen()) != LEAVE:
        if text == "?":
            click.echo(interview.why())
            continue
        try:
            interview.answer(text)
        except Unreadable as trouble:
            click.echo(f"That does not fit: {trouble.message}")
            continue
        return True
    return False


def _typed() -> str:
    try:
        return str(click.prompt(">", default="", show_default=False, prompt_suffix=" ")).strip()
    except click.Abort:
        return LEAVE


def _played(lines: Iterator[str]) -> Callable[[], str]:
    def listen() -> str:
        line = next(lines, None)
        text = LEAVE if line is None else line.rstrip("\n").strip().replace("\\n", "\n")
        click.echo(f"> {text}")
        return text

    return listen
