"""What a comment or a suggestion is about, in the words of the design."""

from backbrief.app.links import title_of
from backbrief.domain.fact import facts_of
from backbrief.domain.requirement import label_of
from backbrief.web.store.opening import Opened


def title_at(opened: Opened, *, record: str, fact: str, requirement: int | None = None) -> str:
    """The requirement's label, or the record's title with the label of its fact."""
    if requirement is not None:
        return label_of(requirement)
    found = opened.survey.records.get(record)
    if found is None:
        return f"{opened.design.name_of(record)} (no longer there)"
    subject: type = type(found)
    labels = {each.name: each.label.lower() for each in facts_of(subject)}
    title = title_of(opened.survey, record)
    return f"{title}: {labels[fact]}" if fact in labels else title
