"""A pasted list of steps: read, shown, and then one change."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backbrief.app.actions.paste_list import PastedList, paste_list
from backbrief.app.actions.start_workflow import start_workflow
from backbrief.app.pasted_table import PastedTable, table_in
from backbrief.domain.change import Added
from backbrief.domain.design import Design
from backbrief.domain.information import Information
from backbrief.domain.party import Role
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey
from backbrief.formats.folder.read import read_folder
from backbrief.formats.folder.write import write_folder
from backbrief.formats.format import Refused
from tests.app.outlined import CHAIRS, changed, lines, row_id, typed

FROM_EXCEL = (
    "Step\tWho\tNeeds\tColour\r\nCompare offers\tBuyer\toffer, price list\tred\r\nApprove order\tManager\t\t\r\n"
)


def table(text: str) -> PastedTable:
    found = table_in(text)
    assert found is not None
    return found


def pasted(design: Design, text: str, *, after: str = CHAIRS) -> PastedList:
    return paste_list(design, text, after=after)


def test_rows_from_a_spreadsheet_come_in_as_steps() -> None:
    design = typed("Collect wishes @Office lead", "File papers")

    found = pasted(design, FROM_EXCEL, after=row_id(design, "Collect wishes"))

    after = changed(design, found.changes)
    assert lines(after) == [
        "1 Collect wishes @Office lead",
        "2 Compare offers @Buyer",
        "3 Approve order @Manager",
        "4 File papers @Office lead",
    ]
    assert [information.name for information in after.of(Information)] == ["offer", "price list"]
    assert Survey(after).soundness[CHAIRS].sound


def test_the_preview_shows_the_rows_and_what_each_column_is_taken_for() -> None:
    found = pasted(typed(), FROM_EXCEL)

    assert [(row.text, row.role_name) for row in found.rows] == [
        ("Compare offers", "Buyer"),
        ("Approve order", "Manager"),
    ]
    assert [(column.heading, column.taken) for column in table(FROM_EXCEL).columns] == [
        ("Step", "step"),
        ("Who", "who"),
        ("Needs", "needs"),
        ("Colour", ""),
    ]


def test_rows_without_headings_are_steps_and_who_does_them() -> None:
    found = pasted(typed(), "Compare offers\tBuyer\nApprove order\tManager")

    assert [(row.text, row.role_name) for row in found.rows] == [
        ("Compare offers", "Buyer"),
        ("Approve order", "Manager"),
    ]


IN_ANOTHER_LANGUAGE = "Wer\tVorgang\tPapier\tFarbe\nBuyer\tCompare offers\toffer\tred\nManager\tApprove order\t\t\n"


def test_columns_are_taken_for_what_somebody_chooses() -> None:
    chosen = table(IN_ANOTHER_LANGUAGE).chosen(["who", "step", "passes", ""], headed=True)

    found = paste_list(typed(), IN_ANOTHER_LANGUAGE, after=CHAIRS, table=chosen)

    assert lines(changed(typed(), found.changes)) == [
        "1 Compare offers @Buyer -> Manager: offer",
        "2 Approve order @Manager",
    ]
    assert [row.facts for row in found.rows] == [("", "", "offer", "", ""), ("", "", "", "", "")]


def test_without_a_heading_the_first_row_is_a_line_too() -> None:
    chosen = table(IN_ANOTHER_LANGUAGE).chosen(["who", "step"], headed=False)

    found = paste_list(typed(), IN_ANOTHER_LANGUAGE, after=CHAIRS, table=chosen)

    assert [row.text for row in found.rows] == ["Vorgang", "Compare offers", "Approve order"]


def test_several_columns_tell_of_the_information_together() -> None:
    text = "Compare offers\toffer\tprice list\n"
    chosen = table(text).chosen(["step", "needs", "needs"], headed=False)

    (row,) = paste_list(typed(), text, after=CHAIRS, table=chosen).rows

    assert row.facts[0] == "offer, price list"


@pytest.mark.parametrize(
    ("taken", "trouble"),
    [
        (["step", "who", "who"], "two columns are taken for 'Role'"),
        (["who", "needs"], "no column of steps was found"),
        (["nonsense", "who"], "no column of steps was found"),
    ],
)
def test_columns_that_cannot_be_read_so_are_refused(taken: list[str], trouble: str) -> None:
    chosen = table(IN_ANOTHER_LANGUAGE).chosen(taken, headed=True)

    with pytest.raises(Refused, match=trouble):
        paste_list(typed(), IN_ANOTHER_LANGUAGE, after=CHAIRS, table=chosen)


def test_numbers_tell_inner_work() -> None:
    text = "1\tOrder chairs\tBuyer\n1.1\tCompare offers\tBuyer\n1.2.\tWrite order\tBuyer\n2\tPay\tAccounts\n"

    after = changed(typed(), pasted(typed(), text).changes)

    assert lines(after) == [
        "1 Order chairs @Buyer",
        "  1.1 Compare offers @Buyer",
        "  1.2 Write order @Buyer",
        "2 Pay @Accounts",
    ]
    assert Survey(after).soundness[CHAIRS].sound


def test_what_stands_above_numbers_is_a_heading() -> None:
    text = "Nummer\tVorgang\tWer\n1\tOrder chairs\tBuyer\n1.1\tCompare offers\tBuyer\n"

    found = pasted(typed(), text)

    assert [(row.number, row.text) for row in found.rows] == [("1", "Order chairs"), ("1.1", "Compare offers")]
    assert [column.heading for column in table(text).columns] == ["Nummer", "Vorgang", "Wer"]


def test_what_passes_on_in_the_same_hands_is_told() -> None:
    found = pasted(typed(), "Step\tWho\tPasses\nCompare offers\tBuyer\toffer\nWrite order\tBuyer\torder\n")

    assert [remark.message for remark in found.remarks] == [
        f"what passes on from '{step}' is not taken: in this list no other role goes on behind it"
        for step in ("Compare offers", "Write order")
    ]


def test_notes_and_reasons_come_along() -> None:
    found = pasted(typed(), "Step\tWhy\tNotes\nCompare offers\tthe budget is kept\tthree at least\n")

    (step,) = changed(typed(), found.changes).of(Step)

    assert (step.purpose, step.notes) == ("the budget is kept", "three at least")


@pytest.mark.parametrize("text", ['Order 10" tubes\tBuyer\nPay\tClerk', '"Order 10"" tubes"\tBuyer\nPay\tClerk'])
def test_a_quotation_mark_swallows_no_rows(text: str) -> None:
    assert [row.text for row in pasted(typed(), text).rows] == ['Order 10" tubes', "Pay"]


def test_lines_of_text_come_in_as_an_outline() -> None:
    text = (
        "Compare offers @Buyer\n-> Manager: offer\nApprove order @Manager\n"
        "? Is it fine\n- yes:\n    Order chairs @Buyer\n- no:\n"
    )
    design = changed(typed(), pasted(typed(), text).changes)

    assert lines(design) == [
        "1 Compare offers @Buyer -> Manager: offer",
        "2 Approve order @Manager",
        "? Is it fine",
        "  - yes",
        "    3 Order chairs @Buyer",
        "  - no",
    ]
    assert Survey(design).soundness[CHAIRS].sound


def test_lines_cut_out_from_further_in_lose_their_indent() -> None:
    found = pasted(typed(), "    Compare offers\n    Order chairs\n")

    assert [row.depth for row in found.rows] == [0, 0]


def test_known_roles_are_those_known_here() -> None:
    design = typed("Collect wishes @Buyer")

    after = changed(design, pasted(design, FROM_EXCEL, after=row_id(design, "Collect wishes")).changes)

    assert [role.name for role in after.of(Role)] == ["Buyer", "Manager"]


def test_steps_of_known_names_get_ids_of_their_own() -> None:
    design = typed("Compare offers @Buyer")

    after = changed(design, pasted(design, FROM_EXCEL, after=row_id(design, "Compare offers")).changes)

    assert len({step.id for step in after.of(Step)}) == 3


def test_the_first_list_brings_a_beginning_and_an_end_along() -> None:
    design = Design().with_records(Workflow(id=CHAIRS, name="Buying office chairs"))

    after = changed(design, pasted(design, FROM_EXCEL).changes)

    assert Survey(after).soundness[CHAIRS].sound
    assert f"{CHAIRS}/start" in after.records


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("x" * 200_001, "longer than 200,000 characters"),
        ("\tBuyer\n\tManager", "no column of steps was found"),
        ("", "the outline holds no step"),
    ],
)
def test_what_holds_no_steps_is_refused(text: str, trouble: str) -> None:
    with pytest.raises(Refused, match=trouble):
        pasted(typed(), text)


@settings(deadline=None, max_examples=100)
@given(
    st.lists(
        st.sampled_from(
            (
                "Order chairs @Buyer",
                "? Is it fine",
                "- yes:",
                "- no:",
                "    Ask again",
                "=> end",
                "&",
                "    - Pay",
                "-> Manager: offer",
                "Approve @Manager",
                "=> Order chairs",
                "-> Supplier: order",
            )
        ),
        max_size=9,
    )
)
def test_whatever_is_pasted_leaves_a_design_that_the_folder_holds(typed_lines: list[str]) -> None:
    design = typed("Collect wishes @Buyer", "File papers @Clerk")
    try:
        found = pasted(design, "\n".join(typed_lines), after=row_id(design, "Collect wishes"))
    except Refused:
        return

    after = changed(design, found.changes)

    files = {file: content for file, content in write_folder(after).items() if content is not None}
    assert read_folder(files, name="chairs").records == after.records


def test_two_hundred_rows_are_one_change_of_two_hundred_steps() -> None:
    design = changed(Design(), start_workflow(Design(), "Buying office chairs"))
    rows = "\n".join(f"Order chair {number}\tBuyer" for number in range(200))

    found = pasted(design, rows)

    assert sum(isinstance(each, Added) and isinstance(each.record, Step) for each in found.changes) == 200


def test_a_cell_larger_than_a_reader_takes_is_cut_from_its_row_all_the_same() -> None:
    large = f'"{"x" * 140_000}"'

    assert [row[1] for row in table(f"{large}\tBuyer\nPay\tClerk").rows] == ["Buyer", "Clerk"]
