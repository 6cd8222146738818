"""Rows that people deleted from a workbook: told, because deleting a row deletes nothing in the design."""

from collections.abc import Collection, Iterator
from typing import Any

from backbrief.domain.design import Design
from backbrief.formats.excel.write import sheet_name
from backbrief.formats.format import Remark

MOST_NAMES = 5


def gone(subject: Any, ids: Collection[str], known: Design, *, name: str) -> Iterator[Remark]:
    """A remark on the rows of a sheet that are gone while the design still has what they were about."""
    left = [each for each in known.records if each in ids]
    if not left:
        return
    named = ", ".join(f"'{known.name_of(each)}'" for each in left[:MOST_NAMES])
    more = f" and {len(left) - MOST_NAMES} more" if len(left) > MOST_NAMES else ""
    rows = "1 row is" if len(left) == 1 else f"{len(left)} rows are"
    told = f"{rows} gone ({named}{more}); deleting a row does not delete the {subject.word}: remove it in the design"
    yield Remark(told, place=f"{name}, {sheet_name(subject)}")
