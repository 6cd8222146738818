"""`backbrief export`: by suffix or by name, with a receipt, and back again."""

from pathlib import Path

import pytest

from backbrief.formats.exports import FORMATS
from tests.cli.shell import FILE, Shell


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_every_format_is_written_and_named_in_the_help(shell: Shell, design: Path, tmp_path: Path, form: str) -> None:
    assert shell("export", design, "-o", tmp_path / "out", "--as", form) == 0

    written = [file for file in (tmp_path / "out").rglob("*") if file.is_file()]
    assert len(written) == shell.out.count("Written")
    assert all(file.stat().st_size for file in written)
    shell("export", "--help")
    assert form in shell.out


def test_an_unedited_file_comes_back_as_it_was(shell: Shell, tmp_path: Path) -> None:
    design, output = tmp_path / "imported", tmp_path / FILE.name
    shell("import", FILE, "-o", design)

    assert shell("export", design, "-o", output) == 0
    assert shell("import", output, "-o", design) == 0

    assert "Nothing changes." in shell.out


def test_a_workbook_goes_out_and_comes_back(shell: Shell, design: Path, tmp_path: Path) -> None:
    assert shell("export", design, "-o", tmp_path / "design.xlsx") == 0
    assert shell("import", tmp_path / "design.xlsx", "-o", design) == 0

    assert "Nothing changes." in shell.out


def test_what_only_backbrief_reads_back_is_told(shell: Shell, design: Path, tmp_path: Path) -> None:
    assert shell("export", design, "-o", tmp_path / "process.bpmn") == 0

    assert (tmp_path / "process.bpmn").is_file()
    assert shell.err.strip()


def test_an_unknown_format_is_answered_with_those_that_exist(shell: Shell, design: Path, tmp_path: Path) -> None:
    assert shell("export", design, "-o", tmp_path / "design.vsdx") == 2
    assert "bpmn" in shell.err
