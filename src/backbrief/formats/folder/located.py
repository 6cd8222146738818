"""The careful reading of YAML: every text with its place in the file, and everything that is refused."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError, YAMLStreamError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from backbrief.formats.folder import guard

_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_LISTED = 20


@dataclass(slots=True)
class Node:
    """One text, list or mapping of a file, from character `start` to `end`; `style` is the quote or block sign."""

    start: int
    end: int
    line: int
    style: str = ""


@dataclass(slots=True)
class Scalar(Node):
    """A text, or a blank."""

    text: str | None = None


@dataclass(slots=True)
class Listing(Node):
    """A list; its style is '[' when it is written on the line."""

    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping(Node):
    """Keys and what they hold; its style is '{' when it is written on the line."""

    entries: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Misread:
    """Something that is refused at a line."""

    line: int
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Located:
    """A file's content with its places; what is refused in it."""

    root: Node | None
    refused: tuple[Misread, ...]


def located(text: str) -> Located:
    """Reads a text with all places. Nothing is raised: a broken file has no root and says where it breaks."""
    composer = _Composer(text)
    try:
        root = composer.document()
    except _Stop:
        root = None
    except MarkedYAMLError as error:
        root = None
        mark = error.problem_mark or error.context_mark
        composer.refuse(mark.line + 1 if mark else 0, f"the YAML breaks here: {error.problem}", "mend the line")
    except (YAMLError, YAMLStreamError, ValueError) as error:
        root = None
        composer.refuse(0, f"this is not YAML: {str(error).splitlines()[0]}", "mend the file")
    return Located(root, tuple(composer.refused))


def plain(node: Node | None) -> Any:
    """The plain data of a node: texts as they are spelled, None for blanks."""
    if isinstance(node, Mapping):
        return {key: plain(value) for key, (_, value) in node.entries.items()}
    if isinstance(node, Listing):
        return [plain(item) for item in node.items]
    return node.text if isinstance(node, Scalar) else None


def line_at(root: Node | None, path: Sequence[str | int]) -> int:
    """The line at which a path of keys and list positions stands, or the nearest line on the way to it."""
    line = root.line if root else 0
    node: Node | None = root
    for step in path:
        found = _child(node, step)
        if found is None:
            return line
        line, node = found
    return line


def _child(node: Node | None, step: str | int) -> tuple[int, Node] | None:
    if isinstance(node, Mapping) and step in node.entries:
        key, value = node.entries[str(step)]
        return key.line, value
    if isinstance(node, Listing) and isinstance(step, int) and step < len(node.items):
        return node.items[step].line, node.items[step]
    return None


class _Stop(Exception):  # noqa: N818 - no error, only the end of looking further
    """So much is wrong that reading on tells nothing more."""


class _Composer:
    def __init__(self, text: str) -> None:
        self.refused: list[Misread] = []
        self._events: Iterator[Event] = YAML(typ="safe", pure=True).parse(text)

    def document(self) -> Node | None:
        root: Node | None = None
        for event in self._events:
            if isinstance(event, DocumentStartEvent):
                if root is not None:
                    self._refuse_at(event, guard.TWO_DOCUMENTS)
                    raise _Stop
                self._refuse_tags_of(event)
                root = self._node(next(self._events), depth=0)
            elif isinstance(event, DocumentEndEvent | StreamEndEvent):
                continue
        return root

    def refuse(self, line: int, message: str, remedy: str) -> None:
        self.refused.append(Misread(line, message, remedy))
        if len(self.refused) >= _LISTED:
            raise _Stop

    def _node(self, event: Event, *, depth: int) -> Node:
        if depth > guard.MAX_DEPTH:
            self._refuse_at(event, guard.TOO_DEEP)
            raise _Stop
        self._refuse_tricks(event)
        if isinstance(event, MappingStartEvent):
            return self._mapping(event, depth=depth)
        if isinstance(event, SequenceStartEvent):
            return self._listing(event, depth=depth)
        return self._scalar(event)

    def _scalar(self, event: Event) -> Scalar:
        text = event.value if isinstance(event, ScalarEvent) else ""
        style = (event.style or "") if isinstance(event, ScalarEvent) else ""
        if trouble := guard.text_trouble(text):
            self._refuse_at(event, trouble)
        blank = not style and text in _NULL
        return Scalar(*_span(event), style=style, text=None if blank else text)

    def _listing(self, start: SequenceStartEvent, *, depth: int) -> Listing:
        listing = Listing(*_span(start), style="[" if start.flow_style else "")
        for event in self._events:
            if isinstance(event, SequenceEndEvent):
                listing.end = event.end_mark.index
                break
            listing.items.append(self._node(event, depth=depth + 1))
        return listing

    def _mapping(self, start: MappingStartEvent, *, depth: int) -> Mapping:
        mapping = Mapping(*_span(start), style="{" if start.flow_style else "")
        for event in self._events:
            if isinstance(event, MappingEndEvent):
                mapping.end = event.end_mark.index
                break
            key = self._node(event, depth=depth + 1)
            value = self._node(next(self._events), depth=depth + 1)
            self._enter(mapping, key, value)
        return mapping

    def _enter(self, mapping: Mapping, key: Node, value: Node) -> None:
        if not isinstance(key, Scalar) or key.text is None:
            return self.refuse(key.line, *guard.NOT_A_NAME)
        if key.text == "<<" and not key.style:
            return self.refuse(key.line, *guard.MERGE)
        if key.text in mapping.entries:
            first = mapping.entries[key.text][0].line
            return self.refuse(key.line, f"'{key.text}' stands here twice, first on line {first}", "keep one of them")
        mapping.entries[key.text] = (key, value)
        return None

    def _refuse_tricks(self, event: Event) -> None:
        if isinstance(event, AliasEvent):
            self._refuse_at(event, guard.ALIAS)
        elif getattr(event, "anchor", None):
            self._refuse_at(event, guard.ANCHOR)
        if getattr(event, "tag", None):
            self._refuse_at(event, guard.TAG)

    def _refuse_tags_of(self, event: DocumentStartEvent) -> None:
        if event.tags:
            self._refuse_at(event, guard.TAG)

    def _refuse_at(self, event: Event, trouble: tuple[str, str]) -> None:
        self.refuse(event.start_mark.line + 1, *trouble)


def _span(event: Event) -> tuple[int, int, int]:
    return event.start_mark.index, event.end_mark.index, event.start_mark.line + 1
