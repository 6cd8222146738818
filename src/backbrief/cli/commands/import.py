"""The command `backbrief import`: a file becomes a design, or changes to one."""

import sys
from pathlib import Path

import click

from backbrief.app.actions.import_file import Import, import_file
from backbrief.cli.arguments import a_design
from backbrief.cli.progress import working
from backbrief.cli.returned import SUFFIXES, take_in
from backbrief.cli.words import change_lines, remark_lines
from backbrief.domain.design import Design
from backbrief.formats.excel.read import SIDES
from backbrief.formats.folder.disk import FolderStore
from backbrief.formats.format import Refused
from backbrief.render.counts import counted

CONFLICT = 4


@click.command("import", short_help="Read a drawing into a design.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), required=True, callback=a_design, help="The design folder."
)
@click.option("-y", "--yes", is_flag=True, help="Apply the changes without asking.")
@click.option("--prefer", type=click.Choice(SIDES), help="Whose word counts where a workbook and the design differ.")
def command(file: Path, output: Path, *, yes: bool, prefer: str | None) -> None:
    """Read FILE (BPMN 2.0, an outline as text, or a workbook) into a design folder; ReqIF brings back what IT said.

    Into an existing design the changes are shown first, and applied all or not at all. A cell that a workbook and the
    design have both changed since the export is a conflict: nothing is written until --prefer says whose word counts.

    \b
    Examples:
      backbrief import process.bpmn -o my-design
      backbrief import process.bpmn -o my-design --yes
      backbrief import returned.reqif -o my-design
      backbrief import design.xlsx -o my-design --prefer design

    Exit codes: 0 done, 3 the file is refused or cannot be read, 4 conflicts, and nothing was written.
    """
    store = FolderStore(output)
    existed = store.exists()
    before = store.read() if existed else Design()
    if file.suffix.lower() in SUFFIXES:
        take_in(store, _content(file), file=file, agreed=lambda question: yes or _agreed(question))
        return
    with working(f"Reading {file.name}"):
        content = _content(file)
        done = import_file(before, content, name=file.name, prefer=prefer or "")
    _refuse_conflicts(done)
    _tell(done, before)
    if not done.changes:
        click.echo("Nothing changes.")
        return
    if existed and not yes and not _agreed(f"Apply {counted(len(done.changes), 'change')} to {output}?"):
        click.echo("Nothing was written.")
        return
    _keep(store, done, content, suffix=file.suffix.lower())
    if not existed:
        store.keep_schemas()
    click.echo(f"{output} holds the design. Next: backbrief check {output}")


def _content(file: Path) -> bytes:
    if file.is_dir():
        raise Refused("this is a folder, not a file", place=str(file), remedy="Name one file in it.")
    if not file.is_file():
        raise Refused("there is no such file", place=str(file), remedy="Check the name.")
    return file.read_bytes()


def _agreed(question: str) -> bool:
    try:
        return click.confirm(question)
    except click.Abort:
        if sys.stdin.isatty():
            raise
        click.echo(err=True)
        raise click.UsageError("Nothing was written: nobody is here to be asked. Say --yes to apply.") from None


def _refuse_conflicts(done: Import) -> None:
    if not done.conflicts:
        return
    number = counted(len(done.conflicts), "cell")
    click.echo(f"Nothing was written: workbook and design both changed {number} since the export.", err=True)
    click.echo("\n".join(remark_lines(done.conflicts)), err=True)
    click.echo("Say whose word counts: --prefer workbook or --prefer design.", err=True)
    sys.exit(CONFLICT)


def _tell(done: Import, before: Design) -> None:
    if before.records:
        click.echo("\n".join(change_lines(done.changes, before=before, after=done.design)))
    else:
        click.echo(f"Read {counted(len(done.design.records), 'record')}.")
    if done.remarks:
        click.echo("\n".join(["What was assumed or not understood:", *remark_lines(done.remarks)]), err=True)


def _keep(store: FolderStore, done: Import, content: bytes, *, suffix: str) -> None:
    store.write(done.design)
    for workflow in done.workflows:
        store.keep_original(workflow, content, suffix=suffix)
