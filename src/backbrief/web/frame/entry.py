"""An entry of the navigation, as a part with pages declares it."""

from dataclasses import dataclass
from typing import ClassVar

from backbrief.web.store.models import Right


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A link in the navigation: its words, the name of its address, its group, its place in it, and the right it takes.

    Entries of the group WORKFLOW are shown at each workflow; their address takes the design and the workflow.
    """

    GROUPS: ClassVar[tuple[str, ...]] = ("Design", "Ask and check", "Hand over", "Team")
    WORKFLOW: ClassVar[str] = "Workflow"

    label: str
    address: str
    group: str
    order: int = 50
    right: Right = Right.READ
