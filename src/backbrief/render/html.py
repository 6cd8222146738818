"""A document as one HTML file that needs nothing else: no script, no font, no network."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from html import escape
from importlib.resources import files
from io import BytesIO
from typing import Any

from backbrief.render.document import (
    Block,
    Definition,
    Definitions,
    Document,
    Figure,
    Heading,
    Link,
    Listing,
    Paragraph,
    Requirement,
    Table,
    Words,
)


def html(document: Document) -> str:
    """The file's text, print-ready and accessible."""
    return page(document).decode()


def page(document: Document) -> bytes:
    """The file's content; each line is encoded as it is made, so that a large brief is held in memory only once."""
    content = BytesIO()
    for line in _lines(document):
        content.write(line.encode("utf-8", "replace"))
        content.write(b"\n")
    return content.getvalue()


def fragment(blocks: Iterable[Block]) -> str:
    """Blocks as a piece of a page that somebody else frames; links lead to `#` and the place in the document."""
    return "\n".join(line for block in blocks for line in _block(block))


def _lines(document: Document) -> Iterator[str]:
    yield from _opening(document)
    for block in document.blocks:
        yield from _block(block)
    yield "</main>"
    yield "</body>"
    yield "</html>"


def _opening(document: Document) -> Iterator[str]:
    title = escape(document.title)
    yield "<!DOCTYPE html>"
    yield f'<html lang="en"{" class=draft" if document.draft else ""}>'
    yield '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{title}</title>"
    yield f"<style>{_style()}</style></head>"
    yield '<body><a class="skip" href="#main">Skip to the brief</a>'
    yield f'<header><p class="mark">{"Draft" if document.draft else "Nothing left to guess"}</p><h1>{title}</h1>'
    yield f"<p>{escape(document.subtitle)}</p></header>"
    yield from _contents(document)
    yield '<main id="main">'


@cache
def _style() -> str:
    return files("backbrief.render").joinpath("brief.css").read_text(encoding="utf-8")


def _contents(document: Document) -> Iterator[str]:
    yield '<nav aria-label="Contents"><h2>Contents</h2><ul>'
    for heading in document.chapters():
        yield f'<li class="l{heading.level}"><a href="#{escape(heading.id)}">{escape(heading.text)}</a></li>'
    yield "</ul></nav>"


def _block(block: Block) -> Iterable[str]:
    return _BLOCKS[type(block)](block)


def _heading(block: Heading) -> Iterator[str]:
    level = block.level + 1
    marked = f' id="{escape(block.id)}"' if block.id else ""
    yield f"<h{level}{marked}>{escape(block.text)}</h{level}>"


def _paragraph(block: Paragraph) -> Iterator[str]:
    yield f'<p class="{block.kind}">{_words(block.words)}</p>'


def _listing(block: Listing) -> Iterator[str]:
    yield "<ul>" + "".join(f"<li>{_words(item)}</li>" for item in block.items) + "</ul>"


def _table(block: Table) -> Iterator[str]:
    caption = escape(block.caption)
    yield f'<div class="wide" role="region" aria-label="{caption}" tabindex="0"><table class="{block.kind}">'
    yield f"<caption>{caption}</caption><thead><tr>"
    yield "".join(f'<th scope="col">{escape(column)}</th>' for column in block.columns)
    yield "</tr></thead><tbody>"
    for row in block.rows:
        first, rest = row[0], row[1:]
        cells = "".join(f"<td>{_words(cell)}</td>" for cell in rest)
        yield f'<tr><th scope="row">{_words(first)}</th>{cells}</tr>'
    yield "</tbody></table></div>"


def _definitions(block: Definitions) -> Iterator[str]:
    yield "<dl>"
    for item in block.items:
        yield _definition(item)
    yield "</dl>"


def _definition(item: Definition) -> str:
    answer = "".join(_block(item.answer)) if isinstance(item.answer, Table | Listing) else _words(item.answer)
    origin = f' <small class="origin">{escape(item.origin)}</small>' if item.origin else ""
    return f"<div><dt>{escape(item.term)}</dt><dd>{answer}{origin}</dd></div>"


def _figure(block: Figure) -> Iterator[str]:
    caption = escape(block.caption)
    lying = " lying" if block.lying else ""
    only_on_screen = " whole" if block.sheets else lying
    yield f'<figure class="drawn{only_on_screen}">'
    yield f'<div class="wide" role="region" aria-label="{caption}" tabindex="0">{block.svg}</div>'
    yield f"<figcaption>{caption}</figcaption></figure>"
    yield from sheets(block) if block.sheets else ()


def sheets(block: Figure) -> Iterator[str]:
    """The picture as it is printed: each sheet with its caption, for a page of its own."""
    lying = " lying" if block.lying else ""
    for svg, caption in block.on_paper():
        yield f'<figure class="drawn sheet{lying}">{svg}<figcaption>{escape(caption)}</figcaption></figure>'


def _requirement(block: Requirement) -> Iterator[str]:
    yield f'<section class="requirement" id="{escape(block.id)}" aria-label="{block.label}">'
    yield f'<p class="sentence"><strong>{block.label}</strong> {escape(block.sentence)}</p>'
    yield from _definitions(Definitions(block.items))
    yield "</section>"


_BLOCKS: dict[type, Callable[[Any], Iterable[str]]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    Listing: _listing,
    Table: _table,
    Definitions: _definitions,
    Figure: _figure,
    Requirement: _requirement,
}


def _words(words: Words) -> str:
    if isinstance(words, str):
        return escape(words).replace("\n", "<br>")
    if isinstance(words, Link):
        return f'<a href="#{escape(words.to)}">{escape(words.text)}</a>'
    return "".join(_words(each) for each in words)
