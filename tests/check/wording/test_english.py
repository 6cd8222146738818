"""The English word lists are fit to be looked up: lower case, each word once, and nothing that contradicts."""

from itertools import combinations

import pytest

from backbrief.check.wording import english

LISTS = {name: words for name, words in vars(english).items() if name.isupper()}
PHRASES = {name: words for name, words in LISTS.items() if isinstance(words, tuple)}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_holds_words(name: str) -> None:
    assert LISTS[name]
    assert all(word.strip() == word for word in LISTS[name])


@pytest.mark.parametrize("name", PHRASES)
def test_phrases_are_in_lower_case_and_stand_once(name: str) -> None:
    words = PHRASES[name]

    assert all(word == word.lower() for word in words)
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("pair", list(combinations(sorted(PHRASES), 2)), ids="-".join)
def test_no_phrase_is_asked_about_twice(pair: tuple[str, str]) -> None:
    first, second = (set(PHRASES[name]) for name in pair)

    assert first & second <= {"as appropriate", "in time"}
