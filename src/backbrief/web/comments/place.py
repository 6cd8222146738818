"""What a comment is about: a record, a fact of it, or a requirement."""

from dataclasses import dataclass
from typing import Any

from backbrief.web.comments.titles import title_at
from backbrief.web.frame.places import address_of
from backbrief.web.store.models import Comment
from backbrief.web.store.opening import Opened


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a thread hangs."""

    record: str = ""
    fact: str = ""
    requirement: int | None = None

    @property
    def fields(self) -> dict[str, Any]:
        """The columns that say the same."""
        return {"record": self.record, "fact": self.fact, "requirement": self.requirement}

    def title(self, opened: Opened) -> str:
        """What it is about, in the words of the design."""
        return title_at(opened, record=self.record, fact=self.fact, requirement=self.requirement)

    def address(self, opened: Opened) -> str:
        """Where it is seen."""
        if self.requirement is not None:
            return f"/d/{opened.id}/brief/#req-{self.requirement:05d}"
        return address_of(opened.id, self.record)


def place_of(comment: Comment) -> Place:
    """Where a comment hangs."""
    return Place(record=comment.record, fact=comment.fact, requirement=comment.requirement)
