"""A stated time is as long as its words say, a working day being eight hours."""

import pytest

from backbrief.check.duration import minutes_in
from backbrief.domain.answer import Unknown


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("14 minutes", 14),
        ("30 seconds", 0.5),
        ("1.5 hours after the call", 90),
        ("1,5 hours", 90),
        ("within 2 working days", 960),
        ("1 Week", 2400),
    ],
)
def test_the_first_span_of_time_is_read(text: str, minutes: float) -> None:
    assert minutes_in(text) == minutes


@pytest.mark.parametrize("answer", ["by 18:00", "a few days", "none", None, Unknown()])
def test_without_a_number_and_a_unit_there_is_no_span(answer: object) -> None:
    assert minutes_in(answer) is None
