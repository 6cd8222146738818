"""Before anything is applied, a person reads what it does."""

from backbrief.app.told_changes import MOST_LINES, grouped, summary
from backbrief.diff.compare import diff
from backbrief.domain.design import Design, Record
from backbrief.domain.party import Role
from backbrief.domain.step import Step
from backbrief.domain.workflow import Header, Workflow

CLERK = Role(id="role/clerk", name="Clerk")
PAY = Workflow(id="workflow/pay", name="Pay a claim")
BUY = Workflow(id="workflow/buy", name="Buy chairs")
CHECK = Step(id="workflow/pay/check", name="Check claim", role="role/clerk")


def test_nothing_is_told_when_nothing_changes() -> None:
    same = _design(CLERK, PAY)

    assert grouped(diff(same, same), before=same, after=same) == ()
    assert summary(diff(same, same)) == ""


def test_the_design_as_a_whole_comes_first_and_then_its_workflows_in_their_order() -> None:
    before, after = Design(), _design(PAY, CHECK, BUY, CLERK)

    groups = grouped(diff(before, after), before=before, after=after)

    assert [group.title for group in groups] == ["The design as a whole", "Pay a claim", "Buy chairs"]
    assert groups[0].lines == ("Adds role 'Clerk'",)


def test_a_workflow_that_goes_is_still_called_by_its_name() -> None:
    before, after = _design(PAY, CHECK, BUY), _design(BUY)

    groups = grouped(diff(before, after), before=before, after=after)

    assert [group.title for group in groups] == ["Pay a claim"]


def test_the_summary_counts_what_is_added_restated_and_removed() -> None:
    before = _design(CLERK, PAY, CHECK)
    after = _design(
        Header(name="Claims"), Role(id="role/clerk", name="Office clerk"), PAY, BUY, Role(id="role/head", name="Head")
    )

    assert summary(diff(before, after)) == "Adds 1 workflow and 1 role; restates 1 answer; removes 1 step."


def test_the_summary_counts_several_in_the_plural() -> None:
    steps = [Step(id=f"workflow/pay/{number}", name=f"Step {number}") for number in range(3)]

    assert summary(diff(Design(), _design(PAY, *steps))) == "Adds 1 workflow and 3 steps."


def test_what_is_too_much_to_read_is_counted() -> None:
    steps = [Step(id=f"workflow/pay/{number}", name=f"Step {number}") for number in range(MOST_LINES + 5)]
    before, after = _design(PAY), _design(PAY, *steps)

    (group,) = grouped(diff(before, after), before=before, after=after)

    assert (len(group.lines), group.more) == (MOST_LINES, 5)


def _design(*records: Record) -> Design:
    return Design({record.id: record for record in records})
