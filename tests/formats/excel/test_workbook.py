"""A workbook goes out and comes back: untouched it changes nothing, touched it changes exactly those cells."""

import zipfile
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from openpyxl.utils import get_column_letter

from backbrief.derive.derive import derive
from backbrief.diff.compare import apply
from backbrief.domain.answer import Sides
from backbrief.domain.change import Added, Stated
from backbrief.domain.design import Design
from backbrief.domain.information import Attribute, Information
from backbrief.domain.need import Use
from backbrief.domain.party import Role
from backbrief.domain.step import Step
from backbrief.domain.transfer import Transfer
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey
from backbrief.formats.excel.read import DESIGN, WORKBOOK, changes, is_ours, read_workbook
from backbrief.formats.excel.step_list import read as read_steps
from backbrief.formats.excel.write import write
from backbrief.formats.export import Export
from backbrief.formats.folder.disk import FolderStore
from backbrief.formats.format import Refused
from tests.app.small_claim import CLAIM, claim
from tests.strategies import designs

EXAMPLES = Path(__file__).parents[3] / "examples"
NAME = "design.xlsx"
USES = (
    Use(kind="looks at", information="information/claim", attributes=("number",), presence="required", as_of="today"),
    Use(kind="looks at", information="information/claim", attributes=("date",), freshness="a day"),
)


def workbook(design: Design) -> bytes:
    survey = Survey(design)
    derived = derive(survey, numbers={})
    day = datetime(2026, 1, 2, tzinfo=UTC)
    (content,) = write(Export(survey=survey, derived=derived, last_change=day)).values()
    return content


def edited(content: bytes, sheet: str, cells: dict[tuple[str, str], str]) -> bytes:
    """The workbook with other texts, found by the record's id and the column's key; an unknown id is a new row."""
    book = openpyxl.load_workbook(BytesIO(content))
    page = book[sheet]
    keys = {str(cell.value): int(cell.column or 0) for cell in page[1]}
    rows = {page.cell(row, keys["id"]).value: row for row in range(3, page.max_row + 1)}
    for (record, key), text in cells.items():
        row = rows.setdefault(record, page.max_row + 1)
        page.cell(row, keys[key]).value = text
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_the_examples_come_back_unchanged() -> None:
    for example in EXAMPLES.iterdir():
        design = FolderStore(example).read()

        assert changes(workbook(design), name=NAME, known=design) == ()


@given(designs())
def test_any_design_comes_back_unchanged(design: Design) -> None:
    assert changes(workbook(design), name=NAME, known=design) == ()


def test_a_touched_cell_is_the_only_change() -> None:
    design = claim().design
    content = edited(workbook(design), "Steps", {(f"{CLAIM}/register", "purpose"): "The claim has a number"})

    assert changes(content, name=NAME, known=design) == (
        Stated(f"{CLAIM}/register", "purpose", None, "The claim has a number"),
    )


def test_an_emptied_cell_takes_the_answer_back() -> None:
    design = claim(Role(id="role/clerk", name="Clerk", capacity="3 people")).design
    content = edited(workbook(design), "Roles", {("role/clerk", "capacity"): ""})

    assert changes(content, name=NAME, known=design) == (Stated("role/clerk", "capacity", "3 people", None),)


def test_sender_and_receiver_have_columns_of_their_own() -> None:
    design = claim().design
    transfer = f"{CLAIM}/register--assess"
    one = changes(
        edited(workbook(design), "Transfers", {(transfer, "channel.sender"): "queue"}), name=NAME, known=design
    )
    after = apply(design, one)
    both = changes(
        edited(workbook(after), "Transfers", {(transfer, "channel.receiver"): "queue"}), name=NAME, known=after
    )

    assert one == (Added(Transfer(id=transfer, channel=Sides(sender="queue"))),)
    assert both == (Stated(transfer, "channel", Sides(sender="queue"), "queue"),)


def test_what_a_line_cannot_say_is_kept_when_the_line_is_edited() -> None:
    use = Use(kind="creates", information="information/claim", attributes=("number",), origin="typed")
    design = claim(Step(id=f"{CLAIM}/register", name="register", role="role/clerk", uses=(use,))).design
    text = "creates claim: number, date\nlooks at Policy: number"
    content = edited(workbook(design), "Steps", {(f"{CLAIM}/register", "uses"): text})

    after = apply(design, changes(content, name=NAME, known=design))

    step = after.find(f"{CLAIM}/register", Step)
    assert step is not None
    assert step.uses == (
        Use(kind="creates", information="information/claim", attributes=("number", "date"), origin="typed"),
        Use(kind="looks at", information="information/policy", attributes=("number",)),
    )
    assert "information/policy" in after.records


def test_a_row_that_people_added_becomes_a_record() -> None:
    design = claim().design
    content = edited(workbook(design), "Roles", {("", "name"): "Team lead"})

    assert changes(content, name=NAME, known=design) == (Added(Role(id="role/team-lead", name="Team lead")),)


def test_a_step_that_people_added_lies_in_the_only_workflow() -> None:
    design = claim().design
    content = edited(workbook(design), "Steps", {("", "name"): "File the claim"})

    assert changes(content, name=NAME, known=design) == (
        Added(Step(id=f"{CLAIM}/file-the-claim", name="File the claim")),
    )


def test_a_step_lies_in_the_workflow_that_its_row_is_about() -> None:
    design = claim(Workflow(id="workflow/appeal", name="Appeal")).design
    cells = {("", "name"): "File the appeal", ("", "about"): "Appeal"}

    found = changes(edited(workbook(design), "Steps", cells), name=NAME, known=design)

    assert found == (Added(Step(id="workflow/appeal/file-the-appeal", name="File the appeal")),)


def test_a_step_of_no_workflow_is_refused_with_the_workflows_there_are() -> None:
    design = claim(Workflow(id="workflow/appeal", name="Appeal")).design
    content = edited(workbook(design), "Steps", {("", "name"): "File it"})

    with pytest.raises(Refused, match=r"which workflow it belongs to; there are: .*Appeal"):
        changes(content, name=NAME, known=design)


def test_an_attribute_lies_in_the_information_that_its_row_is_about() -> None:
    design = claim(Information(id="information/bill", name="Bill"), Information(id="information/note", name="Note"))
    cells = {("", "name"): "Amount", ("", "about"): "Bill"}

    found = changes(edited(workbook(design.design), "Attributes", cells), name=NAME, known=design.design)

    assert found == (Added(Attribute(id="information/bill/amount", name="Amount")),)


def test_several_parts_stand_on_lines_of_their_own() -> None:
    design = claim(Step(id=f"{CLAIM}/register", name="register", role="role/clerk", uses=USES)).design
    page = openpyxl.load_workbook(BytesIO(workbook(design)))["Steps"]

    shown = [cell.value for row in page.iter_rows() for cell in row if str(cell.value).startswith("looks at")]

    assert shown == ["looks at claim: number (required)\nlooks at claim: date"]


def test_a_line_that_is_not_touched_keeps_what_it_cannot_say_and_a_touched_one_says_all_it_can() -> None:
    design = claim(Step(id=f"{CLAIM}/register", name="register", role="role/clerk", uses=USES)).design
    text = "looks at claim: date\nlooks at claim: number, amount"

    after = apply(
        design,
        changes(edited(workbook(design), "Steps", {(f"{CLAIM}/register", "uses"): text}), name=NAME, known=design),
    )

    step = after.find(f"{CLAIM}/register", Step)
    assert step is not None
    assert step.uses == (
        USES[1],
        Use(kind="looks at", information="information/claim", attributes=("number", "amount"), as_of="today"),
    )


def test_an_item_with_a_comma_in_it_stays_whole_when_another_is_added() -> None:
    design = claim(Information(id="information/bill", name="Bill", states=("open, not due", "due"))).design
    cells = {("information/bill", "states"): "open, not due; due; paid, kept"}

    found = changes(edited(workbook(design), "Information", cells), name=NAME, known=design)

    assert found == (
        Stated("information/bill", "states", ("open, not due", "due"), ("open, not due", "due", "paid", "kept")),
    )


def test_a_cell_offers_what_the_design_knows_however_much_that_is_and_asks_its_question() -> None:
    roles = [Role(id=f"role/clerk-{number}", name=f"Clerk, office {number}") for number in range(60)]
    book = openpyxl.load_workbook(BytesIO(workbook(claim(*roles).design)))
    page = book["Steps"]
    at = next(get_column_letter(int(cell.column or 0)) for cell in page[1] if cell.value == "role")

    rule = next(each for each in page.data_validations.dataValidation if f"{at}3" in each.sqref)
    offered = [cell.value for (cell,) in book["_choices"][rule.formula1.partition("!")[2].replace("$", "")]]

    assert {role.name for role in roles} <= set(offered)
    assert (rule.promptTitle, rule.prompt) == ("Role", "Which one role does 'this'?")


def test_a_workbook_opens_at_the_steps() -> None:
    book = openpyxl.load_workbook(BytesIO(workbook(claim().design)))

    assert book.active is book["Steps"]


def test_what_follows_from_the_design_cannot_be_typed_over() -> None:
    page = openpyxl.load_workbook(BytesIO(workbook(claim().design)))["Steps"]

    rule = next(each for each in page.data_validations.dataValidation if "B3" in each.sqref)

    assert (rule.type, rule.formula1) == ("custom", "FALSE")


def test_columns_are_as_wide_as_what_stands_in_them() -> None:
    wide = "The clerk on duty reads the number aloud"
    page = openpyxl.load_workbook(BytesIO(workbook(claim(Role(id="role/clerk", name=wide)).design)))["Roles"]

    at = {cell.value: get_column_letter(int(cell.column or 0)) for cell in page[1]}

    assert len(wide) < page.column_dimensions[at["name"]].width < 50
    assert page.column_dimensions[at["capacity"]].width < 20


def test_columns_may_be_moved_and_added() -> None:
    design = claim().design
    book = openpyxl.load_workbook(BytesIO(workbook(design)))
    page = book["Roles"]
    page.insert_cols(2)
    page.cell(2, 2).value = "My remarks"
    page.cell(3, 2).value = "ask Ann"
    stream = BytesIO()
    book.save(stream)

    assert changes(stream.getvalue(), name=NAME, known=design) == ()


def test_every_cell_that_cannot_be_read_is_named_and_nothing_is_changed() -> None:
    design = claim().design
    cells = {(f"{CLAIM}/register", "place"): "moon", (f"{CLAIM}/pay", "decision"): "Which garage?"}

    with pytest.raises(Refused, match=r"(?s)Place: .*desk.*Decision: there is no branch"):
        changes(edited(workbook(design), "Steps", cells), name=NAME, known=design)


def test_no_text_is_a_formula() -> None:
    design = claim(Role(id="role/clerk", name="=1+1", capacity="@SUM(A1)")).design
    package = zipfile.ZipFile(BytesIO(workbook(design)))

    sheets = [package.read(name) for name in package.namelist() if name.startswith("xl/worksheets/sheet")]
    assert not [sheet for sheet in sheets if b"<f>" in sheet]
    assert not [name for name in package.namelist() if "externalLink" in name or "vba" in name]
    assert changes(workbook(design), name=NAME, known=design) == ()


def test_a_reserved_answer_is_typed_as_everywhere() -> None:
    design = claim().design
    text = "unknown - ask Head of claims - by 2027-01-31"
    content = edited(workbook(design), "Steps", {(f"{CLAIM}/register", "purpose"): text})

    (change,) = changes(content, name=NAME, known=design)

    assert isinstance(change, Stated)
    assert str(change.after) == text


def step_list(rows: list[list[object]]) -> bytes:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    for row in rows:
        page.append(row)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_a_list_of_steps_becomes_a_workflow_and_the_mapping_is_told() -> None:
    rows: list[list[object]] = [
        ["Our claim work"],
        ["No", "Activity", "Who", "Needs", "Output", "Why"],
        [1, "Register claim", "Clerk", "Policy; Call", "Claim", "it gets a number"],
        [2, "Assess damage", "Adjuster", "Claim", None, None],
        [3, "Pay", None, None, None, None],
    ]

    reading = read_steps(step_list(rows), name="claim-work.xlsx")

    survey = Survey(reading.design)
    assert [step.name for step in reading.design.of(Step)] == ["Register claim", "Assess damage", "Pay"]
    assert len(survey.transfers) == 1
    told = [remark.message for remark in reading.remarks]
    assert "the column 'Activity' is taken for the step" in told
    assert "the column 'No' is taken for the number" in told


def test_a_workbook_of_ours_is_known_from_one_of_somebodys_own() -> None:
    assert is_ours(workbook(claim().design), name=NAME)
    assert not is_ours(step_list([["Step"], ["Register"]]), name=NAME)


def test_a_list_without_steps_is_refused_with_what_to_do() -> None:
    with pytest.raises(Refused, match="column of steps"):
        read_steps(step_list([["Name"], ["x"]]), name=NAME)
    with pytest.raises(Refused, match="exported from a design"):
        changes(step_list([["Name"], ["x"]]), name=NAME, known=Design())


def test_a_cell_that_workbook_and_design_both_changed_is_a_conflict_and_changes_nothing() -> None:
    exported = workbook(claim().design)
    design = claim(Step(id=f"{CLAIM}/register", name="register", role="role/clerk", purpose="To have a number")).design
    content = edited(exported, "Steps", {(f"{CLAIM}/register", "purpose"): "The claim has a number"})

    reading = read_workbook(content, name=NAME, known=design)

    (conflict,) = reading.conflicts
    assert reading.changes == ()
    assert conflict.place == "design.xlsx, Steps, register, Purpose"
    assert conflict.message == (
        "exported was nothing; the workbook says 'The claim has a number'; the design says 'To have a number'"
    )


@pytest.mark.parametrize(("prefer", "said"), [(WORKBOOK, ["The claim has a number"]), (DESIGN, [])])
def test_it_can_be_decided_whose_word_counts(prefer: str, said: list[str]) -> None:
    exported = workbook(claim().design)
    design = claim(Step(id=f"{CLAIM}/register", name="register", role="role/clerk", purpose="To have a number")).design
    content = edited(exported, "Steps", {(f"{CLAIM}/register", "purpose"): "The claim has a number"})

    reading = read_workbook(content, name=NAME, known=design, prefer=prefer)

    assert [each.after for each in reading.changes if isinstance(each, Stated)] == said
    assert reading.conflicts == ()


def test_the_same_answer_in_workbook_and_design_is_no_conflict() -> None:
    exported = workbook(claim().design)
    design = claim(Step(id=f"{CLAIM}/register", name="register", role="role/clerk", purpose="To have a number")).design
    content = edited(exported, "Steps", {(f"{CLAIM}/register", "purpose"): "To have a number"})

    reading = read_workbook(content, name=NAME, known=design)

    assert (reading.changes, reading.conflicts) == ((), ())


def test_what_the_design_alone_changed_since_the_export_stays() -> None:
    exported = workbook(claim().design)
    design = claim(Role(id="role/clerk", name="Clerk", capacity="3 people")).design
    content = edited(exported, "Steps", {(f"{CLAIM}/register", "purpose"): "The claim has a number"})

    reading = read_workbook(content, name=NAME, known=design)

    assert reading.changes == (Stated(f"{CLAIM}/register", "purpose", None, "The claim has a number"),)
    assert reading.conflicts == ()


def test_a_cell_of_a_record_that_the_design_has_no_more_is_a_conflict() -> None:
    exported = workbook(claim(Role(id="role/lead", name="Lead")).design)
    content = edited(exported, "Roles", {("role/lead", "capacity"): "3 people"})

    (conflict,) = read_workbook(content, name=NAME, known=claim().design).conflicts

    assert conflict.message.endswith("the design has no such record any more")


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (1, "1 row is gone ('Lead 0')"),
        (
            7,
            "7 rows are gone ('Lead 0', 'Lead 1', 'Lead 2', 'Lead 3', 'Lead 4' and 2 more)",
        ),
    ],
)
def test_rows_that_people_deleted_are_told_and_delete_nothing(count: int, told: str) -> None:
    design = claim(*(Role(id=f"role/lead{each}", name=f"Lead {each}") for each in range(count))).design
    content = without_rows(workbook(design), "Roles", {f"role/lead{each}" for each in range(count)})

    reading = read_workbook(content, name=NAME, known=design)

    (remark,) = reading.remarks
    assert reading.changes == ()
    assert remark.place == "design.xlsx, Roles"
    assert remark.message == f"{told}; deleting a row does not delete the role: remove it in the design"


def test_a_flow_gets_a_condition_and_leads_elsewhere() -> None:
    design = claim().design
    cells = {(f"{CLAIM}/f0", "condition"): "above 100 EUR", (f"{CLAIM}/f0", "target"): "pay"}

    made = changes(edited(workbook(design), "Flows", cells), name=NAME, known=design)

    assert made == (
        Stated(f"{CLAIM}/f0", "target", f"{CLAIM}/assess", f"{CLAIM}/pay"),
        Stated(f"{CLAIM}/f0", "condition", None, "above 100 EUR"),
    )


def test_of_two_steps_of_one_name_the_one_in_the_same_workflow_is_meant() -> None:
    known = claim().design
    other = Step(id="workflow/before/pay", name="Pay out")
    here = Step(id=f"{CLAIM}/pay", name="Pay out", role="role/clerk")
    design = Design({other.id: other, **known.with_records(here).records})
    content = edited(workbook(design), "Flows", {(f"{CLAIM}/f0", "target"): "Pay out"})

    (change,) = changes(content, name=NAME, known=design)

    assert isinstance(change, Stated)
    assert change.after == here.id


def test_more_open_questions_than_anybody_reads_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("backbrief.formats.excel.write.MOST_QUESTIONS", 3)

    page = openpyxl.load_workbook(BytesIO(workbook(claim().design)))["Open questions"]

    assert page.max_row == 5
    assert str(page.cell(5, 2).value).endswith(" more: backbrief check lists them.")


def without_rows(content: bytes, sheet: str, records: set[str]) -> bytes:
    """The workbook after a person deleted the rows of these records."""
    book = openpyxl.load_workbook(BytesIO(content))
    page = book[sheet]
    for row in range(page.max_row, 2, -1):
        if page.cell(row, 1).value in records:
            page.delete_rows(row)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()
