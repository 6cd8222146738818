"""Plain data as new YAML text: quick, with a blank line between records, and read back as exactly the same texts."""

import json
import re
from collections.abc import Mapping
from typing import Any

from backbrief.formats.folder.quick_yaml import quick_dump

_MISREAD = re.compile("[\x85\u2028\u2029]|<<")
"""What some readers of YAML take for the end of a line, or for a merge when it stands alone."""

_HELD = re.compile("\ue001([0-9]+)\ue001")


def document(data: Mapping[str, Any], *, schema: str) -> str:
    """A whole file; its first line tells editors which schema it follows."""
    opening = f"# yaml-language-server: $schema={schema}\n"
    return "\n".join([opening, *(section(name, content) for name, content in data.items())])


def section(name: str, content: Any) -> str:
    """One section; the records in it are parted by blank lines."""
    if isinstance(content, dict) and content and all(isinstance(record, dict) for record in content.values()):
        return f"{name}:\n" + "\n".join(indented(entry(local, record), by=2) for local, record in content.items())
    return entry(name, content)


def entry(key: str, value: Any) -> str:
    """One key and what it holds."""
    return dumped({key: value})


def dumped(value: Any) -> str:
    """The YAML text of plain data, ended by a new line."""
    text = quick_dump(value)
    if not _MISREAD.search(text):
        return text
    held: list[str] = []
    text = quick_dump(_hold(value, held))
    return _HELD.sub(lambda match: _quoted(held[int(match[1])]), text)


def one_line(value: Any, *, style: str = "") -> str | None:
    """A text as it stands behind its key, in the given quotes; None when it needs more than the line."""
    if isinstance(value, str) and style == '"':
        return _quoted(value)
    text = dumped({"key": value})
    if isinstance(value, dict | list) or value is None or text.count("\n") > 1:
        return None
    plain = text.removeprefix("key: ").rstrip("\n")
    if style == "'" and plain[:1] not in ("'", '"'):
        return f"'{plain.replace(chr(39), chr(39) * 2)}'"
    return plain


def indented(text: str, *, by: int) -> str:
    """The text moved to the right; blank lines stay blank."""
    return "".join((" " * by + line if line.strip("\n") else line) for line in text.splitlines(keepends=True))


def _hold(value: Any, held: list[str]) -> Any:
    """The same data with a place-holder for each text that only an escape can write safely."""
    if isinstance(value, dict):
        return {_hold(key, held): _hold(each, held) for key, each in value.items()}
    if isinstance(value, list):
        return [_hold(each, held) for each in value]
    if not isinstance(value, str) or not _MISREAD.search(value):
        return value
    held.append(value)
    return f"\ue001{len(held) - 1}\ue001"


def _quoted(text: str) -> str:
    escaped = json.dumps(text, ensure_ascii=False)
    return re.sub("[\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]", lambda match: f"\\u{ord(match[0]):04x}", escaped)
