"""Writes requirements as CSV files for Jira's external system import: an epic for each workflow, its stories below."""

from collections.abc import Iterator, Sequence

from backbrief.domain.requirement import Requirement
from backbrief.formats.csv_rows import csv_file
from backbrief.formats.epics import Epic, epics, packed
from backbrief.formats.export import Export
from backbrief.formats.item_text import places, plain, title

MOST_ROWS = 1000
LONGEST_SUMMARY = 255
COLUMNS = (
    "Summary",
    "Issue Type",
    "Issue ID",
    "Parent",
    "Description",
    "Priority",
    "Labels",
    "Labels",
    "Requirement ID",
    "Revision",
    "Trace",
    "Acceptance",
)
MAPPING = (
    ("Summary", "Summary"),
    ("Issue Type", "Issue Type"),
    ("Issue ID", "Issue ID"),
    ("Parent", "Parent"),
    ("Description", "Description"),
    ("Priority", "Priority"),
    ("Labels", "Labels, for both columns"),
    ("Requirement ID", "a text field of your own, or do not map; the number is also a label"),
    ("Revision", "a text field of your own, or do not map"),
    ("Trace", "a text field of your own, or do not map"),
    ("Acceptance", "a text field of your own, or do not map; the description holds it too"),
)
"""What the administrator chooses in the import for each column."""


def write(export: Export) -> dict[str, bytes]:
    """The files `jira-1.csv` and following, and `jira-mapping.csv` for the administrator who imports them."""
    files = packed(epics(export), rows=MOST_ROWS)
    written = {f"jira-{at}.csv": csv_file(COLUMNS, _rows(each, export)) for at, each in enumerate(files, start=1)}
    return {**written, "jira-mapping.csv": csv_file(("Column", "Jira field"), MAPPING)}


def _rows(some: Sequence[Epic], export: Export) -> Iterator[tuple[str, ...]]:
    """All parents first, because an import knows only those above."""
    for at, epic in enumerate(some, start=1):
        about = f"What technology must do for: {epic.title}"
        yield (epic.title, "Epic", str(at), "", about, "Medium", "backbrief", "", "", "", "", "")
    issue = len(some)
    for at, epic in enumerate(some, start=1):
        for requirement in epic.requirements:
            issue += 1
            yield _story(requirement, export, issue=issue, parent=at)


def _story(requirement: Requirement, export: Export, *, issue: int, parent: int) -> tuple[str, ...]:
    return (
        title(requirement, most=LONGEST_SUMMARY),
        "Story",
        str(issue),
        str(parent),
        plain(requirement, export),
        "Medium",
        "backbrief",
        requirement.label,
        requirement.label,
        requirement.fingerprint[:12],
        places(requirement, export),
        requirement.fit,
    )
