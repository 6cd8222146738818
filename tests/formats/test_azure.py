"""Azure Boards takes the files as they are: titles as a tree, a thousand rows, rich text escaped."""

import csv
import io
from html import escape

from lxml import html

from backbrief.formats.azure import COLUMNS, write
from tests.formats.exported import HOSTILE, motor_claim, small


def test_a_feature_is_followed_by_its_stories_and_no_file_has_more_than_a_thousand_rows() -> None:
    export = motor_claim()

    files = [rows_of(content) for content in write(export).values()]

    assert all(rows[0]["Title 1"] and not rows[0]["Title 2"] for rows in files)
    assert max(map(len, files)) <= 1000
    stories = [row for rows in files for row in rows if row["Work Item Type"] == "User Story"]
    assert len(stories) == len(export.derived.requirements)
    assert not [row for row in stories if row["Title 1"] or not row["Title 2"].startswith("REQ-")]


def test_titles_fit_and_begin_with_the_number() -> None:
    rows = [row for content in write(motor_claim()).values() for row in rows_of(content)]

    assert max(len(row["Title 2"]) for row in rows) <= 255


def test_a_story_tells_its_reasons_and_its_fit_criterion() -> None:
    export = small()

    rows = rows_of(write(export)["azure-1.csv"])

    feature, *stories = rows
    assert "wants “I am paid within two days”" in feature["Description"]
    assert all("states: " in row["Description"] for row in stories)
    assert [row["Acceptance Criteria"] for row in stories] == [escape(each.fit) for each in export.derived.requirements]
    assert not [row for row in stories if row["Acceptance Criteria"] in row["Description"]]


def test_hostile_texts_stay_text() -> None:
    rows = rows_of(write(small(HOSTILE))["azure-1.csv"])

    described = [html.fragment_fromstring(row["Description"], create_parent="div") for row in rows if row["Title 2"]]

    assert {each.tag for tree in described for each in tree.iter()} == {"div", "p", "b", "br"}
    assert not [row for row in rows for cell in row.values() if cell[:1] in tuple("=+-@\t")]


def rows_of(content: bytes) -> list[dict[str, str]]:
    """The rows by the columns' names."""
    reader = csv.DictReader(io.StringIO(content.decode()))
    assert tuple(reader.fieldnames or ()) == COLUMNS
    return list(reader)
