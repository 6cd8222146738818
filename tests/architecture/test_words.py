"""Every file says what it is for, carries a telling name, and comments only what the code cannot say."""

import ast
import io
import re
import tokenize

from tests.architecture.source_tree import functions, source_files

EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "base", "shared", "stuff"}
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")


def test_every_file_opens_with_one_sentence() -> None:
    silent = [file.place for file in source_files() if not is_sentence(opening(file.tree))]

    assert silent == []


def test_no_file_or_folder_has_an_empty_name() -> None:
    empty = [file.place for file in source_files() if EMPTY_NAMES & {*file.inner_path.parent.parts, file.path.stem}]

    assert empty == []


def test_no_work_is_left_as_a_note_in_the_code() -> None:
    unfinished = [file.place for file in source_files() if UNFINISHED.search(file.text)]

    assert unfinished == []


def test_public_functions_say_what_they_give() -> None:
    public = [function for function in functions() if not function.node.name.startswith("_")]

    silent = [function.place for function in public if not function.docstring]

    assert len(silent) <= 0.2 * len(public), silent


def test_every_function_declares_what_it_returns() -> None:
    undeclared = [function.place for function in functions() if function.node.returns is None]

    assert undeclared == []


def test_comments_are_few() -> None:
    code = sum(bool(line.strip()) for file in source_files() for line in file.text.splitlines())

    written = sum(comments(file.text) for file in source_files())

    assert written <= 0.06 * code


def opening(tree: ast.Module) -> str:
    """The first paragraph of a module's docstring, on one line."""
    return " ".join((ast.get_docstring(tree) or "").split("\n\n")[0].split())


def is_sentence(text: str) -> bool:
    """Whether a text starts like a sentence and ends like one."""
    return text[:1].isupper() and text.endswith((".", "?"))


def comments(text: str) -> int:
    """How many comments a file holds."""
    return sum(token.type == tokenize.COMMENT for token in tokenize.generate_tokens(io.StringIO(text).readline))
