"""What is used of which information, and what a packet carries."""

from backbrief.domain.answer import NoneOnPurpose, Sides, Unknown
from backbrief.domain.need import Use
from backbrief.domain.step import Step
from backbrief.domain.transfer import Transfer
from backbrief.flow.uses import Portion, Uses, carried, looked_at_to_decide, uses_of
from tests.flow.office import branch, creates, item, looks_at, step, transfer, use


def test_each_kind_of_use_is_told_apart() -> None:
    found = uses_of(
        step(
            "check",
            "clerk",
            looks_at("claim", "amount"),
            use("is guided by", "rule book", presence="if known"),
            creates("note"),
            use("changes", "claim", "status"),
            use("ends", "file"),
            looks_at("policy", source="system/register"),
        )
    )

    assert found == Uses(
        looked_at=(
            Portion("information/claim", ("amount",)),
            Portion("information/rule book"),
            Portion("information/policy"),
        ),
        needed=(Portion("information/claim", ("amount",)), Portion("information/policy")),
        created=(Portion("information/note"),),
        changed=(Portion("information/claim", ("status",)),),
        ended=(Portion("information/file"),),
        fetched=(Portion("information/policy"),),
    )


def test_what_is_not_stated_is_no_use() -> None:
    assert uses_of(step("check")) == Uses()
    assert uses_of(Step(id="workflow/claim/check", uses=Unknown("the clerk", "2025-01-31"))) == Uses()
    assert uses_of(step("check", "clerk", Use(kind="looks at"), Use(information="information/claim"))) == Uses()


def test_a_decision_looks_at_whole_information() -> None:
    assert looked_at_to_decide(branch("valid", looked_at=("information/claim",))) == (Portion("information/claim"),)
    assert looked_at_to_decide(branch("valid")) == ()


def test_a_packet_carries_what_its_sender_says() -> None:
    both = Transfer(id="t", packet=Sides(sender=(item("claim"),), receiver=(item("policy"),)))

    assert carried(both) == (Portion("information/claim"),)


def test_a_packet_carries_what_its_receiver_says_where_the_sender_has_not() -> None:
    one = Transfer(id="t", packet=Sides(receiver=(item("policy", "holder"),)))

    assert carried(one) == (Portion("information/policy", ("holder",)),)


def test_an_empty_packet_carries_nothing() -> None:
    assert carried(transfer("register", "check")) == ()
    assert carried(Transfer(id="t", packet=NoneOnPurpose())) == ()


def test_what_must_never_go_is_not_carried() -> None:
    assert carried(
        transfer("register", "check", item("claim", presence="never"), item("policy", presence="required"))
    ) == (Portion("information/policy"),)
