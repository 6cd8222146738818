"""What is known of a design, for an action that asks a store; nothing is kept."""

from collections.abc import Mapping
from dataclasses import dataclass

from backbrief.app.confined.message import Question
from backbrief.domain.backbrief import Backbrief
from backbrief.domain.design import Design


@dataclass(frozen=True, slots=True)
class KnownStore:
    """Answers from what came with the question."""

    question: Question

    def read(self) -> Design:
        """The known design."""
        return self.question.design

    def numbers(self) -> Mapping[str, int]:
        """The numbers that requirements carry."""
        return self.question.numbers

    def backbriefs(self) -> Mapping[int, Backbrief]:
        """What IT said before."""
        return self.question.backbriefs

    def original(self, workflow: str, *, suffix: str) -> bytes | None:
        """No file travels along."""
        return None

    def keep_numbers(self, numbers: Mapping[str, int]) -> None:
        """Nothing: numbers are kept where the design is kept."""
