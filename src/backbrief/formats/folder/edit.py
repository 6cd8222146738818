"""Changes a YAML text where its data changes and nowhere else, so that comments and spelling survive."""

from collections.abc import Iterator, Sized
from itertools import chain
from typing import Any, NamedTuple

from backbrief.domain.design import SUBJECTS
from backbrief.domain.fact import facts_of
from backbrief.domain.kind import Pairs
from backbrief.domain.part import Parts
from backbrief.formats.folder.comments import comments_in
from backbrief.formats.folder.emit import document, dumped, entry, indented, one_line
from backbrief.formats.folder.located import Listing, Mapping, Node, Scalar, located, plain
from backbrief.formats.folder.parse import Refusal, parsed

_KINDS = [fact.kind for subject in SUBJECTS.values() for fact in facts_of(subject)]
_PARTS = [kind.part for kind in _KINDS if isinstance(kind, Parts)]
ORDERED = frozenset(fact.key for part in _PARTS for fact in facts_of(part) if isinstance(fact.kind, Pairs))
"""Keys of answers in which the order of the lines counts."""


def edited(text: str, wanted: dict[str, Any], *, schema: str) -> str:
    """The text, changed so that it holds the wanted data. Where no small change will do, it is written anew.

    No comment is lost: one on a line that goes is put on a line of its own.
    """
    lines = text if text.endswith("\n") or not text else f"{text}\n"
    root = located(lines).root
    if isinstance(root, Mapping):
        changed = _changed(lines, root, wanted)
        if _holds(changed, wanted):
            return changed
    return document(wanted, schema=schema, comments=comments_in(lines, root))


def differs(old: Any, new: Any, *, ordered: bool = False) -> bool:
    """True when two pieces of plain data do not say the same; a number is the same as its spelling."""
    if isinstance(old, dict) and isinstance(new, dict):
        return _mappings_differ(old, new, ordered=ordered)
    if isinstance(old, list) and isinstance(new, list):
        return len(old) != len(new) or any(map(differs, old, new))
    return not _says_the_same(old, new)


def _mappings_differ(old: dict[str, Any], new: dict[str, Any], *, ordered: bool) -> bool:
    if old.keys() != new.keys() or (ordered and list(old) != list(new)):
        return True
    return any(differs(old[key], value, ordered=key in ORDERED) for key, value in new.items())


def _says_the_same(old: Any, new: Any) -> bool:
    if isinstance(old, str) and isinstance(new, int | float):
        return _spells(old, new)
    return bool(old == new)


def _spells(text: str, number: float) -> bool:
    try:
        return float(text) == number
    except ValueError:
        return False


def _changed(text: str, root: Mapping, wanted: dict[str, Any]) -> str:
    """The text with small changes; empty where it has to be written anew."""
    try:
        return _applied(text, _Surgeon(text).mapping(root, wanted))
    except _Whole:
        return ""


class _Edit(NamedTuple):
    start: int
    end: int
    text: str


class _Span(NamedTuple):
    """Whole lines from `start` to `end`; `lead` is what leads on the first line, such as the dash of a list.

    The key, if there is one, ends at `body`.
    """

    start: int
    end: int
    lead: str
    body: int


class _Whole(Exception):  # noqa: N818 - no error, only the way to the next larger piece
    """A piece that has to be written anew as a whole."""


class _Surgeon:
    def __init__(self, text: str) -> None:
        self._text = text

    def mapping(self, old: Mapping, new: dict[str, Any], *, ordered: bool = False) -> list[_Edit]:
        if ordered or _has_no_lines(old.style, old.entries, new):
            raise _Whole
        edits = []
        for key in old.entries:
            edits += self._kept(key, old, new) if key in new else [self._removed(key, old)]
        return [*edits, *self._insertions(old, new)]

    def _insertions(self, old: Mapping, new: dict[str, Any]) -> Iterator[_Edit]:
        last = self._entry_span(next(iter(old.entries)), old)
        for key, value in new.items():
            if key in old.entries:
                last = self._entry_span(key, old)
            else:
                yield self._inserted(last, entry(key, value), column=len(last.lead))

    def _kept(self, key: str, old: Mapping, new: dict[str, Any]) -> list[_Edit]:
        node, value = old.entries[key][1], new[key]
        if not differs(plain(node), value, ordered=key in ORDERED):
            return []
        try:
            return self._inside(node, value, after=self._colon(old.entries[key][0]), ordered=key in ORDERED)
        except _Whole:
            return [self._replaced(self._entry_span(key, old), node, entry(key, value))]

    def _inside(self, old: Node, new: Any, *, after: int, ordered: bool = False) -> list[_Edit]:
        if isinstance(old, Mapping) and isinstance(new, dict):
            return self.mapping(old, new, ordered=ordered)
        if isinstance(old, Listing) and isinstance(new, list):
            return self._listing(old, new)
        return self._on_its_line(old, new, after=after)

    def _on_its_line(self, old: Node, new: Any, *, after: int) -> list[_Edit]:
        line = _line(old, new)
        if line is None or "\n" in self._text[old.start : old.end]:
            raise _Whole
        if self._is_blank(old):
            return [_Edit(after, after, f" {line}")]
        return [_Edit(old.start, old.end, line)]

    def _listing(self, old: Listing, new: list[Any]) -> list[_Edit]:
        if _has_no_lines(old.style, old.items, new):
            raise _Whole
        same, same_at_end = _same_around([plain(item) for item in old.items], new)
        olds, news = old.items[same : len(old.items) - same_at_end], new[same : len(new) - same_at_end]
        edits = list(chain.from_iterable(map(self._item, olds, news)))
        edits += [self._item_removed(item) for item in olds[len(news) :]]
        if news[len(olds) :]:
            edits.append(self._items_added(old.items[: len(old.items) - same_at_end], old.items[0], news[len(olds) :]))
        return edits

    def _item(self, old: Node, new: Any) -> list[_Edit]:
        if not differs(plain(old), new):
            return []
        span = self._item_span(old)
        try:
            return self._inside(old, new, after=old.start)
        except _Whole:
            column = span.lead.index("-")
            edit = self._replaced(span, old, indented(dumped([new]), by=column)[column:], column=column)
            return [edit]

    def _items_added(self, before: list[Node], first: Node, new: list[Any]) -> _Edit:
        span = self._item_span(before[-1] if before else first)
        at = span.end if before else span.start
        return _Edit(at, at, indented(dumped(new), by=span.lead.index("-")))

    def _item_removed(self, item: Node) -> _Edit:
        span = self._item_span(item)
        return _Edit(span.start, span.end, self._left_comments(span, item, span.lead.index("-")))

    def _removed(self, key: str, old: Mapping) -> _Edit:
        span = self._entry_span(key, old)
        if span.lead.strip():
            raise _Whole
        return _Edit(span.start, span.end, self._left_comments(span, old.entries[key][1], len(span.lead)))

    def _replaced(self, span: _Span, node: Node, text: str, *, column: int | None = None) -> _Edit:
        place = len(span.lead) if column is None else column
        moved = text if column is not None else indented(text, by=place)[place:]
        return _Edit(span.start, span.end, self._left_comments(span, node, place) + span.lead[:place] + moved)

    def _inserted(self, after: _Span, text: str, *, column: int) -> _Edit:
        parted = self._text[: after.start].endswith("\n\n")
        return _Edit(after.end, after.end, ("\n" if parted else "") + indented(text, by=column))

    def _left_comments(self, span: _Span, node: Node, column: int) -> str:
        left = comments_in(self._text, node, start=span.body, end=span.end)
        return "".join(f"{' ' * column}{comment}\n" for comment in left)

    def _entry_span(self, key: str, mapping: Mapping) -> _Span:
        name, node = mapping.entries[key]
        start = self._text.rfind("\n", 0, name.start) + 1
        end = self._line_end(self._content_end(node, self._colon(name)))
        return _Span(start, end, self._text[start : name.start], name.end)

    def _item_span(self, item: Node) -> _Span:
        start = self._text.rfind("\n", 0, item.start) + 1
        lead = self._text[start : item.start]
        if lead.strip() != "-":
            raise _Whole
        return _Span(start, self._line_end(self._content_end(item, item.start)), lead, item.start)

    def _content_end(self, node: Node, after: int) -> int:
        last = None if node.style else self._last_part(node)
        if last:
            return self._content_end(*last)
        return after if self._is_blank(node) else self._text_end(node)

    def _last_part(self, node: Node) -> tuple[Node, int] | None:
        """The last entry or item, and where the key or the dash before it ends."""
        if isinstance(node, Mapping) and node.entries:
            name, value = list(node.entries.values())[-1]
            return value, self._colon(name)
        if isinstance(node, Listing) and node.items:
            return node.items[-1], node.items[-1].start
        return None

    def _text_end(self, node: Node) -> int:
        header = self._text[node.start : self._text.index("\n", node.start)]
        keeps_blank_lines = node.style in ("|", ">") and "+" in header.partition("#")[0]
        return node.end - 1 if keeps_blank_lines else len(self._text[: node.end].rstrip())

    def _colon(self, key: Scalar) -> int:
        return self._text.index(":", key.end) + 1

    def _line_end(self, position: int) -> int:
        return self._text.index("\n", position) + 1

    def _is_blank(self, node: Node) -> bool:
        return isinstance(node, Scalar) and node.start == node.end


def _has_no_lines(style: str, old: Sized, new: Sized) -> bool:
    """True for a mapping or list that is written on one line, and for one that is empty before or afterwards."""
    return bool(style) or not old or not new


def _line(old: Node, new: Any) -> str | None:
    return one_line(new, style=old.style) if isinstance(old, Scalar) and old.style not in ("|", ">") else None


def _applied(text: str, edits: list[_Edit]) -> str:
    pieces, cursor = [], 0
    for edit in sorted(edits, key=lambda each: (each.start, each.end)):
        pieces += [text[cursor : edit.start], edit.text]
        cursor = edit.end
    return "".join([*pieces, text[cursor:]])


def _same_around(old: list[Any], new: list[Any]) -> tuple[int, int]:
    """How many items are the same at the beginning and at the end."""
    same = _same_at_start(old, new)
    return same, _same_at_start(old[same:][::-1], new[same:][::-1])


def _same_at_start(old: list[Any], new: list[Any]) -> int:
    changed: Iterator[int] = (at for at, pair in enumerate(zip(old, new, strict=False)) if differs(*pair))
    return next(changed, min(len(old), len(new)))


def _holds(text: str, wanted: dict[str, Any]) -> bool:
    try:
        return not differs(parsed(text), wanted)
    except Refusal:
        return False
