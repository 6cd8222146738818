"""Sets of pieces as integers."""

from backbrief.flow.pieces import Pieces, one_by_one, union
from backbrief.flow.uses import Portion

AMOUNT, WHOLE = Portion("claim", ("amount",)), Portion("claim")
PIECES = Pieces([WHOLE, Portion("claim", ("amount", "Policy number")), Portion("policy", ("holder",))])


def names(pieces: int) -> list[tuple[str, str]]:
    """The names of the pieces of a set."""
    return [PIECES.name_of(piece) for piece in one_by_one(pieces)]


def test_what_is_named_are_the_attributes_or_the_whole() -> None:
    assert names(PIECES.named([AMOUNT])) == [("claim", "amount")]
    assert names(PIECES.named([WHOLE])) == [("claim", "")]


def test_the_whole_covers_every_attribute() -> None:
    assert names(PIECES.covered([WHOLE])) == [("claim", ""), ("claim", "amount"), ("claim", "Policy number")]
    assert names(PIECES.covered([AMOUNT])) == [("claim", "amount")]


def test_with_an_attribute_something_of_the_whole_is_held() -> None:
    assert names(PIECES.held([AMOUNT])) == [("claim", ""), ("claim", "amount")]


def test_attributes_are_one_when_they_differ_in_spelling_only() -> None:
    assert PIECES.named([Portion("claim", ("policy-number",))]) == PIECES.named([Portion("claim", ("Policy number",))])


def test_what_has_no_number_is_left_out() -> None:
    assert PIECES.held([Portion("invoice", ("amount",)), Portion("policy", ("number",)), Portion("invoice")]) == 0
    assert PIECES.named([Portion("invoice")]) == 0
    assert PIECES.covered([Portion("invoice")]) == 0


def test_all_pieces_are_the_union_of_each() -> None:
    assert PIECES.all == union(one_by_one(PIECES.all)) == 0b1111
