"""What is disputed waits, and takes along what hangs on it; all else goes ahead."""

from backbrief.app.held_back import held_back
from backbrief.domain.branch import Flow
from backbrief.domain.change import Added, Change, Removed, Stated
from backbrief.domain.step import Step
from backbrief.domain.transfer import Transfer

REGISTER, PAY = "workflow/claim/register", "workflow/claim/pay"
ONWARD = Flow(id="workflow/claim/onward", source=REGISTER, target=PAY)


def renamed(step: str, name: str) -> Stated:
    return Stated(step, "name", "Before", name)


def test_another_name_waits_alone() -> None:
    changes: tuple[Change, ...] = (
        renamed(PAY, "Pay out"),
        renamed(REGISTER, "Register"),
        Added(Step(id="workflow/claim/file")),
    )

    assert held_back(changes, disputed=changes[:1]) == changes[:1]


def test_a_step_that_goes_takes_along_its_flows_and_transfers() -> None:
    gone = Removed(Step(id=PAY, name="Pay"))
    transfer = Removed(Transfer(id="workflow/claim/register--pay"))
    changes = (renamed(REGISTER, "Register"), Removed(ONWARD), transfer, gone)

    assert held_back(changes, disputed=(gone,)) == (Removed(ONWARD), transfer, gone)


def test_a_flow_that_was_led_to_a_new_step_waits_with_it() -> None:
    filed = Added(Step(id="workflow/claim/file"))
    led = Stated(ONWARD.id, "target", PAY, "workflow/claim/file")
    elsewhere = Stated(ONWARD.id, "condition", None, "if covered")

    assert held_back((led, filed, elsewhere), disputed=(led,)) == (led, filed)


def test_a_record_that_is_made_anew_waits_as_a_whole() -> None:
    changes = (Removed(ONWARD), Added(ONWARD), renamed(PAY, "Pay out"))

    assert held_back(changes, disputed=changes[:1]) == changes[:2]
