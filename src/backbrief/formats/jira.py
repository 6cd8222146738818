"""Writes requirements as CSV files for Jira's external system import: an epic for each workflow, its stories below."""

from collections.abc import Iterable, Iterator, Sequence

from backbrief.domain.requirement import Requirement
from backbrief.formats.csv_rows import csv_file
from backbrief.formats.epics import Epic, epics, packed
from backbrief.formats.export import Export
from backbrief.formats.item_text import Part, parts, parts_above, places, title

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
        about = _plain(parts_above(epic.title, epic.aims))
        yield (epic.title, "Epic", str(at), "", about, "Medium", "backbrief", "", "", "", "")
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
        _plain(parts(requirement, export, why=export.why_there(requirement), most=LONGEST_SUMMARY)),
        "Medium",
        "backbrief",
        requirement.label,
        requirement.label,
        requirement.fingerprint[:12],
        places(requirement, export),
    )


def _plain(told: Iterable[Part]) -> str:
    return "\n\n".join(f"{heading}:\n" + "\n".join(lines) for heading, lines in told)
