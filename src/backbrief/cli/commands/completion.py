"""The command `backbrief completion`: the script by which a shell completes commands and options."""

import click
from click.shell_completion import get_completion_class

VARIABLE = "_BACKBRIEF_COMPLETE"
"""What the shell sets when it wants to know how a line can go on."""


@click.command("completion", short_help="Print what completes commands in your shell.")
@click.argument("shell", type=click.Choice(["bash", "fish", "zsh"]))
def command(shell: str) -> None:
    """Print the script that completes the commands and options of backbrief in SHELL.

    \b
    Examples:
      eval "$(backbrief completion bash)"                                            # in ~/.bashrc
      eval "$(backbrief completion zsh)"                                             # in ~/.zshrc
      backbrief completion fish > ~/.config/fish/completions/backbrief.fish
    """
    complete = get_completion_class(shell)
    root = click.get_current_context().find_root()
    if complete is not None:
        click.echo(complete(root.command, {}, "backbrief", VARIABLE).source())
