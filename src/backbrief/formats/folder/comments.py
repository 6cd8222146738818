"""The comments of a YAML text: every `#` that begins one, and none that lies inside a text."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from operator import itemgetter

from backbrief.formats.folder.located import Listing, Mapping, Node, Scalar

_SIGN = re.compile(r"(?:^|(?<=[ \t]))#", re.MULTILINE)


def comments_in(text: str, node: Node | None, *, start: int = 0, end: int | None = None) -> list[str]:
    """The comments between two places, of which `node` holds all texts that lie there."""
    spans = sorted(_spans(text, node))
    signs = (sign.start() for sign in _SIGN.finditer(text, start, len(text) if end is None else end))
    by_line: dict[int, str] = {}
    for sign in signs:
        line_end = text.index("\n", sign)
        if not _lies_in_a_text(sign, spans):
            by_line.setdefault(line_end, text[sign:line_end].rstrip())
    return list(by_line.values())


def _lies_in_a_text(place: int, spans: list[tuple[int, int]]) -> bool:
    at = bisect_right(spans, place, key=itemgetter(0)) - 1
    return at >= 0 and place < spans[at][1]


def _spans(text: str, node: Node | None) -> Iterator[tuple[int, int]]:
    if isinstance(node, Mapping):
        yield from _spans_of_entries(text, node)
    elif isinstance(node, Listing):
        for item in node.items:
            yield from _spans(text, item)
    elif isinstance(node, Scalar):
        yield _begin(text, node), node.end


def _spans_of_entries(text: str, mapping: Mapping) -> Iterator[tuple[int, int]]:
    for key, value in mapping.entries.values():
        yield key.start, key.end
        yield from _spans(text, value)


def _begin(text: str, scalar: Scalar) -> int:
    """Where the text begins; a comment may stand behind the sign of a block."""
    return text.index("\n", scalar.start) if scalar.style in ("|", ">") else scalar.start
