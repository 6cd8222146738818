"""The command `backbrief`: its commands, and how every error is told."""

import importlib
import pkgutil
import sys
import traceback
from difflib import get_close_matches
from pathlib import Path

import click

from backbrief import __version__
from backbrief.app.actions.check_design import NothingToCheck
from backbrief.app.actions.explain_rule import NoSuchRule
from backbrief.formats.format import Refused, WrongUse

WRONG_USE, UNREADABLE, OUR_FAULT, INTERRUPTED = 2, 3, 5, 130

_UNREADABLE: tuple[type[Exception], ...] = (Refused, NothingToCheck, OSError)


class Commands(click.Group):
    """Every command in the folder `commands`, loaded only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands by name."""
        package = importlib.import_module("backbrief.cli.commands")
        return sorted(module.name for module in pkgutil.iter_modules(package.__path__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, or a refusal that says which was meant."""
        names = self.list_commands(ctx)
        if cmd_name not in names:
            near = get_close_matches(cmd_name, names, n=1)
            hint = f" Did you mean '{near[0]}'?" if near else f" Known are: {', '.join(names)}."
            raise click.UsageError(f"There is no command '{cmd_name}'.{hint}", ctx)
        command: click.Command = importlib.import_module(f"backbrief.cli.commands.{cmd_name}").command
        return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="backbrief")
def cli() -> None:
    """Say at every step and every transfer what information and functionality it needs, so that IT need not guess.

    \b
    Examples:
      backbrief new my-design
      backbrief import process.bpmn -o my-design
      backbrief check my-design
      backbrief ask my-design
      backbrief brief my-design -o brief.html

    Exit codes: 0 nothing left to guess, 1 findings, 2 wrong usage, 3 the input is refused or cannot be read,
    4 two changes conflict, 5 a fault of Backbrief, 130 interrupted.
    """


def main() -> None:
    """Run the command line; an input that cannot be read is told in a sentence, never as a traceback."""
    try:
        sys.exit(cli.main(standalone_mode=False))
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.Abort:
        _stop("interrupted; what was written before stays", INTERRUPTED)
    except (NoSuchRule, WrongUse) as error:
        _stop(str(error), WRONG_USE)
    except _UNREADABLE as error:
        _stop(_told(error), UNREADABLE)
    except Exception as error:  # noqa: BLE001 - the last door: nobody is to meet a traceback
        _stop(_confessed(error), OUR_FAULT)


def _told(error: Exception) -> str:
    if isinstance(error, OSError):
        remedy = "\nChoose a place that you may write to." if isinstance(error, PermissionError) else ""
        return f"{error.filename or 'file'}: {error.strerror or error}{remedy}"
    return str(error)


def _confessed(error: Exception) -> str:
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(place.filename).name}, line {place.lineno}"
    return (
        f"this is a fault of Backbrief, not of your design ({type(error).__name__} in {where}: {error})\n"
        "Tell the people who look after Backbrief, with this line and the file that you were working on."
    )


def _stop(message: str, code: int) -> None:
    click.echo(f"backbrief: {message}", err=True)
    sys.exit(code)


if __name__ == "__main__":
    main()
