"""The reference pages say what the program says, and nothing that it can do goes without a page."""

from backbrief.app.actions.explain_rule import rule_pages
from backbrief.cli.main import cli
from backbrief.derive.derivation import derivations
from backbrief.domain.design import SUBJECTS
from backbrief.domain.fact import Tier, facts_of
from backbrief.domain.verb import VERBS
from docs.generate import REFERENCE, pages

WRITTEN = {file.relative_to(REFERENCE).as_posix(): file.read_text(encoding="utf-8") for file in REFERENCE.rglob("*.md")}
ALL = "\n".join(WRITTEN.values())


def test_the_committed_pages_are_those_that_run_docs_makes() -> None:
    made = pages()

    assert sorted(WRITTEN) == sorted(made)
    stale = [path for path, text in made.items() if WRITTEN[path] != text]
    assert stale == [], "run: ./run docs"


def test_every_command_is_documented_with_its_help() -> None:
    names = cli.list_commands(cli.make_context("backbrief", ["check", "x"]))

    missing = [name for name in names if f"## backbrief {name}\n" not in WRITTEN["commands.md"]]

    assert missing == []


def test_every_rule_is_documented() -> None:
    assert [name for name in rule_pages() if f"### {name}\n" not in ALL] == []


def test_every_question_of_every_fact_is_documented() -> None:
    asked = [each for subject in SUBJECTS.values() for each in facts_of(subject) if each.tier is not Tier.STRUCTURE]

    assert [each.key for each in asked if f"> {each.ask}\n" not in ALL] == []


def test_every_derivation_and_every_verb_is_documented() -> None:
    assert [each.name for each in derivations() if f"[{each.name}]" not in WRITTEN["derivations.md"]] == []
    assert [verb for verb in VERBS if f"| {verb} |" not in WRITTEN["verbs.md"]] == []
