"""Pages speak in short sentences and everyday words, and never scold or beg."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest

WEB = Path(__file__).parents[3] / "src" / "backbrief" / "web"
LONGEST = 25
SCOLDING = re.compile(r"(?<!aria-)\b(invalid|illegal|please|oops|sorry|click here)\b", re.IGNORECASE)
_OWN_LINE = re.compile(r"</(?:p|li|dd|dt|h\d|td|th|label|legend|summary|button|a|option|span)>")
_TAG = re.compile(r"<[^>]+>|\{%.*?%\}", re.DOTALL)
_SENTENCE = re.compile(r"(?<=[.!?:;])\s")


def words_of(page: str) -> str:
    """A template as it is read: each piece a sentence of its own, and one word for what is filled in."""
    parted = _OWN_LINE.sub(". ", page)
    return unescape(re.sub(r"\{\{.*?\}\}", "something", _TAG.sub(" ", parted)))


def sentences(page: str) -> Iterator[list[str]]:
    """Each sentence as its words."""
    yield from (each.split() for each in _SENTENCE.split(words_of(page)))


def test_a_long_sentence_is_seen() -> None:
    page = f"<p>{'word ' * 26}</p><p>Short, {{{{ name }}}}.</p>"

    assert [len(each) for each in sentences(page) if len(each) > LONGEST] == [27]


@pytest.mark.parametrize(
    "path", sorted(WEB.rglob("templates/**/*.html")), ids=lambda path: f"{path.parent.name}-{path.stem}"
)
def test_no_sentence_is_longer_than_a_breath_and_nobody_is_scolded(path: Path) -> None:
    page = path.read_text(encoding="utf-8")

    assert [" ".join(each) for each in sentences(page) if len(each) > LONGEST] == []
    assert SCOLDING.findall(words_of(page)) == []
