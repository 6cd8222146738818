"""Every place that names a record is found, wherever in an answer it stands."""

from hypothesis import given
from hypothesis import strategies as st

from backbrief.domain.answer import NoneOnPurpose, Sides
from backbrief.domain.branch import Flow
from backbrief.domain.design import Defaults, Design
from backbrief.domain.information import Attribute, Information, System
from backbrief.domain.need import ExceptionResponse, FunctionNeed
from backbrief.domain.party import Role
from backbrief.domain.step import Step
from backbrief.domain.transfer import Transfer
from backbrief.flow.mentions import Mention, mentions, mentions_by_record
from backbrief.formats.folder.references import dangling
from tests.flow.office import CLAIM, at, creates, item, looks_at, office, step
from tests.strategies import designs


def places(design: Design, named: str) -> list[tuple[str, str, str]]:
    found = mentions_by_record(design).get(named, ())
    return [(mention.record, mention.fact, mention.part) for mention in found]


def test_a_step_names_its_role_and_the_information_it_uses() -> None:
    design = office(step("check", "clerk", creates("note"), looks_at("claim")))

    assert places(design, "role/clerk") == [(at("check"), "role", "")]
    assert places(design, "information/claim") == [(at("check"), "uses", "1.information")]


def test_each_side_of_a_transfer_is_a_place_of_its_own() -> None:
    both = Sides(sender=(item("claim"),), receiver=(item("policy"), item("claim")))
    design = Design().with_records(Transfer(id=at("a--b"), packet=both))

    assert [place[2] for place in places(design, "information/claim")] == [
        "sender.0.information",
        "receiver.1.information",
    ]


def test_lists_flows_and_responses_name_records_too() -> None:
    responding = ExceptionResponse(kind="late", done_by="role/lead")
    design = Design().with_records(
        System(id="system/register", holds=("information/claim", "information/policy")),
        Flow(id=at("f"), source=at("check"), target="party/claimant"),
        Step(id=at("check"), exceptions=(responding,)),
    )

    assert places(design, "information/policy") == [("system/register", "holds", "1")]
    assert places(design, "party/claimant") == [(at("f"), "target", "")]
    assert places(design, "role/lead") == [(at("check"), "exceptions", "0.done_by")]


def test_what_holds_everywhere_names_records_where_it_is_stated() -> None:
    everywhere = Defaults(id="defaults/transfer", answers=(("owner", "role/lead"), ("channel", "e-mail")))

    assert places(Design().with_records(everywhere), "role/lead") == [("defaults/transfer", "owner", "")]


def test_an_attribute_is_named_by_its_name_or_by_its_own_id() -> None:
    design = office(
        Information(id="information/claim", name="Claim"),
        Attribute(id="information/claim/number", name="Claim number"),
        step("check", "clerk", looks_at("claim", "claim number", "Number")),
        Step(id=at("send"), needs=(FunctionNeed(information="information/claim", attributes=("number",)),)),
    )

    assert places(design, "information/claim/number") == [
        (at("check"), "uses", "0.attributes.0"),
        (at("check"), "uses", "0.attributes.1"),
        (at("send"), "needs", "0.attributes.0"),
    ]


def test_a_word_that_is_not_listed_is_named_by_the_id_it_would_have() -> None:
    design = office(step("check", "clerk", looks_at("claim", "Date of loss", "?")))

    assert places(design, "information/claim/date-of-loss")
    assert [each.named for each in mentions(design) if each.part.endswith("attributes.1")] == ["information/claim/?"]


def test_none_on_purpose_names_nothing() -> None:
    design = Design().with_records(Step(id=at("check"), role=NoneOnPurpose(), uses=NoneOnPurpose()))

    assert mentions(design) == ()


def test_a_place_can_be_written_as_one_text() -> None:
    assert Mention("role/clerk", "function", "", "function/claims").key == "role/clerk#function."


@given(designs(), st.data())
def test_whoever_names_what_is_taken_out_is_found(design: Design, data: st.DataObject) -> None:
    gone = data.draw(st.sampled_from([None, *design.records]))
    left = Design({key: record for key, record in design.records.items() if key != gone})

    named = {each.record for each in mentions(left) if each.named == gone and ".attributes." not in each.part}

    assert {each.record for each in dangling(left.records)} == named


def test_a_record_that_nobody_names_has_no_place() -> None:
    design = office(Role(id="role/lead", name="Lead"), step("check", "clerk"))

    assert places(design, "role/lead") == []
    assert places(design, CLAIM) == []
