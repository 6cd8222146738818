"""The summary of a comparison counts what differs in each workflow and tells what the customer will notice."""

from backbrief.app.actions.compare_designs import Compared, as_is_and_to_be, compare_designs
from backbrief.diff.compare import with_answers
from backbrief.domain.design import Design
from backbrief.domain.party import Party, Role
from backbrief.domain.step import Step
from backbrief.domain.strategy import Outcome
from backbrief.domain.workflow import Workflow
from backbrief.formats.folder.disk import FolderStore
from backbrief.render.comparing.text import text
from backbrief.render.contents.change_summary import Summary, Tally, tally
from tests.architecture.source_tree import ROOT
from tests.formats.exported import CLAIM, small

CUSTOMER = (
    Party(id="party/claimant", name="Claimant", kind="customer"),
    Role(id="role/claimant", name="Claimant", party="party/claimant"),
)


def summary_of(before: Design, after: Design) -> Summary:
    return compare_designs(Compared(before), Compared(after)).summary


def test_what_is_the_same_has_no_summary() -> None:
    assert summary_of(small().design, small().design) == Summary()


def test_each_kind_of_difference_is_counted() -> None:
    assert tally({"a": 1, "b": 2, "c": 3}, {"b": 2, "c": 4, "d": 5, "e": 6}) == Tally(added=2, removed=1, changed=1)
    assert str(Tally(added=2, removed=1, changed=1)) == "+2 -1 ~1"


def test_a_workflow_counts_its_steps_transfers_and_requirements() -> None:
    design = small().design
    step = with_answers(design.records[f"{CLAIM}/register"], {"deadline": None, "role": "role/machine"})

    (work,) = summary_of(design, design.with_records(step)).works

    assert work.workflow == "Claim within two days"
    assert work.steps == Tally(changed=1)
    assert work.transfers == Tally(removed=1)
    assert work.requirements.removed > 0


def test_a_workflow_of_one_side_only_counts_as_added_and_one_without_differences_is_left_out() -> None:
    other = (Workflow(id="workflow/loss", name="Loss"), Step(id="workflow/loss/search", name="Search"))

    (added,) = summary_of(small().design, small().design.with_records(*other)).works
    (removed,) = summary_of(small().design.with_records(*other), small().design).works

    assert (added.workflow, added.steps) == ("Loss", Tally(added=1))
    assert (removed.workflow, removed.steps) == ("Loss", Tally(removed=1))


def test_the_customer_notices_new_work_and_new_promises() -> None:
    before = small().design.with_records(*CUSTOMER)
    typed = Step(id=f"{CLAIM}/fill-in", name="Fill in the form", role="role/claimant")
    promised = with_answers(before.records[CLAIM], {"name": "Claims", "promise": "An answer the next day"})
    wanted = with_answers(before.records["outcome/paid"], {"target": "10 days"})

    noticed = summary_of(before, before.with_records(typed, promised, wanted)).customer

    assert noticed == (
        "States outcome 'I am paid within two days': target: 10 days",
        "States workflow 'Claims': promise: An answer the next day",
        "Claimant now: Fill in the form",
    )
    assert "Claimant no longer: Fill in the form" in summary_of(before.with_records(typed), before).customer


def test_the_customer_notices_where_the_company_is_met() -> None:
    before = small().design.with_records(*CUSTOMER)
    handed = with_answers(before.records[f"{CLAIM}/assess"], {"role": "role/claimant"})

    noticed = summary_of(before, before.with_records(handed)).customer

    assert "Claimant is met here now: Register within two days -> Assess" in noticed


def test_a_party_that_wants_an_outcome_is_a_customer() -> None:
    wanting = Design().with_records(
        Party(id="party/garage", name="Garage"), Outcome(id="outcome/paid-at-once", customer="party/garage")
    )
    working = (
        Role(id="role/garage", name="Garage", party="party/garage"),
        Workflow(id="workflow/w", name="Work"),
        Step(id="workflow/w/s", name="Repair", role="role/garage"),
    )

    assert "Garage now: Repair" in summary_of(wanting, wanting.with_records(*working)).customer


def test_the_text_begins_with_the_summary() -> None:
    sides = as_is_and_to_be(FolderStore(ROOT / "examples" / "motor-claim").read())
    assert sides is not None

    lines = text(compare_designs(*sides), title="From what is to what is to be").splitlines()

    assert lines[2:5] == [
        "In short",
        "  Added (+), removed (-) and changed (~)",
        "  Workflow     Steps      Transfers   Requirements",
    ]
    assert lines[5].startswith("  Motor claim  +13 -6 ~3  +28 -12 ~2  +")
    assert lines[7] == "What the customer will notice"
