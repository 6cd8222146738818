"""Two records become one, nothing names the one that went, and nothing that was stated is lost unseen."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from backbrief.app.actions.merge_records import MERGEABLE, Unmergeable, merge_records, plan_merge
from backbrief.diff.compare import answers, apply
from backbrief.domain.answer import NoneOnPurpose, Sides, Unknown
from backbrief.domain.business_rule import Term
from backbrief.domain.design import Defaults, Design
from backbrief.domain.information import Attribute, Information, System
from backbrief.domain.need import Use
from backbrief.domain.party import Function, Role
from backbrief.domain.step import Step
from backbrief.domain.strategy import Strategy
from backbrief.domain.transfer import Transfer
from backbrief.flow.mentions import mentions
from tests.flow.office import at, item, looks_at, office, step, use, way
from tests.strategies import designs


def merged(design: Design, kept: str, gone: str, *second: str) -> Design:
    return apply(design, merge_records(design, kept=kept, gone=gone, second=second))


def two_claims(*more: object) -> Design:
    return office(
        Information(id="information/claim", name="Claim", definition="A request for money"),
        Information(id="information/case", name="Case", owner="role/lead", states=("open",)),
        *more,
    )


def test_all_that_named_the_one_names_the_other() -> None:
    design = two_claims(
        System(id="system/register", holds=("information/claim", "information/case")),
        step("check", "clerk", looks_at("case")),
        Transfer(id=at("check--pay"), packet=Sides(sender=(item("case"),), receiver=(item("claim"),))),
        Defaults(id="defaults/information", answers=(("owner", "role/lead"),)),
    )

    after = merged(design, "information/claim", "information/case")

    assert after.find("system/register", System) == System(id="system/register", holds=("information/claim",))
    assert after.records[at("check")] == step("check", "clerk", looks_at("claim"))
    assert after.records[at("check--pay")] == Transfer(id=at("check--pay"), packet=(item("claim"),))


def test_facts_and_names_are_united() -> None:
    after = merged(two_claims(), "information/claim", "information/case")

    assert after.of(Information) == [
        Information(
            id="information/claim",
            name="Claim",
            definition="A request for money",
            owner="role/lead",
            states=("open",),
            other_names=("Case",),
        )
    ]


def test_a_clash_is_shown_first_and_settled_by_choice() -> None:
    design = office(
        Role(id="role/clerk", name="Clerk", capacity="4 people", stand_in=Unknown("Ana", "2026-12-01")),
        Role(id="role/agent", name="Agent", capacity="6 people", stand_in="The other agent"),
    )

    clashes = plan_merge(design, kept="role/clerk", gone="role/agent").clashes
    after = merged(design, "role/clerk", "role/agent", "role/agent#capacity")

    assert [(clash.fact.name, clash.kept, clash.gone) for clash in clashes] == [
        ("name", "Clerk", "Agent"),
        ("capacity", "4 people", "6 people"),
    ]
    assert after.of(Role) == [Role(id="role/clerk", name="Clerk", capacity="6 people", stand_in="The other agent")]


def test_none_on_purpose_clashes_with_a_statement() -> None:
    design = office(
        Information(id="information/claim", name="Claim", personal=NoneOnPurpose()),
        Information(id="information/case", name="Claim", personal="special"),
    )

    plan = plan_merge(design, kept="information/claim", gone="information/case")

    assert [clash.key for clash in plan.clashes] == ["information/case#personal"]


def test_the_name_that_is_not_chosen_becomes_another_name() -> None:
    design = office(
        Term(id="term/claim", name="Claim", synonyms=("case",)), Term(id="term/request", name="Request", meaning="ask")
    )

    after = merged(design, "term/claim", "term/request", "term/request#name")

    assert after.of(Term) == [Term(id="term/claim", name="Request", meaning="ask", synonyms=("case", "Claim"))]


def test_attributes_move_along_and_those_spelled_alike_are_joined() -> None:
    design = two_claims(
        Attribute(id="information/claim/number", name="Claim number", form="text"),
        Attribute(id="information/case/claim-number", name="Claim number", form="number", example="4711"),
        Attribute(id="information/case/date", name="Date"),
        step("check", "clerk", looks_at("case", "claim number", "date")),
    )

    plan = plan_merge(design, kept="information/claim", gone="information/case")
    after = merged(design, "information/claim", "information/case")

    assert plan.joined == (("information/claim/number", "information/case/claim-number"),)
    assert "information/case/claim-number#form" in {clash.key for clash in plan.clashes}
    assert after.inside("information/claim", Attribute) == [
        Attribute(id="information/claim/number", name="Claim number", form="text", example="4711"),
        Attribute(id="information/claim/date", name="Date"),
    ]
    assert after.records[at("check")] == step("check", "clerk", looks_at("claim", "claim number", "date"))


def test_a_joined_attribute_is_spelled_as_the_one_that_stays() -> None:
    design = office(
        Information(id="information/claim", name="Claim"),
        Attribute(id="information/claim/number", name="Claim number"),
        Attribute(id="information/claim/reference", name="Reference"),
        step("check", "clerk", looks_at("claim", "reference", "Claim number")),
    )

    after = merged(design, "information/claim/number", "information/claim/reference")

    assert after.records[at("check")] == step("check", "clerk", looks_at("claim", "Claim number"))


def test_uses_that_become_the_same_are_one() -> None:
    design = two_claims(
        step(
            "check",
            "clerk",
            looks_at("claim", "number"),
            looks_at("case", "date", "number"),
            use("changes", "case", "date"),
            looks_at("case", "date", presence="if known"),
            Use(kind="looks at", information="information/case"),
        )
    )

    after = merged(design, "information/claim", "information/case")

    assert after.records[at("check")] == step(
        "check",
        "clerk",
        looks_at("claim", "number", "date"),
        use("changes", "claim", "date"),
        looks_at("claim", "date", presence="if known"),
        Use(kind="looks at", information="information/claim"),
    )


def test_nothing_comes_to_name_itself() -> None:
    design = office(
        Function(id="function/claims", name="Claims", inside="function/motor"),
        Function(id="function/motor", name="Motor"),
        Strategy(id="strategy/photos", name="Photos", wins_over=("strategy/pictures",)),
        Strategy(id="strategy/pictures", name="Pictures"),
    )

    after = merged(design, "function/claims", "function/motor")
    after = merged(after, "strategy/photos", "strategy/pictures")

    assert after.find("function/claims", Function) == Function(id="function/claims", name="Claims")
    assert after.of(Strategy) == [Strategy(id="strategy/photos", name="Photos")]


def test_transfers_that_end_because_the_hands_are_one_are_told() -> None:
    design = office(step("check", "clerk", name="Check"), step("pay", "agent", name="Pay"), way("check > pay"))

    plan = plan_merge(design, kept="role/clerk", gone="role/agent")

    assert plan.transfers_gone == ("Check -> Pay",)
    assert [(each.record, each.fact) for each in plan.moved] == [(at("pay"), "role")]


@pytest.mark.parametrize(
    ("kept", "gone", "says"),
    [
        ("role/clerk", "role/clerk", "it is the same one"),
        ("role/clerk", "information/claim", "one is a role, the other a information"),
        ("role/clerk", "role/nobody", "no longer there"),
        (at("check"), at("pay"), "a step has its own place in the flow"),
        ("information/claim/date", "information/case/date", "parts of different things"),
    ],
)
def test_what_cannot_be_one_is_refused(kept: str, gone: str, says: str) -> None:
    design = two_claims(
        step("check", "clerk"),
        Step(id=at("pay")),
        Attribute(id="information/claim/date"),
        Attribute(id="information/case/date"),
    )

    with pytest.raises(Unmergeable, match=says):
        plan_merge(design, kept=kept, gone=gone)


@given(designs(), st.data())
def test_merging_leaves_no_dangling_name_and_loses_no_answer(design: Design, data: st.DataObject) -> None:
    alike = [
        (one.id, other.id)
        for one in design.records.values()
        for other in design.records.values()
        if type(one) is type(other) and isinstance(one, MERGEABLE) and one.id != other.id
        if not isinstance(one, Attribute)
    ]
    assume(alike)
    kept, gone = data.draw(st.sampled_from(alike))

    after = merged(design, kept, gone)

    assert gone not in after.records
    assert not [each for each in mentions(after) if each.named == gone]
    assert not [each for each in after.of(Attribute) if each.id.startswith(f"{gone}/")]
    assert answers(design.records[gone]).keys() <= answers(after.records[kept]).keys() | {"inside", "wins_over"}
