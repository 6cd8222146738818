"""The command `backbrief brief`: the requirements, ready to hand to IT."""

from pathlib import Path

import click

from backbrief.app.actions.write_brief import write_brief
from backbrief.cli.arguments import design_argument, output_option
from backbrief.cli.progress import working
from backbrief.formats.folder.disk import FolderStore
from backbrief.render.counts import counted, headline


@click.command("brief", short_help="Write the requirements, ready to hand to IT.")
@design_argument
@output_option
@click.option("--short", is_flag=True, help="A handful of pages for a steering committee.")
def command(design: Path, output: Path, *, short: bool) -> None:
    """Write the brief of DESIGN: why, what, and every requirement with its trace (HTML, Word or PDF).

    \b
    Examples:
      backbrief brief my-design -o brief.html
      backbrief brief my-design -o brief.docx
      backbrief brief my-design --short -o committee.pdf
    """
    with working("Writing the brief"):
        written = write_brief(FolderStore(design), suffix=output.suffix.lower(), short=short)
    output.write_bytes(written.content)
    requirements = counted(written.requirements, "requirement")
    click.echo(f"{output} holds {requirements}. {headline(written.guesses)}")
    for remark in written.remarks:
        click.echo(f"  {remark}", err=True)
