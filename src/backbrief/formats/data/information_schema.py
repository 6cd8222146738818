"""One information as a JSON Schema."""

from collections.abc import Sequence

from backbrief.domain.identity import last_part
from backbrief.domain.information import Information
from backbrief.formats.data.fields import DRAFT, Fields, Schema, field_schema
from backbrief.formats.data.plain_name import plain_name


def information_file(information: str) -> str:
    """The path of an information's schema inside the export."""
    return f"information/{plain_name(last_part(information))}.schema.json"


def information_schema(information: Information, fields: Fields, *, title: str, requirements: Sequence[str]) -> Schema:
    """The fields; none is demanded here, since when a field must be filled in is a rule of the work."""
    definition = {"description": information.definition} if isinstance(information.definition, str) else {}
    identifier = {"x-identifier": information.identifier} if isinstance(information.identifier, str) else {}
    return {
        "$schema": DRAFT,
        "title": title,
        **definition,
        **identifier,
        "type": "object",
        "properties": {name: field_schema(each) for name, each in fields.of(information).items()},
        "x-requirements": list(requirements),
    }
