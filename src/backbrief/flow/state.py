"""What is known behind a node of a workflow, as two sets of pieces: what may be so, and what may not be so."""

from collections.abc import Iterable
from functools import reduce
from typing import NamedTuple


class Known(NamedTuple):
    """Pieces for which something is so on some path, and pieces for which it is not so on some path.

    On a path it is one or the other; so a piece that is in the first set only is so on every path.
    """

    may: int = 0
    may_not: int = 0

    def on_one_of(self, other: "Known") -> "Known":
        """What is known when one of two paths has been taken."""
        return Known(self.may | other.may, self.may_not | other.may_not)

    def on_both(self, other: "Known") -> "Known":
        """What is known when both of two paths have been taken: it is so when it is so on either."""
        return Known(self.may | other.may, self.may_not & other.may_not)

    def made_so(self, pieces: int) -> "Known":
        """What is known once it is so for these pieces."""
        return Known(self.may | pieces, self.may_not & ~pieces)

    def undone(self, pieces: int) -> "Known":
        """What is known once it is not so for these pieces."""
        return Known(self.may & ~pieces, self.may_not | pieces)

    def limited_to(self, pieces: int, *, whole: int) -> "Known":
        """What is known of what only these pieces of the whole can pass on."""
        return Known(self.may & pieces, self.may_not | (whole & ~pieces))


def one_of(known: Iterable[Known]) -> Known:
    """What is known when one of several paths has been taken."""
    return reduce(Known.on_one_of, known)


def all_of(known: Iterable[Known]) -> Known:
    """What is known when all of several paths have been taken."""
    return reduce(Known.on_both, known)


class Stripes:
    """Several sets of pieces side by side in one, each on a stripe of its own."""

    def __init__(self, whole: int) -> None:
        self.whole = whole
        self.width = whole.bit_length()

    def read(self, known: Known, stripe: int) -> Known:
        """What is known on one stripe."""
        shift = stripe * self.width
        return Known((known.may >> shift) & self.whole, (known.may_not >> shift) & self.whole)

    def write(self, known: Known, stripe: int, new: Known) -> Known:
        """What is known once one stripe says something else."""
        shift = stripe * self.width
        rest = ~(self.whole << shift)
        return Known((known.may & rest) | (new.may << shift), (known.may_not & rest) | (new.may_not << shift))

    def first(self, known: Known, count: int) -> Known:
        """What is known on the first stripes; the others say nothing."""
        kept = (1 << count * self.width) - 1
        return Known(known.may & kept, known.may_not & kept)
