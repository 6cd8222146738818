"""The command `backbrief draw`: the swimlanes of a workflow as a picture."""

from pathlib import Path

import click

from backbrief.app.actions.draw_workflow import draw_workflow
from backbrief.cli.arguments import design_argument, output_option
from backbrief.cli.progress import working
from backbrief.formats.folder.disk import FolderStore
from backbrief.formats.format import WrongUse


@click.command("draw", short_help="Draw a workflow as swimlanes.")
@design_argument
@output_option
@click.option("-w", "--workflow", help="Which workflow, by its id; the first one otherwise.")
def command(design: Path, output: Path, *, workflow: str | None) -> None:
    """Draw a workflow of DESIGN as swimlanes (SVG).

    \b
    Example:
      backbrief draw my-design -o flow.svg
    """
    if output.suffix.lower() != ".svg":
        raise WrongUse("a picture is written as SVG", place=str(output), remedy="End the name in .svg.")
    with working("Drawing"):
        picture = draw_workflow(FolderStore(design).read(), workflow)
    output.write_text(picture, encoding="utf-8")
    click.echo(f"The picture lies in {output}")
