"""The command `backbrief people`: who may sign in to the workbench."""

from pathlib import Path

import click

from backbrief.cli.workbench import become, folder_option


@click.command("people", short_help="Add people who sign in to the workbench.")
@click.argument("act", type=click.Choice(["add", "password", "shut-out", "list"]))
@click.argument("name", default="")
@click.option("--full-name", default="", help="The name that others see.")
@folder_option
def command(act: str, name: str, *, full_name: str, folder: Path) -> None:
    """Add NAME, give NAME a new password, shut NAME out, or list who may sign in; the password is typed.

    \b
    Examples:
      backbrief people add ana --full-name "Ana Weber"
      backbrief people list

    Exit codes: 0 done, 2 nobody is called so, or the password is too weak.
    """
    given = [act, *([name] if name else []), "--full-name", full_name, "--folder", str(folder)]
    become("backbrief.web.people", *given)
