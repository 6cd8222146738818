"""The reference pages, made from the declarations that the program itself reads; `./run docs` writes them."""

import importlib
import inspect
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from backbrief.app.actions.explain_rule import rule_pages
from backbrief.check.rule import Rule, rules
from backbrief.cli.main import cli
from backbrief.derive.derivation import Derivation, derivations
from backbrief.domain.design import SUBJECTS
from backbrief.domain.fact import Fact, Tier, facts_of
from backbrief.domain.kind import Choice, Choices, Pairs, Percent, Reference, References, Text, Texts, YesNo
from backbrief.domain.part import Parts
from backbrief.domain.verb import REFUSED, VERBS, Verb
from docs.replay import replay_all

ROOT = Path(__file__).parents[1]
REFERENCE = ROOT / "docs" / "reference"
_MADE = "<!-- Made by `./run docs` from the source; do not edit. -->"

_ON_RULES = (
    "These rules look at a design as a whole; besides them, every [fact](facts.md) that must be stated and"
    " is blank is a question. A finding costs one of three things:"
)
_ON_COSTS = (
    "- **guess** (`?`): IT would have to guess; counted in the headline\n"
    "- **gap** (`-`): something is missing or does not fit together\n"
    "- **hint** (`.`): worth a thought"
)
_ON_FACTS = (
    "A fact is one thing that must be stated about one subject. Each is declared once, and files, questions,"
    " checks and these pages read that declaration. A fact has a level: 1 outline, 2 workflow, 3 build-ready."
)
_ON_DERIVATIONS = (
    "Each derivation turns the stated facts of one subject into requirement sentences with a fit criterion. Which"
    " facts and which wordings: see its cases, which the tests run."
)
_ON_VERBS = (
    "What technology does with information is said with one of these verbs. A verb is complete when what stands"
    " beside it is stated too. The movements are those of COSMIC: entry, exit, read, write."
)


def pages() -> dict[str, str]:
    """Every reference page by its path inside docs/reference."""
    made = {
        "README.md": _contents(),
        "commands.md": _commands(),
        "rules.md": _rules(),
        "facts.md": _facts(),
        "derivations.md": _derivations(),
        "verbs.md": _verbs(),
        **{f"rules/{family}.md": _family(family, found) for family, found in _families().items()},
        **{f"facts/{_word(subject)}.md": _subject(subject) for subject in (*SUBJECTS.values(), *_parts())},
    }
    return {path: f"{_MADE}\n\n{text.strip()}\n" for path, text in made.items()}


def write(pages: Mapping[str, str], *, folder: Path) -> None:
    """Put the pages there, and nothing else."""
    shutil.rmtree(folder, ignore_errors=True)
    for path, text in pages.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def _contents() -> str:
    return """# Reference

- [Commands](commands.md): each command with its options and exit codes
- [Facts](facts.md): what must be stated about each subject, in which words it is asked, and why
- [Rules](rules.md): what the check looks for besides blank facts
- [Derivations](derivations.md): how stated facts become requirements
- [Verbs](verbs.md): the words for what technology does with information, and what each must also state
"""


def _commands() -> str:
    root = click.Context(cli, info_name="backbrief", terminal_width=_WIDTH, help_option_names=["-h", "--help"])
    parts = ["# Commands", _help(cli, root)]
    for name in cli.list_commands(root):
        command = importlib.import_module(f"backbrief.cli.commands.{name}").command
        within = click.Context(command, info_name=name, parent=root, terminal_width=_WIDTH)
        parts += [f"## backbrief {name}", _help(command, within)]
    return "\n\n".join(parts)


_WIDTH = 100


def _help(command: click.Command, context: click.Context) -> str:
    return f"```text\n{command.get_help(context)}\n```"


def _families() -> dict[str, list[Rule]]:
    return {family: list(found) for family, found in groupby(rules(), key=lambda each: each.family)}


def _rules() -> str:
    rows = [f"- [{_titled(family)}](rules/{family}.md): {len(found)} rules" for family, found in _families().items()]
    built_in = [name for name in rule_pages() if name not in {rule.name for rule in rules()}]
    return "\n\n".join(
        (
            "# Rules",
            _ON_RULES,
            _ON_COSTS,
            "`backbrief explain RULE` prints the same page. The cases behind each rule are run by the tests.",
            "\n".join(rows),
            "## Blank facts",
            *(_explained(name, rule_pages()[name]) for name in built_in),
        )
    )


def _family(family: str, found: Iterable[Rule]) -> str:
    return "\n\n".join((f"# Rules: {_titled(family)}", *map(_rule, found)))


def _rule(rule: Rule) -> str:
    facts = (
        f"Looks at: {_subject_link(rule.subject, '../facts/')} · costs a **{rule.severity.value}** · level"
        f" {int(rule.level)} · asks the {rule.asked.value} · [cases](../../../tests/check/cases/{rule.name}.md)"
    )
    return f"{_explained(rule.name, rule.page)}\n\n{facts}"


def _explained(name: str, page: str) -> str:
    lines = (f"**{line[3:]}.**" if line.startswith("## ") else line for line in page.strip().splitlines())
    return f"### {name}\n\n" + "\n".join(lines).replace(".**\n", ".** ")


def _facts() -> str:
    subjects = [f"- {_subject_link(each, 'facts/')}: {_opening(each)}" for each in SUBJECTS.values()]
    parts = [f"- {_subject_link(each, 'facts/')}: {_opening(each)}" for each in _parts()]
    return "\n\n".join(
        (
            "# Facts",
            _ON_FACTS,
            "Every fact may also be answered `none, on purpose: reason` or `unknown - ask ROLE - by DATE`.",
            "## Subjects",
            "\n".join(subjects),
            "## Parts of an answer",
            "\n".join(parts),
        )
    )


def _subject(subject: type) -> str:
    facts = facts_of(subject)
    asked = [each for each in facts if each.tier is not Tier.STRUCTURE]
    placed = [each for each in facts if each.tier is Tier.STRUCTURE]
    places = [f"- `{each.key}`: {_kind(each)}" for each in placed]
    return "\n\n".join(
        (
            f"# Facts of {_word(subject).replace('-', ' ')}",
            _opening(subject),
            *(["These keys say where it belongs and are never asked for:", "\n".join(places)] if places else []),
            *map(_fact, asked),
        )
    )


def _fact(fact: Fact) -> str:
    lines = (
        f"## {fact.key}",
        f"> {fact.ask}",
        f"Why: {fact.why}",
        f"- answer: {_kind(fact)}\n- stated: {_due(fact)}, at level {int(fact.level)}\n- asked: {fact.asked.value}"
        + ("\n- may be stated once for all, and overridden where it differs" if fact.inherits else ""),
    )
    return "\n\n".join(lines)


def _due(fact: Fact) -> str:
    return f"must be, when {fact.when.words}" if fact.when else "must be" if fact.tier is Tier.MUST else "if wanted"


def _kind(fact: Fact) -> str:
    return _KINDS[type(fact.kind)](fact.kind)


def _called(subjects: Iterable[str]) -> str:
    return " or ".join(each.replace("-", " ") for each in subjects)


_KINDS: dict[type, Callable[[Any], str]] = {
    Text: lambda _: "text",
    Texts: lambda _: "a list of texts",
    YesNo: lambda _: "yes or no",
    Percent: lambda _: "a percentage",
    Pairs: lambda _: "pairs of name and text",
    Choice: lambda kind: f"one of: {', '.join(kind.options)}",
    Choices: lambda kind: f"some of: {', '.join(kind.options)}",
    Reference: lambda kind: f"the id of one {_called(kind.to)}",
    References: lambda kind: f"a list of ids, each of a {_called(kind.to)}",
    Parts: lambda kind: f"a list; [each of these]({_word(kind.part)}.md)",
}


def _parts() -> list[type]:
    kinds = (fact.kind for subject in SUBJECTS.values() for fact in facts_of(subject))
    return list(dict.fromkeys(kind.part for kind in kinds if isinstance(kind, Parts)))


def _word(subject: type) -> str:
    hyphened = "".join(f"-{each.lower()}" if each.isupper() else each for each in subject.__name__).lstrip("-")
    return str(getattr(subject, "word", hyphened))


def _subject_link(subject: type, folder: str) -> str:
    word = _word(subject)
    known = subject in (*SUBJECTS.values(), *_parts())
    return f"[{word.replace('-', ' ')}]({folder}{word}.md)" if known else "the design as a whole"


def _derivations() -> str:
    parts = [
        "# Derivations",
        _ON_DERIVATIONS,
    ]
    for family, found in groupby(derivations(), key=lambda each: each.family):
        parts += [f"## {_titled(family)}", "\n".join(map(_derivation, found))]
    return "\n\n".join(parts)


def _derivation(each: Derivation) -> str:
    says = " ".join(each.page.split("\n\n")[0].split())
    cases = f"[{each.name}](../../tests/derive/cases/{each.name}.md)"
    return f"- {cases}, from {_subject_link(each.subject, 'facts/')}: {says}"


def _verbs() -> str:
    return "\n\n".join(
        (
            "# Verbs",
            _ON_VERBS,
            *_verb_tables(),
            "## Refused words",
            "These could mean anything, so the check asks which of the verbs beside them is meant.",
            "| word | could mean |\n|---|---|\n"
            + "\n".join(f"| {word} | {', '.join(meant)} |" for word, meant in REFUSED.items()),
        )
    )


def _verb_tables() -> Iterator[str]:
    for family, verbs in groupby(VERBS.values(), key=lambda each: each.family):
        rows = "\n".join(map(_verb, verbs))
        yield f"## {family.capitalize()}\n\n| verb | must also state | movements |\n|---|---|---|\n{rows}"


def _verb(verb: Verb) -> str:
    return f"| {verb.name} | {'; '.join(verb.complements)} | {', '.join(_MOVEMENTS[each] for each in verb.movements)} |"


_MOVEMENTS = {"E": "entry", "X": "exit", "R": "read", "W": "write"}


def _opening(subject: type) -> str:
    return " ".join((inspect.getdoc(subject) or "").split("\n\n")[0].split())


def _titled(family: str) -> str:
    return family.replace("_", " ").replace("-", " ").capitalize()


if __name__ == "__main__":
    write(pages(), folder=REFERENCE)
    replay_all(ROOT / "docs")
