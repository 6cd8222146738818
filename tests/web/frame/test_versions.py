"""The number of a version as a browser sends it."""

import pytest

from backbrief.web.frame.versions import version_in


@pytest.mark.parametrize(
    ("text", "version"), [("0", 0), ("12", 12), ("", None), ("-1", None), ("v2", None), ("²", None)]
)
def test_a_version_is_read_from_digits_alone(text: str, version: int | None) -> None:
    assert version_in(text) == version


def test_a_number_too_long_for_a_version_is_none() -> None:
    assert version_in("9" * 5000) is None
