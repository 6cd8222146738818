"""State once for all: an answer given at one record comes to hold at every other of its subject that leaves it open."""

from backbrief.diff.compare import answers
from backbrief.domain.change import Added, Change, Stated
from backbrief.domain.design import Defaults, Design
from backbrief.domain.identity import workflow_of


def state_once_for_all(design: Design, record_id: str, fact: str) -> tuple[Change, ...]:
    """The changes that move an answer from a record to what holds in its workflow, or in the whole design.

    Nothing where the record does not state it, or where something else holds everywhere already.
    """
    record = design.records.get(record_id)
    answer = answers(record).get(fact) if record else None
    if record is None or answer is None:
        return ()
    home = home_of(record_id, type(record).word)
    known = design.records.get(home) or Defaults(id=home)
    if answers(known).get(fact) is not None:
        return ()
    added = () if home in design.records else (Added(known),)
    return (*added, Stated(home, fact, None, answer), Stated(record_id, fact, answer, None))


def home_of(record_id: str, word: str) -> str:
    """Where an answer for all records like this one is stated."""
    scope = f"{workflow_of(record_id)}/" if record_id.startswith("workflow/") and word != "workflow" else ""
    return f"{scope}defaults/{word}"
