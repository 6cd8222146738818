"""The command `backbrief new`: a small commented design folder to start from."""

from pathlib import Path

import click

from backbrief.app.actions.start_design import STARTER
from backbrief.formats.folder.disk import FolderStore


@click.command("new", short_help="Make a small commented design to start from.")
@click.argument("folder", type=click.Path(path_type=Path))
def command(folder: Path) -> None:
    """Make a small commented design FOLDER to start from.

    \b
    Example:
      backbrief new my-design
    """
    if folder.exists() and any(folder.iterdir() if folder.is_dir() else [folder]):
        raise click.UsageError(f"{folder} is there already and not empty; name another folder.")
    for name, content in STARTER.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    FolderStore(folder).keep_schemas()
    click.echo(f"{folder} is ready. Look into {folder / 'design.yaml'}, then run: backbrief check {folder}")
