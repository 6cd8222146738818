"""What one can do with a design, on designs that are there only in memory."""

from pathlib import Path

import pytest

from backbrief.app.actions.check_design import NothingToCheck, check_design
from backbrief.app.actions.derive_requirements import derive_requirements
from backbrief.app.actions.draw_workflow import draw_workflow
from backbrief.app.actions.explain_rule import NoSuchRule, explain_rule, rule_pages
from backbrief.app.actions.import_file import import_file
from backbrief.app.actions.write_brief import write_brief
from backbrief.domain.design import Design
from backbrief.domain.workflow import Workflow
from backbrief.formats.format import Refused
from tests.app.small_claim import CLAIM, claim
from tests.fakes import FakeStore

CORPORA = Path(__file__).parents[1] / "corpora"
FILE = CORPORA / "hdbpmn" / "ex03_writer0001.bpmn"


def test_a_check_tells_findings_guesses_and_chains() -> None:
    checked = check_design(claim().design)

    assert 0 < checked.guesses <= len(checked.findings)
    assert [chain.title for chain in checked.chains] == ["'Claim'"]


def test_a_check_of_nothing_is_an_error() -> None:
    with pytest.raises(NothingToCheck, match="no step"):
        check_design(Design().with_records(Workflow(id=CLAIM)))


def test_importing_a_file_twice_changes_nothing_the_second_time() -> None:
    once = import_file(Design(), FILE.read_bytes(), name=FILE.name)
    twice = import_file(once.design, FILE.read_bytes(), name=FILE.name)

    assert once.changes
    assert twice.changes == ()


def test_a_file_that_no_format_knows_is_refused_with_what_is_known() -> None:
    with pytest.raises(Refused, match=r"\.bpmn"):
        import_file(Design(), b"", name="process.vsdx")


def test_a_rule_is_explained_by_its_page() -> None:
    assert "Why it matters" in explain_rule("blank-fact")
    assert all(page.strip() for page in rule_pages().values())


def test_a_rule_that_does_not_exist_is_answered_with_the_nearest() -> None:
    with pytest.raises(NoSuchRule, match="blank-fact"):
        explain_rule("blank-facts")
    with pytest.raises(NoSuchRule, match="lists them all"):
        explain_rule("§§§§")


def test_a_workflow_is_drawn_by_its_id() -> None:
    design = claim().design

    assert draw_workflow(design, "claim") == draw_workflow(design)
    with pytest.raises(Refused, match="claim"):
        draw_workflow(design, "payment")
    with pytest.raises(Refused, match="no workflow"):
        draw_workflow(Design())


def test_the_brief_keeps_the_numbers_of_its_requirements() -> None:
    store = FakeStore(claim().design)

    first = write_brief(store)
    kept = dict(store.numbers())
    second = write_brief(store)

    assert first.content == second.content
    assert kept == store.numbers()
    assert first.requirements == len(derive_requirements(store.read(), kept).requirements)


def test_a_brief_of_an_unknown_kind_is_refused() -> None:
    with pytest.raises(Refused, match=r"\.html"):
        write_brief(FakeStore(claim().design), suffix=".odt")
