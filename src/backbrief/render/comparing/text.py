"""A comparison as a person reads it in a terminal."""

from collections.abc import Iterator

from backbrief.render.contents.comparison import Comparison, comparison
from backbrief.render.document import Document, Heading, Listing, plain


def text(compared: Comparison, *, title: str) -> str:
    """The change report without any markup."""
    return "\n".join(_lines(comparison(compared, title=title)))


def _lines(document: Document) -> Iterator[str]:
    yield f"{document.title}: {document.subtitle}"
    for block in document.blocks:
        if isinstance(block, Heading):
            yield f"\n{block.text}"
        elif isinstance(block, Listing):
            yield from (f"  {plain(item)}" for item in block.items)
