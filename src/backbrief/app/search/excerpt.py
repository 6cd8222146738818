"""The part of a found text that shows why it was found, with what was asked for marked."""

import re
from collections.abc import Iterator
from itertools import pairwise

from backbrief.app.search.index import folded

LONGEST = 160
_BEFORE = 40
_WORD = re.compile(r"[^\W_]+")

Piece = tuple[str, bool]
"""A stretch of text, and whether it was asked for."""


def excerpt(text: str, query: str) -> tuple[Piece, ...]:
    """A stretch of the text around the first word that was asked for."""
    line = " ".join(text.split())
    marks = list(_marks(line, folded(query)))
    start = max(0, marks[0][0] - _BEFORE) if marks and len(line) > LONGEST else 0
    shown = line[start : start + LONGEST]
    edges = [(0, 0), *((a - start, b - start) for a, b in marks if b - start <= len(shown)), (len(shown), len(shown))]
    pieces = (
        piece
        for (_, last), (first, end) in pairwise(edges)
        for piece in ((shown[last:first], False), (shown[first:end], True))
    )
    before, after = ("... " if start else ""), (" ..." if start + LONGEST < len(line) else "")
    return tuple(piece for piece in ((before, False), *pieces, (after, False)) if piece[0])


def _marks(line: str, wanted: str) -> Iterator[tuple[int, int]]:
    """Where words stand that begin as a word of the query does."""
    beginnings = tuple(_WORD.findall(wanted))
    for word in _WORD.finditer(line):
        begun = next((each for each in beginnings if folded(word[0]).startswith(each)), "")
        if begun:
            yield word.start(), min(word.end(), word.start() + len(begun))
