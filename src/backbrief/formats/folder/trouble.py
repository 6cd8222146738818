"""What is wrong in the files of a design: where, what, and what to do; all of it is told at once."""

from collections.abc import Iterable
from dataclasses import dataclass

from backbrief.formats.format import Refused

AT_MOST = 100
"""So many troubles are told at once; nobody mends more in one go."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing that cannot be read; a line of 0 stands for the file as a whole."""

    file: str
    line: int
    message: str
    remedy: str = ""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.message}" + (f" ({self.remedy})" if self.remedy else "")


class FolderRefused(Refused):
    """Files that cannot be read as a design, with everything that is wrong in them."""

    def __init__(self, troubles: Iterable[Trouble], *, name: str) -> None:
        self.troubles = tuple(troubles)
        told = [str(trouble) for trouble in self.troubles[:AT_MOST]]
        left = len(self.troubles) - len(told)
        super().__init__("\n".join([*told, *([f"... and {left} more"] if left else [])]))
        self.place = name
