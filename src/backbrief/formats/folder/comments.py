"""The comments of a YAML text: every `#` that begins one, and none that lies inside a text."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from backbrief.formats.folder.located import Listing, Mapping, Node, Scalar

_COMMENT = re.compile(r"(?:^|(?<=[ \t]))#[^\n]*", re.MULTILINE)


def comments_in(text: str, node: Node | None, *, start: int = 0, end: int | None = None) -> list[str]:
    """The comments between two places, of which `node` holds all texts that lie there."""
    spans = sorted(_spans(text, node))
    begins = [begin for begin, _ in spans]
    found = []
    for match in _COMMENT.finditer(text, start, len(text) if end is None else end):
        at = bisect_right(begins, match.start()) - 1
        if at < 0 or match.start() >= spans[at][1]:
            found.append(match[0].rstrip())
    return found


def _spans(text: str, node: Node | None) -> Iterator[tuple[int, int]]:
    if isinstance(node, Mapping):
        for key, value in node.entries.values():
            yield key.start, key.end
            yield from _spans(text, value)
    elif isinstance(node, Listing):
        for item in node.items:
            yield from _spans(text, item)
    elif isinstance(node, Scalar):
        headed = node.style in ("|", ">")
        yield (text.index("\n", node.start) if headed else node.start), node.end
