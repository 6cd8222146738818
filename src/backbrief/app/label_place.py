"""Which fact of a record a drawing shows as its text."""

from backbrief.domain.branch import Branch, Flow
from backbrief.domain.design import Design, Record
from backbrief.domain.fact import facts_of


def label_place(record: Record, design: Design) -> str:
    """The fact that a drawing shows as the text of a record; empty for one without such a text.

    At an arrow it is the answer where one is stated or the arrow leaves a branch, else the condition of going this way.
    """
    if not isinstance(record, Flow):
        subject: type = type(record)
        return "name" if any(fact.name == "name" for fact in facts_of(subject)) else ""
    if record.message:
        return ""
    stated = next((place for place in ("answer", "condition") if isinstance(getattr(record, place), str)), "")
    return stated or ("answer" if design.find(record.source, Branch) else "condition")
