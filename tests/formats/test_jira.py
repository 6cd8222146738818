"""Jira's import takes the files as they are: parents first, a thousand rows, no formula."""

import csv
import io
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import count

import pytest

from backbrief.domain.requirement import OpenQuestion
from backbrief.formats.export import Export
from backbrief.formats.item_text import MOST_PLACES
from backbrief.formats.jira import COLUMNS, MAPPING, write
from benchmarks.large_design import large_design
from tests.formats.exported import CLAIM, HOSTILE, export_of, motor_claim, small

Row = Mapping[str, str]


@pytest.mark.parametrize("export", [small, motor_claim], ids=["small", "motor claim"])
def test_every_story_stands_below_a_parent_of_the_same_file(export: Callable[[], Export]) -> None:
    files = tables(write(export()))

    for rows in files:
        epics = {row["Issue ID"] for row in rows if row["Issue Type"] == "Epic"}
        stories = [row for row in rows if row["Issue Type"] == "Story"]
        assert {row["Parent"] for row in stories} == epics
        assert [row["Issue Type"] for row in rows] == ["Epic"] * len(epics) + ["Story"] * len(stories)
        assert len({row["Issue ID"] for row in rows}) == len(rows)


def test_no_file_has_more_than_a_thousand_rows_and_every_requirement_is_in_one() -> None:
    export = motor_claim()

    files = tables(write(export))
    stories = [row["Requirement ID"] for rows in files for row in rows if row["Issue Type"] == "Story"]

    assert max(map(len, files)) <= 1000
    assert sorted(stories) == [each.label for each in export.derived.requirements]


def test_a_workflow_too_large_for_one_file_is_continued_under_a_numbered_epic() -> None:
    files = tables(write(motor_claim()))

    epics = [row["Summary"] for rows in files for row in rows if row["Issue Type"] == "Epic"]

    assert epics[:2] == ["Motor claim (1 of 2)", "Motor claim (2 of 2)"]


def test_small_workflows_share_a_file() -> None:
    files = tables(write(export_of(large_design(100))))

    assert [sum(row["Issue Type"] == "Epic" for row in rows) for rows in files] == [2]


def test_a_story_carries_number_fit_criterion_trace_and_the_reasons() -> None:
    export = small()

    (rows,) = tables(write(export))
    story = next(row for row in rows if row["Issue Type"] == "Story" and "“Register" in row["Description"])

    epic = rows[int(story["Parent"]) - 1]
    assert "Claimant within two days wants “I am paid within two days”" in epic["Description"]
    assert "states: capacity" in story["Description"]
    assert (
        next(each.fit for each in export.derived.requirements if each.label == story["Requirement ID"])
        in (story["Description"])
    )
    assert story["Labels"] == story["Requirement ID"]
    assert story["Trace"]


def test_a_sentence_that_the_summary_holds_is_not_told_again_and_a_longer_one_is() -> None:
    stories = [row for rows in tables(write(motor_claim())) for row in rows if row["Issue Type"] == "Story"]

    shortened = [row for row in stories if row["Summary"].endswith(" …")]

    assert shortened
    assert [row for row in stories if "Requirement:\n" in row["Description"]] == shortened


def test_a_row_names_the_first_places_and_counts_the_others() -> None:
    rows = [row for rows in tables(write(motor_claim())) for row in rows]

    assert max(row["Trace"].count("; ") for row in rows) == MOST_PLACES
    assert any(re.search(r"; and \d+ more$", row["Trace"]) for row in rows)


def test_no_cell_starts_a_formula() -> None:
    export = small("=HYPERLINK(1)")

    content = write(export)["jira-1.csv"].decode()
    cells = [cell for row in csv.reader(io.StringIO(content)) for cell in row]

    assert not [cell for cell in cells if cell[:1] in tuple("=+-@\t")]


def test_every_row_has_all_columns_and_the_administrator_a_line_for_each() -> None:
    content = write(small(HOSTILE))

    rows = list(csv.reader(io.StringIO(content["jira-1.csv"].decode())))

    assert {len(row) for row in rows} == {len(COLUMNS)}
    assert [column for column, _ in MAPPING] == list(dict.fromkeys(COLUMNS))
    assert content["jira-mapping.csv"].count(b"\n") == len(MAPPING) + 1


def test_open_questions_and_conflicting_limits_are_told() -> None:
    export = small()
    asked = OpenQuestion(record=CLAIM, fact="promise", question="How soon?", ask="Anna", by="2026-04-01")
    first, *others = export.derived.requirements
    told = replace(first, questions=(asked,), conflict=(7,))
    derived = replace(export.derived, requirements=(told, *others))

    (rows,) = tables(write(replace(export, derived=derived)))

    assert "Open questions:\nHow soon? Ask: Anna." in rows[1]["Description"]
    assert "States another limit than:\nREQ-00007" in rows[1]["Description"]


def tables(files: Mapping[str, bytes]) -> list[list[Row]]:
    """The rows of each file; of two columns with one name, the second."""
    numbered = (f"jira-{at}.csv" for at in count(1))
    names = [name for name, _ in zip(numbered, range(len(files) - 1), strict=False)]
    return [list(csv.DictReader(io.StringIO(files[name].decode()))) for name in names]
