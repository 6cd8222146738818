"""Stand-ins for what the actions need from outside."""

from collections.abc import Mapping

from backbrief.domain.backbrief import Backbrief
from backbrief.domain.design import Design


class FakeStore:
    """Keeps a design in memory."""

    def __init__(self, design: Design) -> None:
        self._design = design
        self._numbers: Mapping[str, int] = {}

    def read(self) -> Design:
        """The design as it is kept."""
        return self._design

    def write(self, design: Design) -> None:
        """Keep the design."""
        self._design = design

    def numbers(self) -> Mapping[str, int]:
        """The numbers given before."""
        return self._numbers

    def backbriefs(self) -> Mapping[int, Backbrief]:
        """Nothing: IT has not answered."""
        return {}

    def original(self, workflow: str, *, suffix: str) -> bytes | None:
        """No file: the design was made in memory."""
        return None

    def keep_numbers(self, numbers: Mapping[str, int]) -> None:
        """Keep the numbers."""
        self._numbers = dict(numbers)
