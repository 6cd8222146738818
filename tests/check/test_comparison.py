"""Conditions that compare with a number are read as a person reads them."""

import pytest

from backbrief.check.comparison import comparison_in


@pytest.mark.parametrize(
    ("condition", "below", "at", "above"),
    [
        ("over 1000", False, False, True),
        ("Amount > 1,000", False, False, True),
        ("at least EUR 1000", False, True, True),
        ("≥1000", False, True, True),
        ("1000 euro or more", False, True, True),
        ("under 1 000", True, False, False),
        ("not more than $1000", True, True, False),
        ("1000 or less", True, True, False),
    ],
)
def test_a_limit_has_two_sides(condition: str, below: bool, at: bool, above: bool) -> None:  # noqa: FBT001 - a table
    comparison = comparison_in(condition)

    assert comparison is not None
    assert [comparison.holds(value) for value in (999, 1000, 1001)] == [below, at, above]


@pytest.mark.parametrize("condition", ["yes", None, "between 5 and over 10", "1000"])
def test_anything_else_is_no_comparison(condition: str | None) -> None:
    assert comparison_in(condition) is None


def test_the_other_words_tell_what_is_compared() -> None:
    compared = [comparison_in(each) for each in ("the age  is over 18", "damage under 18 days", "18 days or less")]

    assert [each and each.about for each in compared] == ["the age is", "damage days", "days"]
