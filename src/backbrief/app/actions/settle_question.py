"""Settle one question of the coach: the form of its answer becomes changes, or what to mend is told."""

from backbrief.app.actions.state_facts import FIELD, TAKE, Stating, state_facts
from backbrief.app.asking import Put
from backbrief.app.form.data import OPEN, UNKNOWN, FormData, first, rows_of
from backbrief.app.form.reading import Trouble
from backbrief.domain.design import Design
from backbrief.domain.identity import workflow_of
from backbrief.domain.need import ExceptionResponse
from backbrief.domain.part import Parts

EVERYWHERE = "everywhere"
"""The name of the tick that lets an answer hold at every record of the subject."""


def settle_question(design: Design, put: Put, data: FormData) -> Stating:
    """What a submitted form answers to the question, at its record or once for all.

    The form must settle it: with something, with none on purpose, or with whom to ask by when.
    """
    record = home_of_all(put) if first(data, EVERYWHERE) else ""
    form = {**_beside(put), **_without_bare_kinds(put, data), FIELD: [put.at]}
    stating = state_facts(design, record or put.question.record, form)
    if trouble := _left_unsettled(put, stating, data):
        return Stating(changes=(), troubles=(trouble,))
    return stating


def home_of_all(put: Put) -> str:
    """Where the answer would stand once for all; empty where it can hold for the one record only."""
    record = put.question.record
    if put.part is not None or not put.outer.inherits or "defaults/" in record:
        return ""
    scope = f"{workflow_of(record)}/" if record.startswith("workflow/") else ""
    return f"{scope}defaults/{put.subject.word}"  # type: ignore[attr-defined]  # every subject has its word


def _beside(put: Put) -> FormData:
    """What stands beside a fact of a part and tells how to read it: the verb whose complements are asked."""
    verb = getattr(put.part, "verb", None)
    return {f"{put.at.rpartition('.')[0]}.verb": [verb]} if isinstance(verb, str) else {}


def _without_bare_kinds(put: Put, data: FormData) -> FormData:
    """The form without rows that name only what can go wrong, and not what is done then."""
    kind = put.question.fact.kind
    if not (isinstance(kind, Parts) and kind.part is ExceptionResponse):
        return data
    rows = [row for row in rows_of(data, put.at) if _says_more(data, f"{put.at}.{row}.")]
    return {**data, f"{put.at}.row": rows}


def _says_more(data: FormData, row: str) -> bool:
    said = (name.removeprefix(row) for name in data if name.startswith(row) and first(data, name))
    return any(name != "kind" and not name.endswith(".how") for name in said)


def _left_unsettled(put: Put, stating: Stating, data: FormData) -> Trouble | None:
    """Why the question is still open though the form came back."""
    if stating.troubles:
        return stating.troubles[0]
    how = first(data, f"{put.at}.how")
    if how == UNKNOWN and not first(data, TAKE):
        return _nobody_to_ask(put.at, data)
    if how == OPEN or (not stating.changes and put.answer is None):
        return Trouble(put.at, "Nothing is said here yet. Answer, or skip the question for now.")
    return None


def _nobody_to_ask(at: str, data: FormData) -> Trouble | None:
    said = {"whom to ask": first(data, f"{at}.ask"), "by when": first(data, f"{at}.by")}
    missing = " and ".join(what for what, answer in said.items() if not answer)
    return Trouble(at, f"Say {missing}, so that this does not stay open for ever.") if missing else None
