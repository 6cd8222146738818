"""An entry of the navigation, as a part with pages declares it."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A link in the navigation: its words, the name of its address, its group and its place in it.

    Entries of the group WORKFLOW are shown at each workflow; their address takes the design and the workflow.
    """

    GROUPS: ClassVar[tuple[str, ...]] = ("Design", "Ask and check", "Hand over", "Team")
    WORKFLOW: ClassVar[str] = "Workflow"

    label: str
    address: str
    group: str
    order: int = 50
