"""Names of files and messages hold no letter that some tool stumbles over."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backbrief.formats.data.plain_name import plain_name, pointer

PARTS = st.text(st.sampled_from("ab-._~%5F2 /ü中"), max_size=6)


@pytest.mark.parametrize("part", ["claim", "register--assess", "v1.2"])
def test_an_ordinary_id_is_its_own_name(part: str) -> None:
    assert plain_name(part) == part


@given(part=PARTS)
def test_a_name_holds_letters_digits_hyphens_points_and_underscores(part: str) -> None:
    assert re.fullmatch(r"[A-Za-z0-9._-]*", plain_name(part))


@given(one=PARTS, other=PARTS)
def test_two_ids_never_become_one_name(one: str, other: str) -> None:
    assert (plain_name(one) == plain_name(other)) == (one == other)


def test_a_pointer_escapes_what_separates_and_what_escapes() -> None:
    assert pointer("a/b~c ü") == "a~1b~0c%20%C3%BC"
