"""The careful reading of YAML: every text with its place in the file, and everything that is refused."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
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

Path = tuple[str | int, ...]

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
        composer.refuse(_line_of(error), f"the YAML breaks here: {error.problem}", "mend the line")
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


def lines_at(text: str, paths: Iterable[Path]) -> dict[Path, int]:
    """The line of each path of keys and list positions, or of the nearest place on the way to it.

    Nothing is read beyond the last of them.
    """
    sought = set(paths)
    composer = _Composer(text, sought=sought - {()})
    with suppress(_Stop, YAMLError, YAMLStreamError, ValueError):
        composer.document()
    ways = {path: [path[:length] for length in range(len(path), -1, -1)] for path in sought}
    return {path: next((composer.lines[at] for at in way if at in composer.lines), 1) for path, way in ways.items()}


def _line_of(error: MarkedYAMLError) -> int:
    mark = error.problem_mark or error.context_mark
    return mark.line + 1 if mark else 0


class _Stop(Exception):  # noqa: N818 - no error, only the end of looking further
    """So much is wrong that reading on tells nothing more."""


class _Composer:
    def __init__(self, text: str, *, sought: Collection[Path] = ()) -> None:
        self.refused: list[Misread] = []
        self.lines: dict[Path, int] = {}
        self._path: list[str | int] = []
        self._sought = set(sought)
        self._ways = {path[:length] for path in sought for length in range(1, len(path) + 1)}
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
        text, style = _text_and_style(event)
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
            self._arrive(len(listing.items), event.start_mark.line + 1)
            listing.items.append(self._node(event, depth=depth + 1))
            self._path.pop()
        return listing

    def _mapping(self, start: MappingStartEvent, *, depth: int) -> Mapping:
        mapping = Mapping(*_span(start), style="{" if start.flow_style else "")
        for event in self._events:
            if isinstance(event, MappingEndEvent):
                mapping.end = event.end_mark.index
                break
            key = self._node(event, depth=depth + 1)
            self._arrive(key.text if isinstance(key, Scalar) and key.text else "", key.line)
            value = self._node(next(self._events), depth=depth + 1)
            self._path.pop()
            self._enter(mapping, key, value)
        return mapping

    def _arrive(self, step: str | int, line: int) -> None:
        """Notes where a place is that is sought, and stops when it was the last."""
        self._path.append(step)
        if self._sought and (path := tuple(self._path)) in self._ways:
            self.lines.setdefault(path, line)
            self._sought.discard(path)
            if not self._sought:
                raise _Stop

    def _enter(self, mapping: Mapping, key: Node, value: Node) -> None:
        if not isinstance(key, Scalar) or key.text is None:
            return self.refuse(key.line, *guard.NOT_A_NAME)
        if _is_merge(key):
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


def _text_and_style(event: Event) -> tuple[str, str]:
    return (event.value, event.style or "") if isinstance(event, ScalarEvent) else ("", "")


def _is_merge(key: Scalar) -> bool:
    return key.text == "<<" and not key.style


def _span(event: Event) -> tuple[int, int, int]:
    return event.start_mark.index, event.end_mark.index, event.start_mark.line + 1
