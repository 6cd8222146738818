"""Writes requirements as CSV files for Azure Boards: a feature for each workflow, its user stories below."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from backbrief.domain.requirement import Requirement
from backbrief.formats.csv_rows import csv_file
from backbrief.formats.epics import Epic, epics, packed
from backbrief.formats.export import Export
from backbrief.formats.item_text import Part, parts, parts_above, title

MOST_ROWS = 1000
LONGEST_TITLE = 255
COLUMNS = ("Work Item Type", "Title 1", "Title 2", "Description", "Acceptance Criteria")


def write(export: Export) -> dict[str, bytes]:
    """The files `azure-1.csv` and following, each of as many rows as one import takes."""
    files = packed(epics(export), rows=MOST_ROWS)
    return {f"azure-{at}.csv": csv_file(COLUMNS, _rows(each, export)) for at, each in enumerate(files, start=1)}


def _rows(some: Sequence[Epic], export: Export) -> Iterator[tuple[str, ...]]:
    for epic in some:
        yield ("Feature", epic.title[:LONGEST_TITLE], "", _rich(parts_above(epic.title, epic.aims)), "")
        for requirement in epic.requirements:
            yield _story(requirement, export)


def _story(requirement: Requirement, export: Export) -> tuple[str, ...]:
    """The fit criterion has a column of its own."""
    told = parts(requirement, export, why=export.why_there(requirement), most=LONGEST_TITLE)
    described = _rich(each for each in told if each.lines != (requirement.fit,))
    return ("User Story", "", title(requirement, most=LONGEST_TITLE), described, escape(requirement.fit))


def _rich(told: Iterable[Part]) -> str:
    return "".join(f"<p><b>{heading}</b><br>{'<br>'.join(map(escape, lines))}</p>" for heading, lines in told)
