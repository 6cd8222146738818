"""Every export keeps to the one protocol and tells why each requirement exists."""

import csv
import io
import json
import re
from collections.abc import Callable, Mapping
from html import unescape
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

Files = dict[str, bytes]

FOR_IT = [name for name in EXPORTS if name != "bpmn"]
"""The exports that carry requirements; a diagram carries the work."""


@pytest.mark.parametrize("name", FOR_IT)
def test_an_export_gives_the_same_files_each_time(name: str) -> None:
    once, again = EXPORTS[name](small()), EXPORTS[name](export_of(small().design))

    assert once == again
    assert all(content for content in once.values())


@pytest.mark.parametrize("name", FOR_IT)
def test_an_export_carries_the_reason_of_every_requirement(name: str) -> None:
    export = motor_claim()

    told = TOLD[name](EXPORTS[name](export))

    assert set(told) <= {each.label for each in export.derived.requirements}
    assert name == "data" or len(told) == len(export.derived.requirements)
    for requirement in export.derived.requirements:
        if requirement.label in told:
            aims = export.aims(export.home(requirement)) or ("o customer is reached yet",)
            assert all(aim in told[requirement.label] for aim in aims)


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


def told_in_reqif(files: Files) -> dict[str, str]:
    """The sections and workflows are objects; a requirement lies below the place that needs it, below its section."""
    root = etree.fromstring(files["requirements.reqif"])
    texts = {each.get("IDENTIFIER"): each for each in root.iter("{*}SPEC-OBJECT")}
    aims = {
        section: "".join(object_text(texts[each.text]) for each in section.iter("{*}SPEC-OBJECT-REF"))
        for section in root.iterfind(".//{*}SPECIFICATION/{*}CHILDREN/{*}SPEC-HIERARCHY")
    }
    told: dict[str, str] = {}
    for section, text in aims.items():
        for each in section.iter("{*}SPEC-OBJECT-REF"):
            name = str(texts[each.text].get("LONG-NAME"))
            if name.startswith("REQ-"):
                told[name] = text + object_text(texts[each.text])
    return told


def object_text(found: etree._Element) -> str:
    """All that an object says."""
    return " ".join(map(str, found.itertext()))


def told_in_jira(files: Files) -> dict[str, str]:
    """A story lies below its epic."""
    told: dict[str, str] = {}
    for rows in (rows_of(content) for name, content in files.items() if name != "jira-mapping.csv"):
        epics = {row["Issue ID"]: row["Description"] for row in rows if row["Issue Type"] == "Epic"}
        stories = [row for row in rows if row["Issue Type"] == "Story"]
        told |= {row["Requirement ID"]: epics[row["Parent"]] + row["Description"] for row in stories}
    return told


def told_in_azure(files: Files) -> dict[str, str]:
    """A story follows its feature."""
    told: dict[str, str] = {}
    above = ""
    for row in (row for content in files.values() for row in rows_of(content)):
        if row["Title 1"]:
            above = unescape(row["Description"])
        else:
            told[row["Title 2"].split()[0]] = above + unescape(row["Description"])
    return told


def told_in_github(files: Files) -> dict[str, str]:
    """An issue stands alone."""
    issues = [json.loads(line) for line in files["issues.jsonl"].splitlines()]
    return {each["title"].split()[0]: re.sub(r"\\(.)|<!-- -->", r"\1", each["body"]) for each in issues}


def told_in_gherkin(files: Files) -> dict[str, str]:
    """A scenario lies in a feature, below its comments."""
    told: dict[str, str] = {}
    for content in files.values():
        feature, *scenarios = content.decode().split("\n\n")
        for each in scenarios:
            label = re.findall("@(REQ-[0-9]{5})", each)[0]
            told[label] = told.get(label, feature) + each
    return told


def told_in_data(files: Files) -> dict[str, str]:
    """A requirement names its workflow."""
    told = json.loads(files["requirements.json"])
    above = {name: " ".join(each["why"]) for name, each in told["workflows"].items()}
    return {label: above[each["workflow"]] for label, each in told["requirements"].items()}


def rows_of(content: bytes) -> list[dict[str, str]]:
    """The rows of a table by the names of its columns."""
    return list(csv.DictReader(io.StringIO(content.decode())))


TOLD: Mapping[str, Callable[[Files], dict[str, str]]] = {
    "reqif": told_in_reqif,
    "jira": told_in_jira,
    "azure": told_in_azure,
    "github": told_in_github,
    "gherkin": told_in_gherkin,
    "data": told_in_data,
}
"""What each export tells about a requirement by its number, and about what it lies below."""
