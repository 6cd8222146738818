"""Budgets of size: a function, a file and a decision stay small enough to be read at one sitting."""

import ast
from collections.abc import Iterable

from tests.architecture.source_tree import Function, functions, source_files

DECISIONS = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.ExceptHandler, ast.IfExp, ast.comprehension, ast.match_case)


def test_no_function_is_longer_than_sixty_lines() -> None:
    too_long = [
        f"{body_lines(function)} lines: {function.place}" for function in functions() if body_lines(function) > 60
    ]

    assert too_long == []


def test_most_functions_are_short() -> None:
    lengths = [body_lines(function) for function in functions()]

    assert share(lengths, 0.5) <= 8
    assert share(lengths, 0.9) <= 25


def test_no_function_takes_more_than_ten_branches() -> None:
    too_branchy = [f"{branches(function)}: {function.place}" for function in functions() if branches(function) > 10]

    assert too_branchy == []


def test_most_functions_take_few_branches() -> None:
    assert share((branches(function) for function in functions()), 0.9) <= 5


def test_no_file_is_longer_than_five_hundred_lines() -> None:
    too_long = [f"{lines(file.text)} lines: {file.place}" for file in source_files() if lines(file.text) > 500]

    assert too_long == []


def test_most_files_are_short() -> None:
    lengths = [lines(file.text) for file in source_files()]

    assert share(lengths, 0.5) <= 90
    assert share(lengths, 0.9) <= 300


def share(values: Iterable[int], part: float) -> int:
    """The value below which that part of all values lies; nothing measured is nothing too long."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))] if ordered else 0


def lines(text: str) -> int:
    """The lines of a file."""
    return text.count("\n")


def body_lines(function: Function) -> int:
    """The lines of a function, its docstring left out."""
    docstring = span(function.node.body[0]) if function.docstring else 0
    return span(function.node) - docstring


def span(node: ast.stmt) -> int:
    """How many lines a statement covers."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


def branches(function: Function) -> int:
    """The ways through a function: one, and one more at each decision and each further operand of and/or."""
    nodes = list(ast.walk(function.node))
    decisions = sum(isinstance(node, DECISIONS) for node in nodes)
    operands = sum(len(node.values) - 1 for node in nodes if isinstance(node, ast.BoolOp))
    return 1 + decisions + operands
