"""The command `backbrief compare`: what changed from one design to another, or from as-is to to-be."""

from pathlib import Path

import click

from backbrief.app.actions.compare_designs import Compared, as_is_and_to_be, compare_designs
from backbrief.formats.folder.disk import FolderStore
from backbrief.formats.format import WrongUse
from backbrief.render.comparing import FORMS


@click.command("compare", short_help="Tell what changed between two designs.")
@click.argument("before")
@click.argument("after", required=False)
@click.option("--format", "form", type=click.Choice(sorted(FORMS)), default="text", help="How to print the changes.")
def command(before: str, after: str | None, *, form: str) -> None:
    """Tell what changed from design BEFORE to design AFTER, and what that does to transfers and requirements.

    DESIGN#WORKFLOW names one workflow of a design. With one design alone, its as-is is compared with its to-be.

    \b
    Examples:
      backbrief compare last-week this-week
      backbrief compare my-design#claim-as-is my-design#claim-to-be
      backbrief compare my-design --format html > changes.html
    """
    sides = (_side(before), _side(after)) if after else _both_states(before)
    numbers = FolderStore(Path(before.partition("#")[0])).numbers()
    click.echo(
        FORMS[form](compare_designs(*sides, numbers=numbers), title=f"From {before} to {after or 'what is to be'}")
    )


def _side(spelled: str) -> Compared:
    folder, _, workflow = spelled.partition("#")
    return Compared(FolderStore(Path(folder)).read(), f"workflow/{workflow}" if workflow else "")


def _both_states(spelled: str) -> tuple[Compared, Compared]:
    sides = as_is_and_to_be(FolderStore(Path(spelled)).read())
    if sides is None:
        raise WrongUse(
            "this design does not hold one as-is and one to-be workflow",
            place=spelled,
            remedy="Name two designs, or two workflows as DESIGN#WORKFLOW.",
        )
    return sides
