"""Where in a document a record stands, and links that lead there."""

from backbrief.domain.design import Record
from backbrief.flow.survey import Survey
from backbrief.render.document import Link
from backbrief.render.title import title


def anchor(record_id: str) -> str:
    """The place of a record in the document."""
    return record_id.replace("/", ".").replace(" ", "_")


def link(survey: Survey, record_id: str) -> str | Link:
    """A link to a record by its name; the name alone when the record is not there."""
    record = survey.records.get(record_id)
    return Link(title(survey, record), anchor(record_id)) if record else survey.design.name_of(record_id)


def requirement_anchor(label: str) -> str:
    """The place of a requirement in the document."""
    return label.lower()


def subject_of(record: Record) -> str:
    """The record's subject as a heading."""
    return type(record).word.replace("-", " ").capitalize()
