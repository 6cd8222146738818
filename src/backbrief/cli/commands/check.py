"""The command `backbrief check`: what IT would have to guess, weakest link first."""

import sys
from pathlib import Path

import click

from backbrief.app.actions.check_design import check_design, report_of
from backbrief.cli.arguments import design_argument
from backbrief.cli.progress import working
from backbrief.formats.folder.disk import FolderStore
from backbrief.render.findings import FORMS


@click.command("check", short_help="Tell what IT would have to guess.")
@design_argument
@click.option("--format", "form", type=click.Choice(sorted(FORMS)), default="text", help="How to print the findings.")
@click.option("--all", "show_all", is_flag=True, help="Print every finding, not only the first of each link.")
def command(design: Path, *, form: str, show_all: bool) -> None:
    """Tell what IT would have to guess in DESIGN, each as a question, weakest link first.

    \b
    Examples:
      backbrief check my-design
      backbrief check my-design --format sarif > findings.sarif

    Exit codes: 0 nothing left to guess, 1 findings, 3 the design cannot be read or holds nothing to check.
    """
    with working(f"Checking {design}"):
        store = FolderStore(design)
        checked = check_design(store.read())
        report = report_of(checked, place=str(design), everything=show_all, locate=store.lines)
    click.echo(FORMS[form](report))
    sys.exit(1 if checked.guesses else 0)
