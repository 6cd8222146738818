"""A backbrief: what IT says back about one requirement, in its own words."""

from dataclasses import dataclass

STATUSES = ("sent", "restated", "questioned", "answered", "agreed", "refused")
"""How far the conversation about a requirement is; what is handed over is sent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Backbrief:
    """IT's side of one requirement; `revision` is the fingerprint of the text that it is about."""

    number: int
    status: str = ""
    restatement: str = ""
    comment: str = ""
    revision: str = ""

    def is_about(self, fingerprint: str) -> bool:
        """True when the requirement still reads as it did when IT answered."""
        return not self.revision or self.revision == fingerprint
