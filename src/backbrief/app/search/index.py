"""An index of texts by the beginnings of their words, made once for a version of a design and asked many times."""

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from backbrief.app.search.entry import Entry, Group

_WORD = re.compile(r"[^\W_]+")
_LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was found of one group: the best entries, and how many there are in all."""

    group: Group
    entries: tuple[Entry, ...]
    count: int


class Index:
    """Finds entries in which every word of a query begins a word; failing that, those that hold the query as it is."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        self._texts = [folded(each.text) for each in self.entries]
        by_word: dict[str, list[int]] = defaultdict(list)
        for at, text in enumerate(self._texts):
            for word in set(_WORD.findall(text)):
                by_word[word].append(at)
        self._by_word = dict(by_word)
        self._words = sorted(by_word)

    def find(self, query: str, *, most: int = 10) -> tuple[Found, ...]:
        """The best entries of each group, in the order of the groups; nothing for an empty query."""
        wanted = folded(query).strip()
        if not wanted:
            return ()
        places = self._with_words(_WORD.findall(wanted)) or self._holding(wanted)
        ranked = sorted(places, key=lambda at: (*self._rank(at, wanted), at))
        return tuple(self._grouped(ranked, most=most))

    def _with_words(self, words: Sequence[str]) -> set[int]:
        """The entries in which each of the words begins a word."""
        found: set[int] | None = None
        for word in words:
            beginning = self._beginning_with(word)
            found = beginning if found is None else found & beginning
            if not found:
                break
        return found or set()

    def _beginning_with(self, word: str) -> set[int]:
        first, last = bisect_left(self._words, word), bisect_left(self._words, word + _LAST)
        return set().union(*(self._by_word[each] for each in self._words[first:last]))

    def _holding(self, wanted: str) -> set[int]:
        """Scripts that put no space between words are found by what stands in them."""
        return {at for at, text in enumerate(self._texts) if wanted in text}

    def _rank(self, at: int, wanted: str) -> tuple[int, int]:
        text = self._texts[at]
        closeness = 0 if text == wanted else 1 if text.startswith(wanted) else 2 if wanted in text else 3
        return _ORDER[self.entries[at].group], closeness

    def _grouped(self, ranked: Sequence[int], *, most: int) -> Iterator[Found]:
        for group, same in groupby(ranked, key=lambda at: self.entries[at].group):
            places = list(same)
            yield Found(group=group, entries=tuple(self.entries[at] for at in places[:most]), count=len(places))


def folded(text: str) -> str:
    """A text as it is compared: without accents and without capitals, unless it consists of accents alone."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text)
    bare = "".join(each for each in parts if not unicodedata.combining(each)).casefold()
    return bare if bare.strip() else text.casefold()


_ORDER = {group: at for at, group in enumerate(Group)}
