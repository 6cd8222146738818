"""A comparison as JSON."""

from dataclasses import asdict
from json import dumps
from typing import Any

from backbrief.domain.change import Added, Change, Stated
from backbrief.domain.design import SUBJECTS, Defaults, Design, Record
from backbrief.domain.fact import fact_of
from backbrief.domain.reading import write_answer
from backbrief.render.contents.comparison import Comparison, record_of


def json(compared: Comparison, *, title: str) -> str:
    """The changes, empty when nothing differs, and what they do to transfers and requirements."""
    changes = [{**_change(compared, change), "sentence": told} for change, told in compared.sentences()]
    effects = {"transfers": asdict(compared.transfers), "requirements": asdict(compared.requirements)}
    summary = compared.summary.plain()
    return dumps({"changes": changes, "title": title, "summary": summary, **effects}, indent=2, ensure_ascii=False)


def _change(compared: Comparison, change: Change) -> dict[str, Any]:
    if isinstance(change, Stated):
        before, after = (
            _plain(compared.before.design, change, before=True),
            _plain(compared.after.design, change, before=False),
        )
        return {"kind": "stated", "record": change.record, "fact": change.fact, "before": before, "after": after}
    return {"kind": "added" if isinstance(change, Added) else "removed", "record": record_of(change)}


def _plain(design: Design, change: Stated, *, before: bool) -> Any:
    record: Record = design.records[change.record]
    subject: type = SUBJECTS[record.subject] if isinstance(record, Defaults) else type(record)
    return write_answer(fact_of(subject, change.fact), change.before if before else change.after, scope=change.record)
