"""A comparison as a person reads it in a terminal."""

from collections.abc import Iterator

from backbrief.render.contents.comparison import Comparison, comparison
from backbrief.render.document import Document, Heading, Listing, Table, plain


def text(compared: Comparison, *, title: str) -> str:
    """The change report without any markup."""
    return "\n".join(_lines(comparison(compared, title=title)))


def _lines(document: Document) -> Iterator[str]:
    yield f"{document.title}: {document.subtitle}"
    for block in document.blocks:
        if isinstance(block, Heading):
            yield f"\n{block.text}"
        elif isinstance(block, Table):
            yield from _table(block)
        elif isinstance(block, Listing):
            yield from (f"  {plain(item)}" for item in block.items)


def _table(block: Table) -> Iterator[str]:
    """The rows in columns as wide as they need, below the caption."""
    rows = [block.columns, *(tuple(map(plain, row)) for row in block.rows)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    yield f"  {block.caption}"
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield f"  {'  '.join(cells)}".rstrip()
