"""Which reader a file gets, by its suffix."""

import pytest

from backbrief.formats import reader_for
from backbrief.formats.format import Refused
from backbrief.formats.outline.read import read as read_outline


@pytest.mark.parametrize("name", ["claim.txt", "CLAIM.TXT"])
def test_a_text_file_is_read_as_an_outline(name: str) -> None:
    assert reader_for(name) is read_outline


def test_a_file_that_nobody_reads_is_refused_with_what_is_known() -> None:
    with pytest.raises(Refused, match=r"'\.odt' cannot be imported") as refused:
        reader_for("claim.odt")

    assert ".txt" in refused.value.remedy
