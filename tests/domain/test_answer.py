"""An answer is stated, none on purpose, or unknown with whom to ask by when; a blank is none of these."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backbrief.domain.answer import (
    Answer,
    NoneOnPurpose,
    Sides,
    TwoSided,
    Unknown,
    is_stated,
    items,
    read_reserved,
    said_by_receiver,
    said_by_sender,
)
from tests.strategies import reserved

WORDS = st.sampled_from(("", "Anna", "head of claims", "by the way"))


@pytest.mark.parametrize(
    ("spelled", "expected"),
    [
        ("none, on purpose", NoneOnPurpose()),
        ("None, on purpose: nobody waits for it", NoneOnPurpose("nobody waits for it")),
        ("none, on purpose - the law forbids it", NoneOnPurpose("the law forbids it")),
        (" unknown ", Unknown()),
        ("Unknown - ask Anna", Unknown(ask="Anna")),
        ("unknown - by 2026-12-01", Unknown(by="2026-12-01")),
        ("unknown - ask the head - by 2026-12-01", Unknown(ask="the head", by="2026-12-01")),
    ],
)
def test_reserved_words_are_read_whatever_their_case(spelled: str, expected: NoneOnPurpose | Unknown) -> None:
    assert read_reserved(spelled) == expected


@pytest.mark.parametrize("text", ["none", "unknown customer", "the reason is none, on purpose", ""])
def test_any_other_text_states_something(text: str) -> None:
    assert read_reserved(text) is None


@given(reserved())
def test_a_reserved_answer_reads_back_from_its_words(answer: NoneOnPurpose | Unknown) -> None:
    assert read_reserved(str(answer)) == answer


@pytest.mark.parametrize("answer", [None, (), NoneOnPurpose(), Unknown()])
def test_a_blank_and_the_reserved_answers_state_nothing_positive(answer: object) -> None:
    assert not is_stated(answer)


@pytest.mark.parametrize("answer", ["by post", ("work",), False, 0.0])
def test_everything_else_is_stated(answer: object) -> None:
    assert is_stated(answer)


def test_what_both_share_counts_for_each_side() -> None:
    assert (said_by_sender("by post"), said_by_receiver("by post")) == ("by post", "by post")


def test_each_side_has_its_own_answer_when_they_are_kept_apart() -> None:
    answer: TwoSided[str] = Sides("by post", Unknown())

    assert said_by_sender(answer) == "by post"
    assert said_by_receiver(answer) == Unknown()


@pytest.mark.parametrize("answer", [None, NoneOnPurpose(), Unknown()])
def test_a_list_that_is_not_stated_names_nothing(answer: Answer[tuple[str, ...]]) -> None:
    assert items(answer) == ()


def test_a_list_names_what_it_states() -> None:
    assert items(("work", "responsibility")) == ("work", "responsibility")
