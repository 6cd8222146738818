"""In whose hands work is: the role or party at an end of a flow, and the organisation it belongs to."""

from backbrief.domain.design import Design
from backbrief.domain.party import Party, Role


def hands_of(design: Design, end: str) -> str:
    """The role or party that holds the work at a node, role or party; empty when nobody is named."""
    record = design.records.get(end)
    if isinstance(record, Party | Role):
        return record.id
    role = getattr(record, "role", None)
    return role if isinstance(role, str) else ""


def organisation_of(design: Design, hands: str) -> str | None:
    """The outside party that a role belongs to, or None for our own company."""
    record = design.records.get(hands)
    if isinstance(record, Party):
        return record.id
    return record.party if isinstance(record, Role) and isinstance(record.party, str) else None
