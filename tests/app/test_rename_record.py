"""Whatever bears a text in a drawing gets another one."""

import pytest

from backbrief.app.actions.rename_record import rename_record
from backbrief.domain.change import Change, Stated
from tests.app.drawing_board import CLAIM, claim


@pytest.mark.parametrize(
    ("record", "change"),
    [
        (f"{CLAIM}/pay", Stated(f"{CLAIM}/pay", "name", "Pay the claim", "Pay out")),
        ("role/clerk", Stated("role/clerk", "name", "Clerk", "Pay out")),
        (f"{CLAIM}/yes", Stated(f"{CLAIM}/yes", "answer", "yes", "Pay out")),
        (f"{CLAIM}/onward", Stated(f"{CLAIM}/onward", "condition", None, "Pay out")),
    ],
)
def test_a_new_text_is_the_name_or_what_stands_at_the_arrow(record: str, change: Change) -> None:
    assert rename_record(claim(), record, " Pay  out ") == (change,)


@pytest.mark.parametrize("record", [f"{CLAIM}/call", f"{CLAIM}/nowhere"])
def test_what_bears_no_text_of_its_own_is_left_alone(record: str) -> None:
    assert rename_record(claim(), record, "Pay out") == ()


def test_the_same_text_again_changes_nothing() -> None:
    assert rename_record(claim(), f"{CLAIM}/pay", "Pay the claim") == ()


def test_an_empty_text_takes_the_name_back() -> None:
    assert rename_record(claim(), f"{CLAIM}/pay", " ") == (Stated(f"{CLAIM}/pay", "name", "Pay the claim", None),)
