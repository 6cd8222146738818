"""What is removed takes what lies in it along, and leaves no name of it behind."""

from hypothesis import given

from backbrief.app.actions.remove_record import goes_along, remove_record
from backbrief.diff.compare import apply
from backbrief.domain.answer import Sides
from backbrief.domain.branch import Flow
from backbrief.domain.design import Design
from backbrief.domain.information import Attribute, Information
from backbrief.domain.need import Use
from backbrief.domain.step import Step
from backbrief.domain.transfer import PacketItem, Transfer
from backbrief.flow.mentions import mentions
from tests.app.small_claim import CLAIM, claim
from tests.strategies import designs

REPORT = "information/report"
PHOTO = Use(kind="looks at", information="information/photo")
USE = Use(kind="creates", information=REPORT, attributes=("amount", "Date"))
RECORDS = (
    Information(id=REPORT, name="Report"),
    Attribute(id=f"{REPORT}/date", name="Date"),
    Information(id="information/photo", name="Photo", source_of_truth="role/clerk"),
    Step(id=f"{CLAIM}/register", name="register", role="role/clerk", uses=(USE, PHOTO), backup="role/clerk"),
    Transfer(id=f"{CLAIM}/register--assess", packet=Sides(sender=(PacketItem(information=REPORT),))),
)


def without(record_id: str) -> Design:
    design = claim(*RECORDS).design
    return apply(design, remove_record(design, record_id))


def test_information_goes_with_its_attributes_its_uses_and_its_place_in_a_packet() -> None:
    after = without(REPORT)

    assert [each.id for each in goes_along(claim(*RECORDS).design, REPORT)] == [f"{REPORT}/date"]
    assert f"{REPORT}/date" not in after.records
    assert getattr(after.records[f"{CLAIM}/register"], "uses", ()) == (PHOTO,)
    assert getattr(after.records[f"{CLAIM}/register--assess"], "packet", ()) is None


def test_an_attribute_is_no_longer_named_beside_its_information() -> None:
    after = without(f"{REPORT}/date")

    uses = getattr(after.records[f"{CLAIM}/register"], "uses", ())
    assert [each.attributes for each in uses] == [("amount",), None]


def test_an_answer_that_names_a_role_that_is_gone_is_blank_again() -> None:
    after = without("role/clerk")

    step = after.find(f"{CLAIM}/register", Step)
    assert step is not None
    assert (step.role, step.backup) == (None, None)
    assert getattr(after.records["information/photo"], "source_of_truth", "") is None


def test_what_came_before_a_step_goes_on_with_what_came_after() -> None:
    after = without(f"{CLAIM}/assess")

    assert f"{CLAIM}/register--assess" not in after.records
    assert (f"{CLAIM}/register", f"{CLAIM}/approve") in {(each.source, each.target) for each in after.of(Flow)}


def test_a_workflow_goes_with_all_that_lies_in_it() -> None:
    after = without(CLAIM)

    assert not any(each.startswith(CLAIM) for each in after.records)


def test_what_is_not_there_is_not_removed() -> None:
    assert remove_record(claim().design, "role/nobody") == ()


@given(designs())
def test_nothing_names_what_is_gone(design: Design) -> None:
    for record_id in design.records:
        if record_id.count("/") < 2:
            after = apply(design, remove_record(design, record_id))
            before = {each.named for each in mentions(design)} - design.records.keys()
            assert {each.named for each in mentions(after)} - after.records.keys() <= before
