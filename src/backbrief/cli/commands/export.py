"""The command `backbrief export`: a design in the format of another tool, with a receipt."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import click

from backbrief.app.actions.export_design import export_design
from backbrief.cli.arguments import design_argument, output_option
from backbrief.cli.progress import working
from backbrief.formats.exports import FORMATS, format_named
from backbrief.formats.folder.disk import FolderStore


@click.command("export", short_help="Write a design in the format of another tool.")
@design_argument
@output_option
@click.option("--as", "called", type=click.Choice(list(FORMATS)), help="The format, when the suffix does not say it.")
@click.option("-w", "--workflow", help="Which workflow, by its id; the first one otherwise.")
def command(design: Path, output: Path, *, called: str | None, workflow: str | None) -> None:
    """Write DESIGN in the format of another tool, and tell what that tool will not see.

    A format of one file is written to OUTPUT; one of several files into the folder OUTPUT.

    \b
    Examples:
      backbrief export my-design -o process.bpmn
      backbrief export my-design -o design.xlsx
      backbrief export my-design -o requirements.reqif
      backbrief export my-design -o for-jira --as jira
    """
    form = format_named(output.name, called=called)
    with working(f"Writing {output.name}"):
        now = datetime.now(tz=UTC)
        exported = export_design(FolderStore(design), form, last_change=now, workflow=workflow)
    for place, content in _places(exported.files, output):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
        click.echo(f"Written: {place}")
    for sentence in exported.receipt:
        click.echo(f"  {sentence}", err=True)


def _places(files: Mapping[str, bytes], output: Path) -> Iterator[tuple[Path, bytes]]:
    """Where each file goes."""
    alone = len(files) == 1 and bool(output.suffix)
    return ((output if alone else output / name, content) for name, content in files.items())
