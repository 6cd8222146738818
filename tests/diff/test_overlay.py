"""What an imported file does to a design that is there already."""

from hypothesis import given

from backbrief.diff.compare import apply
from backbrief.diff.overlay import overlay
from backbrief.domain.answer import Sides
from backbrief.domain.branch import Flow
from backbrief.domain.change import Added, Removed, Stated
from backbrief.domain.design import Design
from backbrief.domain.need import Use
from backbrief.domain.party import Party, Role
from backbrief.domain.step import Step
from backbrief.domain.transfer import PacketItem, Transfer
from backbrief.domain.workflow import Workflow
from tests.strategies import designs

CLAIM = Workflow(id="workflow/claim", name="Claim")
REGISTER = Step(id="workflow/claim/register", name="Register claim", purpose="The claim is known")


@given(designs())
def test_importing_the_same_file_again_changes_nothing(imported: Design) -> None:
    once = apply(Design(), overlay(Design(), imported))

    assert overlay(once, imported) == ()


def test_what_the_file_states_wins_and_what_it_cannot_say_stays() -> None:
    design = Design().with_records(CLAIM, REGISTER)
    imported = Design().with_records(CLAIM, Step(id=REGISTER.id, name="Record claim"))

    assert overlay(design, imported) == (Stated(REGISTER.id, "name", "Register claim", "Record claim"),)


def test_a_step_that_is_no_longer_drawn_is_removed_and_other_workflows_stay() -> None:
    elsewhere = Step(id="workflow/other/pay", name="Pay")
    assess = Step(id="workflow/claim/assess", name="Assess")
    flow = Flow(id="workflow/claim/f", source=REGISTER.id, target=assess.id)
    design = Design().with_records(CLAIM, REGISTER, assess, flow, elsewhere)

    changes = overlay(design, Design().with_records(CLAIM, REGISTER))

    assert changes == (Removed(assess), Removed(flow))


def test_a_file_without_steps_removes_nothing() -> None:
    design = Design().with_records(CLAIM, REGISTER)

    assert overlay(design, Design().with_records(CLAIM, Role(id="role/clerk"))) == (Added(Role(id="role/clerk")),)


def test_uses_only_grow() -> None:
    known = Use(kind="looks at", information="information/claim", attributes=("number",))
    drawn = Use(kind="looks at", information="information/claim")
    new = Use(kind="creates", information="information/report")
    design = Design().with_records(CLAIM, Step(id=REGISTER.id, uses=(known,)))
    imported = Design().with_records(CLAIM, Step(id=REGISTER.id, uses=(drawn, new)))

    after = apply(design, overlay(design, imported))

    assert after.find(REGISTER.id, Step) == Step(id=REGISTER.id, uses=(known, new))


def test_a_drawn_packet_is_the_senders_word_only() -> None:
    claim, photos = PacketItem(information="information/claim"), PacketItem(information="information/photos")
    transfer = Transfer(id="workflow/claim/a--b", packet=(claim,))
    imported = Transfer(id=transfer.id, packet=Sides(sender=(photos,)))

    (change,) = overlay(Design().with_records(transfer), Design().with_records(imported))

    assert change == Stated(transfer.id, "packet", (claim,), Sides(sender=(claim, photos), receiver=(claim,)))


def test_a_packet_that_both_sides_know_already_stays_as_it_is() -> None:
    claim = PacketItem(information="information/claim")
    known = Transfer(id="workflow/claim/a--b", packet=(claim,))
    drawn = Transfer(id=known.id, packet=Sides(sender=(claim,)))

    assert overlay(Design().with_records(known), Design().with_records(drawn)) == ()


def test_sides_that_were_apart_stay_apart() -> None:
    claim, photos = PacketItem(information="information/claim"), PacketItem(information="information/photos")
    known = Transfer(id="workflow/claim/a--b", packet=Sides(receiver=(photos,)))
    drawn = Transfer(id=known.id, packet=Sides(sender=(claim,)))

    (change,) = overlay(Design().with_records(known), Design().with_records(drawn))

    assert change == Stated(known.id, "packet", known.packet, Sides(sender=(claim,), receiver=(photos,)))


def test_a_record_of_another_subject_is_replaced() -> None:
    changes = overlay(Design({"x": Role(id="x")}), Design({"x": Party(id="x")}))

    assert changes == (Removed(Role(id="x")), Added(Party(id="x")))
