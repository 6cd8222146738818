"""`backbrief import design.xlsx`: conflicts are told and refused until it is said whose word counts."""

from pathlib import Path

import pytest

from backbrief.formats.folder.disk import FolderStore
from tests.cli.shell import Shell
from tests.formats.excel.test_workbook import edited, without_rows

CHECK = "workflow/motor-claim/check-cover"
OURS, THEIRS = "To know what is covered", "To say yes or no"


@pytest.fixture
def disputed(shell: Shell, design: Path, tmp_path: Path) -> Path:
    """A workbook in which a cell was changed that the design changed as well."""
    exported, ours, theirs = (tmp_path / f"{name}.xlsx" for name in ("exported", "ours", "theirs"))
    assert shell("export", design, "-o", exported) == 0
    for file, words in ((ours, OURS), (theirs, THEIRS)):
        file.write_bytes(edited(exported.read_bytes(), "Steps", {(CHECK, "purpose"): words}))
    assert shell("import", ours, "-o", design, "--yes") == 0
    return theirs


def test_a_conflict_is_refused(shell: Shell, design: Path, disputed: Path) -> None:
    before = FolderStore(design).read()

    assert shell("import", disputed, "-o", design, "--yes") == 4

    assert "both changed 1 cell since the export" in shell.err
    assert f"the workbook says '{THEIRS}'; the design says '{OURS}'" in shell.err
    assert "--prefer workbook or --prefer design" in shell.err
    assert FolderStore(design).read() == before


def test_the_workbook_wins_when_it_is_said(shell: Shell, design: Path, disputed: Path) -> None:
    assert shell("import", disputed, "-o", design, "--yes", "--prefer", "workbook") == 0

    assert f"{OURS} -> {THEIRS}" in shell.out


def test_the_design_wins_when_it_is_said(shell: Shell, design: Path, disputed: Path) -> None:
    assert shell("import", disputed, "-o", design, "--yes", "--prefer", "design") == 0

    assert "Nothing changes." in shell.out


def test_deleted_rows_are_told_before_anything_is_applied(shell: Shell, design: Path, tmp_path: Path) -> None:
    file = tmp_path / "design.xlsx"
    shell("export", design, "-o", file)
    file.write_bytes(without_rows(file.read_bytes(), "Steps", {CHECK}))

    assert shell("import", file, "-o", design, "--yes") == 0

    assert "1 row is gone ('Check cover'); deleting a row does not delete the step" in shell.err
