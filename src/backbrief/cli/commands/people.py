"""The command `backbrief people`: who may sign in to the workbench."""

import os
import sys
from pathlib import Path

import click


@click.command("people", short_help="Add people who sign in to the workbench.")
@click.argument("act", type=click.Choice(["add", "password", "shut-out", "list"]))
@click.argument("name", default="")
@click.option("--full-name", default="", help="The name that others see.")
@click.option(
    "--folder",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("backbrief-data"),
    show_default=True,
    help="Where the designs are kept.",
)
def command(act: str, name: str, *, full_name: str, folder: Path) -> None:
    """Add NAME, give NAME a new password, shut NAME out, or list who may sign in; the password is typed.

    \b
    Examples:
      backbrief people add ana --full-name "Ana Weber"
      backbrief people list

    Exit codes: 0 done, 2 nobody is called so, or the password is too weak.
    """
    given = [act, *([name] if name else []), "--full-name", full_name, "--folder", str(folder)]
    sys.stdout.flush()
    os.execv(sys.executable, [sys.executable, "-m", "backbrief.web.people", *given])  # noqa: S606 - our own module in this very process
