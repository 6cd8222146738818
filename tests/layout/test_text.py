"""The room a text takes is judged by its characters, and wrapping is stable."""

from hypothesis import given
from hypothesis import strategies as st

from backbrief.layout.text import text_size, text_width, wrapped


def test_wide_letters_take_more_room_than_narrow_ones() -> None:
    assert text_width("mill") < text_width("MILL") < text_width("MMMM")
    assert text_width("請求書") > text_width("bill")


def test_a_text_is_wrapped_between_words() -> None:
    assert wrapped("Check the claim", width=60) == ("Check the", "claim")


def test_a_word_that_is_too_long_for_a_line_is_broken() -> None:
    lines = wrapped("Donaudampfschifffahrtsgesellschaft", width=60)

    assert len(lines) > 1
    assert "".join(lines) == "Donaudampfschifffahrtsgesellschaft"


def test_an_empty_text_takes_no_room() -> None:
    assert text_size("  ", width=100) == (0, 0)


@given(st.text(alphabet=st.sampled_from("abcM i-"), max_size=60), st.integers(20, 120))
def test_wrapping_again_at_the_widest_line_gives_the_same_lines(text: str, width: int) -> None:
    lines = wrapped(text, width=width)

    assert wrapped(text, width=text_size(text, width=width)[0]) == lines
