"""A document as PDF: tagged, with outline and contents, set by typst without any access to files or network."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import typst

from backbrief.render.diagram_print import all_fonts, fonts, printed, widths
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
    plain,
)
from backbrief.render.pdf_packing import packed


def pdf(document: Document) -> bytes:
    """The file's content; the document goes in as data and is never read as typesetting source."""
    data = {
        "title": document.title,
        "subtitle": document.subtitle,
        "draft": document.draft,
        "blocks": [_BLOCKS[type(block)](block) for block in _numbered(document.blocks)],
        "places": sorted({place for block in document.blocks if (place := getattr(block, "id", ""))}),
    }
    with TemporaryDirectory() as folder:
        template = Path(folder) / "brief.typ"
        template.write_bytes(_template())
        return _set(template, json.dumps(data))


def remarks_on(content: bytes) -> tuple[str, ...]:
    """What must be said about a PDF that had to do without our own font; nothing about any other."""
    return () if _CHECKED in content else (_OTHER_FONTS,)


def _set(template: Path, document: str) -> bytes:
    """The document in our own font; a script that it does not know is set as well as this machine can."""
    try:
        return _compiled(template, document, font_paths=fonts(), pdf_standards="ua-1")
    except typst.TypstError as trouble:
        if _NO_LETTER not in str(trouble):
            raise
        return _compiled(template, document, font_paths=all_fonts())


def _compiled(template: Path, document: str, **settings: Any) -> bytes:
    made = typst.compile(template, root=template.parent, format="pdf", sys_inputs={"document": document}, **settings)
    return packed(bytes(made))


@cache
def _template() -> bytes:
    return files("backbrief.render").joinpath("brief.typ").read_bytes()


def _numbered(blocks: Iterable[Block]) -> Iterator[Block]:
    """The same blocks, each heading with its number; typst takes a second to count a few hundred."""
    numbers: list[int] = []
    for block in blocks:
        if isinstance(block, Heading):
            numbers = [*numbers, *[0] * block.level][: block.level]
            numbers[-1] += 1
            yield replace(block, text=f"{'.'.join(map(str, numbers))} {block.text}")
        else:
            yield block


def _heading(block: Heading) -> dict[str, Any]:
    return {"kind": "heading", "level": block.level, "text": block.text, "id": block.id, "listed": block.listed}


def _paragraph(block: Paragraph) -> dict[str, Any]:
    return {"kind": "paragraph", "style": block.kind, "runs": _runs(block.words)}


def _listing(block: Listing) -> dict[str, Any]:
    return {"kind": "listing", "items": [_runs(item) for item in block.items]}


def _table(block: Table) -> dict[str, Any]:
    return {
        "kind": "table",
        "caption": block.caption,
        "columns": list(block.columns),
        "shares": _shares(block),
        "rows": [[_runs(cell) for cell in row] for row in block.rows],
        "style": block.kind,
    }


def _shares(block: Table) -> list[float]:
    """How much of the width each column gets: by how long its texts are on average, and never too little for a word."""
    columns = zip(block.columns, *([plain(cell) for cell in row] for row in block.rows), strict=False)
    return [_share(texts) for texts in columns]


def _share(texts: Sequence[str]) -> float:
    longest = max((len(word) for text in texts for word in text.split()), default=0)
    return min(_WIDEST, max(_NARROWEST, _ROOM * longest, sum(map(len, texts)) / len(texts)))


def _definitions(block: Definitions) -> dict[str, Any]:
    return {"kind": "definitions", "items": [_definition(item) for item in block.items]}


def _definition(item: Definition) -> dict[str, Any]:
    if isinstance(item.answer, Table | Listing):
        return {"term": item.term, "block": _BLOCKS[type(item.answer)](item.answer), "origin": item.origin}
    return {"term": item.term, "runs": _runs(item.answer), "origin": item.origin}


def _figure(block: Figure) -> dict[str, Any]:
    svgs, captions = zip(*block.on_paper(), strict=True)
    sheets = [
        {"svg": printed(svg), "caption": caption, "width": width}
        for svg, caption, width in zip(svgs, captions, widths(svgs, lying=block.lying), strict=True)
    ]
    return {"kind": "figure", "sheets": sheets, "lying": block.lying}


def _requirement(block: Requirement) -> dict[str, Any]:
    items = [_definition(item) for item in block.items]
    return {"kind": "requirement", "label": block.label, "id": block.id, "sentence": block.sentence, "items": items}


_BLOCKS: dict[type[Block], Callable[[Any], dict[str, Any]]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    Listing: _listing,
    Table: _table,
    Definitions: _definitions,
    Figure: _figure,
    Requirement: _requirement,
}


_CHECKED = b"pdfuaid:part"
"""Stands in the metadata of a file that was set by the rules of accessible PDF, and in no other."""
_OTHER_FONTS = (
    "The brief holds a script that the font Roboto does not have. It was set with fonts of this machine and was not "
    "checked for accessibility (PDF/UA-1). Look whether every letter is there; Word and HTML files are not affected."
)
_NO_LETTER = "could not be displayed with font"
_NARROWEST, _WIDEST, _ROOM = 14, 60, 2.8


def _runs(words: Words) -> list[dict[str, str]]:
    return list(_each_run(words))


def _each_run(words: Words) -> Iterator[dict[str, str]]:
    if isinstance(words, str):
        yield {"text": words}
    elif isinstance(words, Link):
        yield {"text": words.text, "to": words.to}
    else:
        for each in words:
            yield from _each_run(each)
