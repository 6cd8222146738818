"""The file that keeps the numbers of requirements."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backbrief.formats.folder.numbers import read_numbers, write_numbers
from backbrief.formats.folder.trouble import FolderRefused
from tests.strategies import texts


@given(st.dictionaries(texts(), st.integers(1, 99_999), max_size=5))
def test_numbers_are_read_back(numbers: dict[str, int]) -> None:
    assert read_numbers(write_numbers(numbers)) == numbers


def test_numbers_stand_in_their_order() -> None:
    written = write_numbers({"step/pay:display": 2, "step/assess:capture": 1})

    assert written.decode().splitlines()[1:] == ["step/assess:capture: 1", "step/pay:display: 2"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"a: [", r"requirements\.yaml:1: the YAML breaks here"),
        (b"a: one\n", r"requirements\.yaml: a number is expected behind each key \(take the file back"),
        (b"- 1\n", r"requirements\.yaml: a number is expected behind each key"),
        (b"\xff", r"requirements\.yaml: the file is not UTF-8 text"),
    ],
)
def test_a_broken_file_is_refused(content: bytes, said: str) -> None:
    with pytest.raises(FolderRefused, match=said):
        read_numbers(content)
