"""The two shipped examples say what the README says of them."""

import re
from pathlib import Path

import pytest

from backbrief.check.check import check, guesses
from backbrief.domain.finding import Finding
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey
from backbrief.formats.folder.read import read_folder

ROOT = Path(__file__).parents[2]
COMPLETE = "motor-claim"
HALF_TOLD = "motor-claim-half-told"


def test_the_complete_example_leaves_nothing_to_guess() -> None:
    survey = surveyed(COMPLETE)

    findings = check(survey)

    assert [told(each) for each in findings if each.severity.name == "GUESS"] == []


def test_the_complete_example_leaves_ten_gaps_at_most() -> None:
    survey = surveyed(COMPLETE)

    findings = check(survey)

    assert len([told(each) for each in findings if each.severity.name == "GAP"]) <= 10


def test_the_complete_example_tells_the_work_as_it_is_and_as_it_is_to_be() -> None:
    survey = surveyed(COMPLETE)

    states = {workflow.id: workflow.state for workflow in survey.of(Workflow)}

    assert states == {"workflow/motor-claim": "to-be", "workflow/motor-claim-as-is": "as-is"}


def test_every_transfer_that_the_complete_example_describes_exists() -> None:
    survey = surveyed(COMPLETE)

    stale = [transfer.id for transfer in survey.stale_transfers()]

    assert stale == []


def test_the_half_told_example_leaves_as_many_guesses_as_the_readme_says() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    said = re.search(r"IT would have to guess (\d+) things", readme)

    left = guesses(check(surveyed(HALF_TOLD)))

    assert said is not None
    assert int(said[1]) == left


@pytest.mark.parametrize("fact", ["role", "name", "silence_means", "uses", "packet"])
def test_the_half_told_example_asks_for_what_a_business_leaves_out(fact: str) -> None:
    survey = surveyed(HALF_TOLD)

    asked = {finding.fact for finding in check(survey)}

    assert fact in asked


def surveyed(example: str) -> Survey:
    """The survey of a shipped example."""
    folder = ROOT / "examples" / example
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.yaml")}
    return Survey(read_folder(files, name=example))


def told(finding: Finding) -> str:
    """A finding in one line."""
    return f"{finding.record}: {finding.question} ({finding.rule})"
