"""Every export keeps to the one protocol and tells why each requirement exists."""

import json
from typing import Any

import pytest
from gherkin.parser import Parser
from hypothesis import given, settings
from lxml import etree

from backbrief.domain.design import Design
from backbrief.formats.export import MOST_REASONS
from backbrief.formats.exports import EXPORTS
from tests.formats.exported import export_of, motor_claim, small
from tests.strategies import designs

FOR_IT = [name for name in EXPORTS if name != "bpmn"]
"""The exports that carry requirements; a diagram carries the work."""


@pytest.mark.parametrize("name", FOR_IT)
def test_an_export_gives_the_same_files_each_time(name: str) -> None:
    once, again = EXPORTS[name](small()), EXPORTS[name](export_of(small().design))

    assert once == again
    assert all(content for content in once.values())


@pytest.mark.parametrize("name", FOR_IT)
def test_an_export_carries_the_reason_of_every_requirement(name: str) -> None:
    export = small()

    told = b"".join(EXPORTS[name](export).values()).decode()

    assert all("I am paid within two days" in " ".join(export.why(each)) for each in export.derived.requirements)
    assert told.count("wants “I am paid within two days”") >= len(export.derived.requirements)


@pytest.mark.parametrize("name", FOR_IT)
def test_an_empty_design_can_be_exported(name: str) -> None:
    files = EXPORTS[name](export_of(Design()))

    assert isinstance(files, dict)


def test_what_is_needed_at_many_places_tells_each_way_up_once() -> None:
    export = motor_claim()

    for requirement in export.derived.requirements:
        told = export.why(requirement)
        assert 1 <= len(told) <= MOST_REASONS + 1
        assert len(set(told)) == len(told)


def test_a_design_is_called_by_its_name_or_simply_a_design() -> None:
    assert small().name == "Claims within two days"
    assert export_of(Design()).name == "Design"


@settings(max_examples=10)
@given(design=designs())
def test_whatever_people_wrote_the_files_stay_what_they_are(design: Design) -> None:
    files = {name: file for form in FOR_IT for name, file in EXPORTS[form](export_of(design)).items()}

    for name, content in files.items():
        READERS.get(name.rpartition(".")[2], bytes.decode)(content)


READERS: dict[str, Any] = {
    "reqif": etree.fromstring,
    "feature": lambda content: Parser().parse(content.decode()),
    "json": json.loads,
    "jsonl": lambda content: [json.loads(line) for line in content.decode().split("\n")[:-1]],
}
"""How each kind of file is read back, by its suffix."""
