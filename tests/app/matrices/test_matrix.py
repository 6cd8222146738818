"""A matrix is a table with heads, and leaves for a spreadsheet without carrying a formula."""

from backbrief.app.matrices.matrix import (
    Heading,
    Mark,
    Matrix,
    as_csv,
    as_tabbed,
    lines,
    narrowed,
    sentences,
    signs,
    without_parts,
)

READS = Mark(sign="Lo", says="Check looks at Claim")
MATRIX = Matrix(
    name="Information by step",
    corner="Information",
    rows=(
        Heading(key="claim", text="Claim", remarks=("created nowhere", "ended nowhere")),
        Heading(key="number", text="=HYPERLINK()", under="Claim"),
    ),
    columns=(Heading(key="check", text="Check\tit", under="Motor claim"), Heading(key="pay", text="-pay")),
    cells={("claim", "check"): (READS, READS, Mark(sign="Ch", says="Check changes Claim"))},
)


def test_equal_signs_are_counted() -> None:
    assert signs(MATRIX.at(MATRIX.rows[0], MATRIX.columns[0])) == "Lo (2) Ch"
    assert MATRIX.at(MATRIX.rows[1], MATRIX.columns[1]) == ()


def test_lines_have_heads_and_remarks() -> None:
    assert lines(MATRIX) == [
        ["Information", "Motor claim: Check\tit", "-pay", "Remarks"],
        ["Claim", "Lo (2) Ch", "", "created nowhere; ended nowhere"],
        ["Claim: =HYPERLINK()", "", "", ""],
    ]


def test_a_matrix_without_remarks_has_no_column_for_them() -> None:
    bare = Matrix(name="", corner="From", rows=(Heading(key="a", text="A"),), columns=(Heading(key="b", text="B"),))

    assert lines(bare) == [["From", "B"], ["A", ""]]


def test_a_spreadsheet_gets_no_formula() -> None:
    formula = Matrix(
        name="",
        corner="=1",
        rows=(Heading(key="a", text="=cmd"),),
        columns=(Heading(key="b", text="@sum"),),
        cells={("a", "b"): (Mark(sign="+1", says=""),)},
    )

    assert as_csv(formula).decode("utf-8-sig") == "'=1,'@sum\r\n'=cmd,'+1\r\n"
    assert as_tabbed(formula) == "'=1\t'@sum\n'=cmd\t'+1"


def test_a_cell_never_breaks_the_table() -> None:
    assert as_tabbed(MATRIX).splitlines()[0] == "Information\tMotor claim: Check it\t'-pay\tRemarks"


def test_columns_of_one_group_stand_under_one_head() -> None:
    assert MATRIX.groups() == (("Motor claim", 1), ("", 1))


def test_parts_can_be_left_out() -> None:
    assert [row.key for row in without_parts(MATRIX).rows] == ["claim"]


def test_every_mark_can_be_read_as_a_sentence() -> None:
    told = {row.key: [(column.key, mark.says) for column, mark in marks] for row, marks in sentences(MATRIX)}

    assert told["claim"] == [("check", READS.says), ("check", READS.says), ("check", "Check changes Claim")]
    assert told["number"] == []


def test_a_narrowed_matrix_keeps_the_rows_that_meet_its_columns() -> None:
    found = narrowed(MATRIX, lambda column: column.key == "check")

    assert ([row.key for row in found.rows], [column.key for column in found.columns]) == (["claim"], ["check"])
    assert narrowed(MATRIX, lambda column: column.key == "pay").cells == {}
