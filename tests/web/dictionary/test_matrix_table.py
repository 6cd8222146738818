"""A matrix on a page tells once what several rows or columns share."""

from backbrief.app.matrices.matrix import Heading, Mark, Matrix
from backbrief.web.dictionary.matrix_table import WIDE, table_of


def matrix(rows: list[tuple[str, str]], columns: list[tuple[str, str]], sign: str = "R") -> Matrix:
    heads = [tuple(Heading(key=text, text=text, under=under) for text, under in some) for some in (rows, columns)]
    cells = {(row.key, column.key): (Mark(sign=sign, says=""),) for row in heads[0] for column in heads[1]}
    return Matrix(name="", corner="", rows=heads[0], columns=heads[1], cells=cells)


def test_what_several_rows_belong_to_stands_above_the_first() -> None:
    table = table_of(matrix([("Book", "Stay"), ("Clean", "Stay"), ("Order", "Supply")], [("Clerk", "")]))

    assert [row.group for row in table.rows] == ["Stay", "", "Supply"]


def test_what_has_a_row_or_holds_all_is_not_told_again() -> None:
    parts = table_of(matrix([("Bill", ""), ("Amount", "Bill")], [("Clerk", "")]))
    one = table_of(matrix([("Book", "Stay"), ("Clean", "Stay")], [("Clerk", "")]))

    assert [row.group for row in (*parts.rows, *one.rows)] == ["", "", "", ""]


def test_columns_of_one_group_have_no_head_for_it() -> None:
    assert table_of(matrix([("Bill", "")], [("Book", "Stay"), ("Clean", "Stay")])).groups == ()
    assert table_of(matrix([("Bill", "")], [("Book", "Stay"), ("Order", "Supply")])).groups == (
        ("Stay", 1),
        ("Supply", 1),
    )


def test_many_columns_with_short_cells_have_upright_heads() -> None:
    columns = [(f"Step {number}", "") for number in range(WIDE)]

    assert table_of(matrix([("Bill", "")], columns)).upright
    assert not table_of(matrix([("Bill", "")], columns[1:])).upright
    assert not table_of(matrix([("Bill", "")], columns, "3 transfers")).upright


def test_what_stands_in_a_cell_is_escaped() -> None:
    (row,) = table_of(matrix([("Bill", "")], [("Clerk", ""), ("Maid", "")], "<b>")).rows

    assert row.cells == "<td>&lt;b&gt;</td><td>&lt;b&gt;</td>"
