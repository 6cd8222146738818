"""Steps copied out for a spreadsheet come in again as they were."""

from dataclasses import replace

from backbrief.app.actions.paste_list import paste_list
from backbrief.app.copied_list import copied_list
from backbrief.domain.information import Information
from backbrief.domain.need import Use
from backbrief.domain.step import Step
from tests.app.outlined import CHAIRS, changed, lines, row_id, typed


def test_each_step_is_a_row_under_headings() -> None:
    design = typed("Compare offers @Buyer", "Is it cheap?", "=1+1")
    step = design.find(row_id(design, "Compare offers"), Step)
    assert step is not None
    offer, order = Information(id="information/offer", name="offer"), Information(id="information/order", name="order")
    uses = (Use(kind="looks at", information=offer.id), Use(kind="creates", information=order.id))
    design = design.with_records(offer, order, replace(step, uses=uses, purpose="the budget\nis kept"))

    assert copied_list(design, CHAIRS) == (
        "Step\tWho\tNeeds\tMakes\tWhy\nCompare offers\tBuyer\toffer\torder\tthe budget is kept\n'=1+1\tBuyer\t\t\t\n"
    )


def test_what_was_copied_out_comes_in_again() -> None:
    design = typed("Collect wishes @Office lead", "Compare offers @Buyer", "Approve order @Manager")

    pasted = paste_list(typed(), copied_list(design, CHAIRS), after=CHAIRS)

    assert lines(changed(typed(), pasted.changes)) == lines(design)
