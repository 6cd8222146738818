"""YAML text to plain data, fast: every answer as it is spelled, everything refused that could be read two ways."""

import re
from typing import Any

from backbrief.formats.folder.guard import MAX_DEPTH, text_trouble
from backbrief.formats.folder.located import Misread, located, plain
from backbrief.formats.folder.quick_yaml import NotQuick, quick_load

_MARK = "\ue000"
_AHEAD = r"(?=[ \t]*(?:$|[#,\]}:]))"
_NUMBER = r"[-+]?(?:0x[0-9a-fA-F]+|0o[0-7]+|0b[01]+|\.?[0-9][0-9.]*(?:[eE][-+]?[0-9]+)?|\.(?:inf|Inf|INF|nan|NaN|NAN))"
_TRUTH = r"true|True|TRUE|false|False|FALSE"
_MARKABLE = re.compile(rf"((?:^|[:\-?\[{{,])[ \t]*)(?=([&*!])|(?:{_NUMBER}|{_TRUTH}){_AHEAD})", re.MULTILINE)
"""Where a text may begin that a parser takes for a number, a truth value, an anchor, an alias or a tag."""


class Refusal(ValueError):  # noqa: N818 - named for what happened to the text
    """A text that is refused, with the lines and the reasons."""

    def __init__(self, refused: tuple[Misread, ...]) -> None:
        super().__init__("; ".join(f"line {each.line}: {each.message}" for each in refused))
        self.refused = refused


def parsed(text: str) -> Any:
    """The plain data of a YAML text: mappings, lists, texts and None. Raises Refusal with every reason.

    The fast parser turns `1.10` into 1.1 and resolves aliases silently, so whatever could be one of these is marked
    before it reads; what it then cannot read for certain is read again carefully.
    """
    try:
        return _fast(text)
    except (_Unsure, NotQuick):
        pass
    slow = located(text)
    if slow.refused:
        raise Refusal(slow.refused)
    return plain(slow.root)


class _Unsure(Exception):  # noqa: N818 - no error, only a reason to look again
    """The fast reading may differ from what stands there."""


def _fast(text: str) -> Any:
    if _MARK in text:
        raise _Unsure
    tricky = False

    def mark(match: re.Match[str]) -> str:
        nonlocal tricky
        tricky = tricky or match[2] is not None
        return match[1] + _MARK

    data = quick_load(_MARKABLE.sub(mark, text)) if text.strip() else None
    if tricky:
        _confirm(data, quick_load(text))
    return _unmarked(data, depth=0)


def _unmarked(value: Any, *, depth: int) -> Any:
    if type(value) is str:
        text = value.replace(_MARK, "") if _MARK in value else value
        if text_trouble(text):
            raise _Unsure
        return text
    if value is None:
        return None
    if depth > MAX_DEPTH:
        raise _Unsure
    if type(value) is dict:
        return {_key(key): _unmarked(each, depth=depth + 1) for key, each in value.items()}
    if type(value) is list:
        return [_unmarked(each, depth=depth + 1) for each in value]
    raise _Unsure


def _key(key: Any) -> str:
    if type(key) is not str or key == "<<":
        raise _Unsure
    return key.replace(_MARK, "")


def _confirm(marked: Any, read: Any) -> None:
    """Stops when a mark made the parser read anything but the same text: then it was no text."""
    if isinstance(marked, dict) and isinstance(read, dict) and len(marked) == len(read):
        for (key, value), (same_key, same) in zip(marked.items(), read.items(), strict=True):
            _confirm(key, same_key)
            _confirm(value, same)
    elif isinstance(marked, list) and isinstance(read, list) and len(marked) == len(read):
        for value, same in zip(marked, read, strict=True):
            _confirm(value, same)
    elif not _is_same_scalar(marked, read):
        raise _Unsure


def _is_same_scalar(marked: Any, read: Any) -> bool:
    if isinstance(marked, str) and _MARK in marked:
        text = marked.replace(_MARK, "")
        return text == read if isinstance(read, str) else isinstance(read, int | float) and text[0] not in "&*!"
    return type(marked) is type(read) and bool(marked == read)
