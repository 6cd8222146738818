"""Explain a rule: what it finds, why IT needs it, and what to do."""

from difflib import get_close_matches

from backbrief.check.completeness import BLANK, NOBODY_TO_ASK
from backbrief.check.rule import rules

_BUILT_IN = {
    BLANK: """A fact that must be stated is blank.

## What it does
Asks the question of every fact that the method demands and that is neither stated, nor none on purpose, nor unknown
with somebody to ask.

## Why it matters
A blank says nothing: IT cannot tell whether there is nothing, nobody knows, or nobody asked. It guesses.

## What to do
Answer it. `none, on purpose` and `unknown - ask ROLE - by DATE` are answers too.
""",
    NOBODY_TO_ASK: """An answer is unknown, and nobody is asked for it.

## What it does
Flags `unknown` without who is asked or without a date.

## Why it matters
An open question with an owner and a date can be waited for; one without is a guess that has been postponed.

## What to do
Write `unknown - ask ROLE - by DATE`.
""",
}


class NoSuchRule(Exception):  # noqa: N818 - named for what was found
    """There is no rule of that name."""


def explain_rule(name: str) -> str:
    """The page of a rule in Markdown. Raises NoSuchRule, with the nearest names."""
    pages = rule_pages()
    if name not in pages:
        near = get_close_matches(name, pages, n=3, cutoff=0.4)
        hint = f"did you mean {', '.join(near)}?" if near else "`backbrief explain` lists them all"
        raise NoSuchRule(f"there is no rule called '{name}'; {hint}")
    return pages[name]


def rule_pages() -> dict[str, str]:
    """Every rule's page by its name."""
    return {**_BUILT_IN, **{rule.name: rule.page for rule in rules()}}
