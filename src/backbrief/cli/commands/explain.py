"""The command `backbrief explain`: what a rule finds, why IT needs it, what to do."""

import click

from backbrief.app.actions.explain_rule import explain_rule, rule_pages


def _beginning(_: click.Context, __: click.Parameter, incomplete: str) -> list[str]:
    return sorted(name for name in rule_pages() if name.startswith(incomplete))


@click.command("explain", short_help="Tell what a rule finds and what to do.")
@click.argument("rule", required=False, shell_complete=_beginning)
def command(rule: str | None) -> None:
    """Tell what RULE finds, why IT needs it and what to do; without a name, list all rules.

    \b
    Examples:
      backbrief explain
      backbrief explain blank-fact
    """
    if rule:
        click.echo(f"# {rule}\n\n{explain_rule(rule).strip()}")
        return
    for name, page in sorted(rule_pages().items()):
        click.echo(f"{name:45} {page.strip().splitlines()[0]}")
