"""What the two sides of a transfer say is compared field by field, and piece of the packet by piece."""

from backbrief.check.disagreement import PIECE, Disagreement, disagreements
from backbrief.domain.answer import Sides, Unknown
from backbrief.domain.fact import fact_of
from backbrief.domain.transfer import PacketItem, Transfer

CHANNEL = fact_of(Transfer, "channel")
PACKET = fact_of(Transfer, "packet")


def test_nothing_differs_while_a_side_has_not_said_or_does_not_know() -> None:
    one_sided = list(disagreements(CHANNEL, Sides(sender="by mail")))
    unknown = list(disagreements(CHANNEL, Sides("by mail", Unknown("Head of claims"))))
    shared = list(disagreements(CHANNEL, "by mail"))

    assert (one_sided, unknown, shared) == ([], [], [])


def test_case_space_and_a_full_stop_make_no_difference() -> None:
    assert list(disagreements(CHANNEL, Sides("By  mail.", "by mail"))) == []


def test_two_answers_that_differ_are_shown_side_by_side() -> None:
    assert list(disagreements(CHANNEL, Sides("by mail", "queue"))) == [Disagreement(CHANNEL, "", "by mail", "queue")]


def test_a_piece_that_only_one_side_names_is_a_difference() -> None:
    claim, photo = PacketItem(information="information/claim"), PacketItem(information="information/photo")

    found = list(disagreements(PACKET, Sides(sender=(claim,), receiver=(photo,))))

    assert [(each.fact, each.information) for each in found] == [(PIECE, claim.information), (PIECE, photo.information)]
    assert [(each.sent, each.expected) for each in found] == [(claim, None), (None, photo)]


def test_a_piece_that_both_name_is_compared_in_what_both_have_said_of_it() -> None:
    sent = PacketItem(information="information/claim", attributes=("number", "date"), presence="required")
    expected = PacketItem(information="information/claim", attributes=("Date", "amount"))

    found = list(disagreements(PACKET, Sides(sender=(sent,), receiver=(expected,))))

    assert [(each.fact.name, each.sent, each.expected) for each in found] == [
        ("attributes", ("number", "date"), ("Date", "amount"))
    ]


def test_a_piece_that_does_not_say_what_it_is_is_compared_with_nothing() -> None:
    nameless, unknown = PacketItem(presence="required"), PacketItem(information=Unknown("Clerk", "Friday"))

    found = list(disagreements(PACKET, Sides(sender=(nameless,), receiver=(unknown,))))

    assert found == []
