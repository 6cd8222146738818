"""What people call a record that a drawing shows without a name, until somebody names it."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from backbrief.domain.identity import UNNAMED, last_part
from backbrief.domain.information import Information, System
from backbrief.domain.party import Function, Party, Role

_NOUNS: Mapping[type, str] = {
    Party: "party",
    Function: "function",
    Information: "information",
    System: "system",
    Role: "lane",
}
"""What is counted; a role lies in one of the others, or stands for the whole of it."""


def names_of_unnamed(records: Mapping[str, Any]) -> Mapping[str, str]:
    """A name for each unnamed record, counted within what it lies in: unnamed lane 2 in Claims."""
    found: dict[str, str] = {}
    counts: Counter[tuple[str, str]] = Counter()
    unnamed = [each for each in records.values() if last_part(each.id).startswith(UNNAMED) and _lacks_name(each)]
    for record in sorted((each for each in unnamed if type(each) in _NOUNS), key=lambda each: isinstance(each, Role)):
        home = _home(record)
        if home in found and last_part(home) == last_part(record.id):
            found[record.id] = found[home]
            continue
        noun = _NOUNS[type(record)]
        counts[noun, home] += 1
        around = found.get(home) or getattr(records.get(home), "name", None)
        where = f" in {around}" if isinstance(around, str) else ""
        found[record.id] = f"unnamed {noun} {counts[noun, home]}{where}"
    return found


def _lacks_name(record: Any) -> bool:
    return not isinstance(getattr(record, "name", None), str)


def _home(record: Any) -> str:
    """The function or party that a role belongs to; empty for all others."""
    homes = (getattr(record, "function", None), getattr(record, "party", None)) if isinstance(record, Role) else ()
    return next((each for each in homes if isinstance(each, str)), "")
