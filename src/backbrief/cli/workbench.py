"""How a command hands over to the workbench: in this very process, so that Ctrl-C and the terminal stay with it."""

import os
import sys
from pathlib import Path
from typing import NoReturn

import click

folder_option = click.option(
    "--folder",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("backbrief-data"),
    show_default=True,
    help="Where the designs are kept.",
)


def become(module: str, *words: str) -> NoReturn:
    """Goes on as a module of the workbench, started with these words; the command line itself knows no Django."""
    sys.stdout.flush()
    os.execv(sys.executable, [sys.executable, "-m", module, *words])  # noqa: S606 - a module of ours, and no shell
