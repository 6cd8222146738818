"""What a record is called in a document."""

from backbrief.domain.design import Record
from backbrief.domain.transfer import Transfer
from backbrief.flow.survey import Survey


def title(survey: Survey, record: Record) -> str:
    """Its name; a transfer is called by its two ends, with the arrow of typeset text between them."""
    return survey.title(record).replace(" -> ", " → ") if isinstance(record, Transfer) else survey.title(record)
