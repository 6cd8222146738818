"""The command `backbrief serve`: the workbench in the browser."""

from pathlib import Path

import click

from backbrief.cli.workbench import become, folder_option


@click.command("serve", short_help="Open the workbench in the browser.")
@click.option("--port", default=8000, show_default=True, help="The port to listen at.")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at.")
@folder_option
@click.option(
    "--accounts",
    type=click.Choice(["local", "required"]),
    envvar="BACKBRIEF_ACCOUNTS",
    default="local",
    show_default=True,
    help="Whether people sign in.",
)
@click.option("--example", is_flag=True, help="Open the example.")
@click.option("--browser", is_flag=True, help="Open the browser, too.")
def command(*, port: int, host: str, folder: Path, accounts: str, **flags: bool) -> None:
    """Open the workbench: design the work in the browser, step by step, and see what is left to guess.

    On this machine nobody signs in; for others on the network, serve with accounts and add people. Stop it with
    Ctrl-C; everything is saved as you go.

    \b
    Examples:
      backbrief serve
      backbrief serve --port 8080 --example
      backbrief serve --host 0.0.0.0 --accounts required

    Exit codes: 0 stopped, 2 wrong usage, such as a port that somebody else uses.
    """
    place = ["--host", host, "--port", str(port), "--folder", str(folder), "--accounts", accounts]
    wanted = [f"--{flag}" for flag, is_set in flags.items() if is_set]
    become("backbrief.web", *place, *wanted)
