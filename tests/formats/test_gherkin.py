"""Features are Gherkin by the official parser, and scenarios by stricter rules than it has."""

import re
from typing import Any

import pytest
from gherkin.parser import Parser

from backbrief.formats.export import Export
from backbrief.formats.gherkin import Clauses, clauses, write
from benchmarks.large_design import large_design
from tests.formats.exported import HOSTILE, export_of, motor_claim, small

SHAPE = re.compile(r"(Context )(Conjunction )*(Action )(Outcome )(Conjunction )*")


@pytest.fixture(params=[motor_claim, small, lambda: small(HOSTILE)], ids=["motor claim", "small", "hostile texts"])
def export(request: pytest.FixtureRequest) -> Export:
    """Each of the designs that an export is tried on."""
    made: Export = request.param()
    return made


def test_each_scenario_has_given_one_when_and_then_in_order_and_nothing_else(export: Export) -> None:
    for scenario in scenarios(export):
        assert SHAPE.fullmatch("".join(f"{step['keywordType']} " for step in scenario["steps"]))
        assert not scenario["description"]
        assert not [step for step in scenario["steps"] if "docString" in step or "dataTable" in step]


def test_no_scenario_has_a_placeholder_without_examples(export: Export) -> None:
    found = scenarios(export)

    assert not [each for each in found if each["examples"]]
    assert not [step["text"] for each in found for step in each["steps"] if re.search(r"<[^>]*>", step["text"])]


def test_every_requirement_has_its_scenarios_under_its_tag(export: Export) -> None:
    tagged = [tag["name"] for each in scenarios(export) for tag in each["tags"]]

    numbered = [name.removeprefix("@") for name in tagged if name.startswith("@REQ-")]
    assert set(numbered) == {each.label for each in export.derived.requirements}
    assert len(numbered) == len(scenarios(export))


def test_unwanted_cases_and_refusals_have_scenarios_of_their_own() -> None:
    tags = [{tag["name"] for tag in each["tags"]} for each in scenarios(motor_claim())]

    assert sum("@unwanted" in each for each in tags) > 100
    assert sum("@refusal" in each for each in tags) > 10


def test_the_reasons_stand_above_the_scenario_as_comments() -> None:
    content = write(small())["claim.feature"].decode()

    assert content.startswith(
        "Feature: Claim within two days\n  # Why: Claimant within two days wants “I am paid within two days”"
    )
    assert content.count("wants “I am paid within two days”") == 1
    assert "  # Why: “Register within two days” needs the clerk; the clerk states: capacity.\n  @REQ-" in content


def test_there_is_one_feature_for_each_workflow() -> None:
    files = write(export_of(large_design(100)))

    assert list(files) == ["w0.feature", "w1.feature"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Solution shall keep the claim.",
            Clauses("", "", "the Solution shall keep the claim.", is_unwanted=False),
        ),
        (
            "While the claim is open, the Solution shall show it.",
            Clauses("While the claim is open", "", "the Solution shall show it.", is_unwanted=False),
        ),
        (
            "Where a step has no rule, when it ends, the Solution shall tell the clerk.",
            Clauses("Where a step has no rule", "it ends", "the Solution shall tell the clerk.", is_unwanted=False),
        ),
        (
            "If the letter is lost, then the Solution shall warn the clerk.",
            Clauses("", "the letter is lost", "the Solution shall warn the clerk.", is_unwanted=True),
        ),
        ("Letters are kept.", Clauses("", "", "Letters are kept.", is_unwanted=False)),
    ],
)
def test_a_sentence_is_taken_apart_at_its_clauses(text: str, expected: Clauses) -> None:
    assert clauses(text) == expected


def scenarios(export: Export) -> list[Any]:
    """All scenarios as the official parser reads them."""
    read: list[Any] = [Parser().parse(content.decode()) for content in write(export).values()]
    return [child["scenario"] for each in read for child in each["feature"]["children"]]
