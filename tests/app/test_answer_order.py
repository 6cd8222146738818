"""The order of answers goes along with what is changed."""

from backbrief.app.actions.move_row import move_up
from backbrief.app.actions.remove_row import remove_row
from backbrief.app.answer_order import changes_in_order
from backbrief.diff.compare import apply, diff, invert
from tests.app.outlined import changed, lines, row_id, typed


def test_answers_are_brought_into_the_order_of_another_design() -> None:
    before = typed("Order chairs @Buyer", "Who pays? we / they / nobody")
    after = changed(before, move_up(before, row_id(before, "nobody")))
    after = changed(after, remove_row(after, row_id(after, "we")))

    there = changes_in_order(before, after)
    back = changes_in_order(after, before)

    assert lines(apply(before, there)) == lines(after)
    assert lines(apply(after, back)) == lines(before)
    assert lines(apply(before, invert(back))) == lines(after)


def test_answers_that_stand_in_their_order_do_not_come_anew() -> None:
    before = typed("Order chairs @Buyer", "Who pays? we / they / nobody")
    after = typed("Order chairs @Buyer", "Who pays? we / they / nobody / the customer", "File papers")

    assert changes_in_order(before, after) == diff(before, after)
