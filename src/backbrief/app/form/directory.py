"""The records that an answer may name, as a form offers them: by name where that is enough, else by id."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from backbrief.domain.design import Design
from backbrief.domain.identity import INSIDE_WORKFLOW, workflow_of
from backbrief.domain.naming import MADE_BY_NAMING, spellings


class Option(NamedTuple):
    """One choice: what is sent when it is taken, and what a person reads beside it where that is more."""

    value: str
    words: str = ""
    chosen: bool = False


class Directory:
    """The names of one design, as they are seen from one record."""

    def __init__(self, design: Design, *, scope: str) -> None:
        self.design = design
        self._scope = scope
        self.known = cache(self._known)
        self._named = cache(self._by_spelling)

    def spelled(self, record_id: str, to: tuple[str, ...]) -> str:
        """How a record is named in an input: by its name where new ones may be typed and the name leads to it."""
        if is_closed(to):
            return record_id
        name = self.design.name_of(record_id)
        leads = self._named(to).get(name.casefold()) == record_id and name == " ".join(name.split())
        return name if leads else record_id

    def found(self, typed: str, to: tuple[str, ...]) -> str:
        """The id of the record that is called so; empty when there is none."""
        return self._named(to).get(typed.casefold(), "") if typed else ""

    def _known(self, to: tuple[str, ...]) -> tuple[str, ...]:
        """The ids of all records that may be named, those of other workflows left out."""
        return tuple(
            record.id
            for record in self.design.records.values()
            if type(record).word in to and self._is_near(record.id, type(record).word)
        )

    def _is_near(self, record_id: str, word: str) -> bool:
        elsewhere = word in INSIDE_WORKFLOW and self._scope.startswith("workflow/")
        return not elsewhere or workflow_of(record_id) == workflow_of(self._scope)

    def _by_spelling(self, to: tuple[str, ...]) -> Mapping[str, str]:
        """The record that each spelling leads to: the first one of that spelling, as names are resolved."""
        found: dict[str, str] = {}
        for record in self.design.records.values():
            if type(record).word in to:
                for spelling in spellings(record):
                    found.setdefault(spelling, record.id)
        return found


def is_closed(to: tuple[str, ...]) -> bool:
    """True when only what is there can be named: no new record is made by typing a name."""
    return to[0] not in MADE_BY_NAMING
