"""Phrases are found as whole words, whatever their case and spacing, and only where one of their words occurs."""

from backbrief.check.wording.phrases import Hit, Phrases
from backbrief.flow.texts import Passage, Prose

SOON = Passage("workflow/claim/assess", "deadline", "", "As soon  as possible, or SOON after")
NAMED = Passage("workflow/claim/assess", "name", "", "Sooner or later")
TIMES = Phrases(("soon", "as soon as possible"))


def test_the_longest_phrase_wins_and_each_is_given_once_as_it_is_spelled() -> None:
    assert list(TIMES.found_in(Prose([SOON, NAMED]))) == [Hit(SOON, ("As soon  as possible", "SOON"))]


def test_answers_to_skipped_facts_are_left_out() -> None:
    assert list(TIMES.found_in(Prose([SOON]), skip=frozenset({"deadline"}))) == []


def test_a_part_of_a_word_or_of_a_compound_is_no_word() -> None:
    assert TIMES.found_in_text("sooner, the soon-to-be owner, monsoon") == ()


def test_what_stands_around_a_phrase_can_be_asked_for() -> None:
    before_a_number = Phrases(("about",), after=r"(?=\s+\d)")

    assert before_a_number.found_in_text("About 5 words about claims") == ("About",)
