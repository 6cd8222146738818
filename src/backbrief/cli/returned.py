"""Takes in what IT returned: shows the news, and keeps all or nothing."""

from collections.abc import Callable
from pathlib import Path

import click

from backbrief.app.actions.import_backbriefs import import_backbriefs
from backbrief.formats.folder.disk import FolderStore
from backbrief.render.counts import counted

SUFFIXES = frozenset({".reqif", ".reqifz"})
"""Files that carry answers of IT, not a design."""


def take_in(store: FolderStore, content: bytes, *, file: Path, agreed: Callable[[str], bool]) -> None:
    """Show what is new in the answers and keep them when it is agreed."""
    returned = import_backbriefs(store, content, name=file.name)
    if not returned.news:
        click.echo("IT said nothing new.")
        return
    click.echo("\n".join(f"  {line}" for line in returned.news))
    if agreed(f"Keep {counted(len(returned.news), 'answer')}?"):
        store.keep_backbriefs(returned.backbriefs)
        click.echo("Kept. The brief shows them beside the requirements.")
