"""`backbrief brief --short`: the committee's brief by one word, whatever kind of file."""

from pathlib import Path

import pytest

from tests.cli.shell import Shell


@pytest.mark.parametrize("suffix", [".html", ".docx", ".pdf"])
def test_the_short_brief_is_a_fraction_of_the_full_one(shell: Shell, design: Path, tmp_path: Path, suffix: str) -> None:
    full, short = tmp_path / f"full{suffix}", tmp_path / f"short{suffix}"

    assert shell("brief", design, "-o", full) == 0
    assert shell("brief", design, "--short", "-o", short) == 0

    assert "IT would have to guess" in shell.out
    assert "PDF/UA-1" not in shell.err
    assert short.stat().st_size < full.stat().st_size


def test_a_script_that_our_font_does_not_have_is_told_when_it_is_printed(
    shell: Shell, design: Path, tmp_path: Path
) -> None:
    file = design / "design.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("name: Claimant", "name: 申請者"), encoding="utf-8")

    assert shell("brief", design, "-o", tmp_path / "brief.pdf") == 0
    assert "was not checked for accessibility (PDF/UA-1)" in shell.err

    assert shell("brief", design, "-o", tmp_path / "brief.docx") == 0
    assert "PDF/UA-1" not in shell.err
