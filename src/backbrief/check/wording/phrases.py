"""A list of words and phrases, ready to be found in the free texts of a design."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from backbrief.flow.texts import Passage, Prose, words_of


class Hit(NamedTuple):
    """A passage and what was found in it."""

    passage: Passage
    words: tuple[str, ...]


class Phrases:
    """Words and phrases as whole words, whatever their case; `after` and `before` are patterns around them."""

    def __init__(self, phrases: Iterable[str], *, before: str = r"(?<![\w-])", after: str = r"(?![\w-])") -> None:
        longest_first = sorted(phrases, key=len, reverse=True)
        spelled = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in longest_first)
        self._pattern = re.compile(f"{before}({spelled}){after}", re.IGNORECASE)
        self._first_words = frozenset(words_of(phrase)[0] for phrase in longest_first)

    def found_in(self, prose: Prose, *, skip: frozenset[str] = frozenset()) -> Iterator[Hit]:
        """The passages with at least one of the phrases, answers to the skipped facts left out."""
        for passage in prose.holding(self._first_words):
            words = self.found_in_text(passage.text) if passage.fact not in skip else ()
            if words:
                yield Hit(passage, words)

    def found_in_text(self, text: str) -> tuple[str, ...]:
        """The phrases in a text as they are spelled there, each once."""
        return tuple(dict.fromkeys(self._pattern.findall(text)))
