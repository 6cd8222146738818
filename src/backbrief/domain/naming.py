"""Names as people type them: which record is meant, and what is named for the first time."""

from backbrief.domain.design import SUBJECTS, Design, Record
from backbrief.domain.identity import last_part
from backbrief.domain.kind import Unreadable
from backbrief.domain.spelling import id_for


class Namer:
    """Finds what a name stands for, and remembers what was named for the first time."""

    def __init__(self, design: Design) -> None:
        self.design = design
        self.fresh: dict[str, Record] = {}

    def __call__(self, name: str, to: tuple[str, ...]) -> str:
        """The id of the record that is called so; a new one where a new one can be made."""
        if known := self._known(name.casefold(), to):
            return known
        if not name or to[0] not in MADE_BY_NAMING:
            raise Unreadable(f"there is no {' or '.join(to)} called '{name}'")
        record_id = id_for(name, to[0])
        if record_id in self.design.records:
            return record_id
        self.fresh[record_id] = SUBJECTS[to[0]](id=record_id, name=name)
        return record_id

    def _known(self, name: str, to: tuple[str, ...]) -> str:
        """The id of the record of that name or id; empty when there is none."""
        for record in self.design.records.values():
            if type(record).word in to and name in spellings(record):
                return record.id
        return ""


MADE_BY_NAMING = frozenset(
    {
        "calendar",
        "function",
        "information",
        "outcome",
        "party",
        "role",
        "rule",
        "service-level",
        "setting",
        "strategy",
        "system",
    }
)
"""The words of the subjects of which a new record is made when somebody names one that is not there."""


def spellings(record: Record) -> tuple[str, str, str]:
    """How a record may be named: by what it is called, by its id, or by the part of its id that is its own."""
    return str(getattr(record, "name", "") or "").casefold(), record.id.casefold(), last_part(record.id).casefold()
