"""Where a record has its own page."""

from urllib.parse import quote
from uuid import UUID


def address_of(design: UUID, record: str) -> str:
    """The address of a record's sheet."""
    return f"/d/{design}/at/{quote(record)}"
