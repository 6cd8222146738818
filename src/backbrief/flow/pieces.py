"""Pieces of information numbered, so that a set of them is one integer with a bit for each."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from backbrief.domain.identity import slug
from backbrief.flow.uses import Portion


class Pieces:
    """The pieces of some portions: each attribute that one of them names, and each information as a whole.

    What is not among those portions has no number and is left out of every set. Attributes that differ in case, spaces
    or hyphens only are one.
    """

    def __init__(self, portions: Iterable[Portion]) -> None:
        self._names: list[tuple[str, str]] = []
        self._bits: dict[str, dict[str, int]] = defaultdict(dict)
        self._parts: dict[str, int] = defaultdict(int)
        for information, attributes in portions:
            known = self._bits[information]
            for attribute in attributes or ("",):
                if attribute not in known:
                    self._number(information, attribute)
        self.all = (1 << len(self._names)) - 1

    def named(self, portions: Iterable[Portion]) -> int:
        """The attributes that are named, and the information as a whole where none is."""
        found = 0
        for information, attributes in portions:
            for attribute in attributes or ("",):
                found |= self._bit(information, attribute)
        return found

    def covered(self, portions: Iterable[Portion]) -> int:
        """The attributes that are named, and all pieces of the information where none is."""
        found = 0
        for portion in portions:
            found |= self.named((portion,)) if portion.attributes else self._parts.get(portion.information, 0)
        return found

    def held(self, portions: Iterable[Portion]) -> int:
        """What is there once these portions are: what they cover, and each information as a whole."""
        found = 0
        for portion in portions:
            if portion.information in self._bits:
                found |= self.covered((portion,)) | self._bit(portion.information, "")
        return found

    def name_of(self, piece: int) -> tuple[str, str]:
        """The id of the information and the name of the attribute of a set of one piece."""
        return self._names[piece.bit_length() - 1]

    def _number(self, information: str, attribute: str) -> None:
        known = self._bits[information]
        alike = _spelled_alike(attribute)
        if alike not in known:
            known[alike] = 1 << len(self._names)
            self._parts[information] |= known[alike]
            self._names.append((information, attribute))
        known[attribute] = known[alike]

    def _bit(self, information: str, attribute: str) -> int:
        known = self._bits.get(information)
        if not known:
            return 0
        return known[attribute] if attribute in known else known.get(_spelled_alike(attribute), 0)


def one_by_one(pieces: int) -> Iterator[int]:
    """The sets of one piece that make up a set."""
    while pieces:
        yield pieces & -pieces
        pieces &= pieces - 1


def union(sets: Iterable[int]) -> int:
    """All pieces that are in one of the sets."""
    found = 0
    for each in sets:
        found |= each
    return found


@cache
def _spelled_alike(attribute: str) -> str:
    return slug(attribute)
