"""A document as neutral blocks, from which every kind of file is made."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Union


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to another place of the same document."""

    text: str
    to: str


Words = Union[str, Link, tuple[Union[str, Link], ...]]  # noqa: UP007 - read at run time on Python 3.11


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 begins a chapter, `id` is what links lead to; `listed` puts it into the contents."""

    text: str
    level: int
    id: str = ""
    listed: bool = True


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `kind` says how it is set: plain, lead, note or sentence."""

    words: Words
    kind: str = "plain"


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of short paragraphs."""

    items: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption and a heading for each column; `kind` is plain or matrix."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Words, ...], ...]
    kind: str = "plain"


@dataclass(frozen=True, slots=True)
class Definition:
    """A named answer; `origin` says where it comes from when it is not the record's own."""

    term: str
    answer: Union[Words, Table, Listing]  # noqa: UP007 - as above
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Definitions:
    """Named answers about one thing."""

    items: tuple[Definition, ...]


_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture as SVG, with the caption under it; cut into `sheets` where one sheet of paper cannot hold it.

    `lying` says that the paper is turned for it.
    """

    svg: str
    caption: str
    sheets: tuple[str, ...] = ()
    lying: bool = False

    def on_paper(self) -> tuple[tuple[str, str], ...]:
        """The pictures that are printed, each with its caption."""
        count = len(self.sheets)
        if count < _SEVERAL:
            return (((*self.sheets, self.svg)[0], self.caption),)
        return tuple((svg, f"{self.caption}, sheet {index} of {count}") for index, svg in enumerate(self.sheets, 1))


@dataclass(frozen=True, slots=True)
class Requirement:
    """A requirement as it is read: its number, the sentence, and what belongs to it."""

    label: str
    id: str
    sentence: str
    items: tuple[Definition, ...]


Block = Union[Heading, Paragraph, Listing, Table, Definitions, Figure, Requirement]  # noqa: UP007 - as above


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A whole document; `draft` is printed on it while something is left to guess."""

    title: str
    subtitle: str = ""
    draft: bool = False
    blocks: tuple[Block, ...] = field(default=())

    def chapters(self) -> Iterator[Heading]:
        """The headings that a table of contents lists."""
        return (block for block in self.blocks if isinstance(block, Heading) and block.listed)


def plain(words: Words) -> str:
    """The words without their links."""
    if isinstance(words, str):
        return words
    if isinstance(words, Link):
        return words.text
    return "".join(plain(each) for each in words)
