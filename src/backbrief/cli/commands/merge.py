"""The command `backbrief merge`: two designs that grew out of a third become one."""

import sys
from pathlib import Path
from shutil import copytree

import click

from backbrief.app.actions.merge_designs import MergedDesigns, merge_designs
from backbrief.cli.arguments import a_design
from backbrief.cli.progress import working
from backbrief.cli.words import change_lines
from backbrief.domain.design import Design
from backbrief.formats.folder.disk import FolderStore
from backbrief.formats.format import Refused
from backbrief.render.counts import counted

CONFLICT = 4

_SIDE = click.Path(path_type=Path)


@click.command("merge", short_help="Bring two versions of a design together.")
@click.argument("base", type=_SIDE, callback=a_design)
@click.argument("ours", type=_SIDE, callback=a_design)
@click.argument("theirs", type=_SIDE, callback=a_design)
@click.option("-o", "--output", type=_SIDE, required=True, help="OURS itself, or a new folder.")
def command(base: Path, ours: Path, theirs: Path, *, output: Path) -> None:
    """Bring what THEIRS changed since BASE into OURS; all that OURS keeps beside the design stays.

    Where both changed the same fact differently, or one removed what the other changed or names, each conflict is
    told and nothing is written.

    \b
    Examples:
      backbrief merge last-week mine yours -o mine
      backbrief merge last-week mine yours -o ours

    Exit codes: 0 merged, 3 a design cannot be read, 4 conflicts, and nothing was written.
    """
    _refuse_to_overwrite(output, ours)
    with working("Merging"):
        before = FolderStore(ours).read()
        merged = merge_designs(FolderStore(base).read(), ours=before, theirs=FolderStore(theirs).read())
    if merged.conflicts:
        _tell_conflicts(merged)
        sys.exit(CONFLICT)
    _tell_taken(merged, before)
    _write(merged.design, ours=ours, output=output)
    click.echo(f"{output} holds the merged design. Next: backbrief check {output}")


def _refuse_to_overwrite(output: Path, ours: Path) -> None:
    if output.exists() and output.resolve() != ours.resolve():
        remedy = f"Name a folder that is not there yet, or {ours} itself."
        raise Refused("something is there already", place=str(output), remedy=remedy)


def _tell_conflicts(merged: MergedDesigns) -> None:
    click.echo(f"{counted(len(merged.conflicts), 'conflict')}; nothing was written:", err=True)
    for each in merged.conflicts:
        click.echo(f"  {each}", err=True)
    click.echo("Agree on each, state it in one of the two designs as in the other, and merge again.", err=True)


def _tell_taken(merged: MergedDesigns, before: Design) -> None:
    if not merged.taken:
        click.echo("Nothing comes over: ours holds all of theirs.")
        return
    click.echo("\n".join(change_lines(merged.taken, before=before, after=merged.design)))


def _write(design: Design, *, ours: Path, output: Path) -> None:
    """A new folder starts as a copy of ours, with its comments, numbers and answers of IT."""
    if not output.exists() and ours.is_dir():
        copytree(ours, output)
    FolderStore(output).write(design)
