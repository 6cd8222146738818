"""Plain data as new YAML text: quick, with a blank line between records, and read back as exactly the same texts."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from backbrief.formats.folder.quick_yaml import quick_dump

SCHEMA_COMMENT = "yaml-language-server: $schema="

_MISREAD = re.compile(
    r".*[\x85\u2028\u2029\ue001].*|<<|=|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt\s].*)?|(?:.*\n)?\n", re.DOTALL
)
"""Texts that some readers of YAML take for other lines, a merge or a date, or to which a blank line below is added."""

_SUSPECT = re.compile(r"[\x85\u2028\u2029\ue001]|<<|[:-] =\n|[0-9]{4}-[0-9]|[|>][0-9]?\+")

_HELD = re.compile("\ue001([0-9]+)\ue001")


def document(data: Mapping[str, Any], *, schema: str, comments: Iterable[str] = ()) -> str:
    """A whole file: a line that tells editors which schema it follows, comments, and the sections."""
    kept = list(comments)
    opening = [] if any(SCHEMA_COMMENT in each for each in kept) else [f"# {SCHEMA_COMMENT}{schema}"]
    head = "".join(f"{comment}\n" for comment in [*opening, *kept])
    return "\n".join([head, *(_section(name, content) for name, content in data.items())])


def entry(key: str, value: Any) -> str:
    """One key and what it holds."""
    return dumped({key: value})


def dumped(value: Any) -> str:
    """The YAML text of plain data, ended by a new line."""
    text = quick_dump(value)
    if not _SUSPECT.search(text):
        return text
    held: list[str] = []
    text = quick_dump(_hold(value, held))
    return _HELD.sub(lambda match: _quoted(held[int(match[1])]), text)


def one_line(value: Any, *, style: str = "") -> str | None:
    """A text as it stands behind its key, in the given quotes; None when it needs more than the line."""
    if isinstance(value, str) and style == '"':
        return _quoted(value)
    text = dumped({"key": value})
    if _needs_lines(value, text):
        return None
    plain = text.removeprefix("key: ").rstrip("\n")
    return _in_single_quotes(plain) if style == "'" else plain


def indented(text: str, *, by: int) -> str:
    """The text moved to the right; blank lines stay blank."""
    return "".join((" " * by + line if line.strip("\n") else line) for line in text.splitlines(keepends=True))


def _needs_lines(value: Any, text: str) -> bool:
    return isinstance(value, dict | list) or value is None or text.count("\n") > 1


def _in_single_quotes(plain: str) -> str:
    if plain[:1] in ("'", '"'):
        return plain
    return f"'{plain.replace(chr(39), chr(39) * 2)}'"


def _section(name: str, content: Any) -> str:
    if _holds_records(content):
        return f"{_key(name)}:\n" + "\n".join(indented(entry(local, record), by=2) for local, record in content.items())
    return entry(name, content)


def _holds_records(content: Any) -> bool:
    return isinstance(content, dict) and bool(content) and all(isinstance(each, dict) for each in content.values())


def _key(name: str) -> str:
    return entry(name, {}).removesuffix(": {}\n")


def _hold(value: Any, held: list[str]) -> Any:
    """The same data with a place-holder for each text that only an escape can write safely."""
    if isinstance(value, dict):
        return {_hold(key, held): _hold(each, held) for key, each in value.items()}
    if isinstance(value, list):
        return [_hold(each, held) for each in value]
    return _hold_text(value, held)


def _hold_text(value: Any, held: list[str]) -> Any:
    if not isinstance(value, str) or not _MISREAD.fullmatch(value):
        return value
    held.append(value)
    return f"\ue001{len(held) - 1}\ue001"


def _quoted(text: str) -> str:
    escaped = json.dumps(text, ensure_ascii=False)
    return re.sub("[\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]", lambda match: f"\\u{ord(match[0]):04x}", escaped)
