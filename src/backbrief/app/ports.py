"""What the actions need from outside: a place where a design and the numbers of its requirements are kept."""

from collections.abc import Mapping
from typing import Protocol

from backbrief.domain.backbrief import Backbrief
from backbrief.domain.design import Design


class DesignStore(Protocol):
    """Keeps one design. Raises Refused when what is kept cannot be read."""

    def read(self) -> Design:
        """The design as it is kept; an empty one where nothing is kept yet."""

    def numbers(self) -> Mapping[str, int]:
        """The numbers that requirements were given before."""

    def backbriefs(self) -> Mapping[int, Backbrief]:
        """What IT said back, by the number of the requirement."""

    def original(self, workflow: str, *, suffix: str) -> bytes | None:
        """The file that a workflow was imported from, or None when it never was."""

    def keep_numbers(self, numbers: Mapping[str, int]) -> None:
        """Keep the numbers for the next time."""
