"""The requirements go out to IT as ReqIF, and what IT says back comes in, all or nothing."""

import re
from pathlib import Path

import pytest

from backbrief.domain.backbrief import Backbrief
from backbrief.formats.folder.backbriefs import read_backbriefs, write_backbriefs
from backbrief.formats.folder.disk import FolderStore
from backbrief.formats.folder.trouble import FolderRefused
from tests.cli.shell import Shell

SAID = "The claims screen lists what is still missing"


@pytest.fixture
def design(shell: Shell, design: Path, tmp_path: Path) -> Path:
    assert shell("brief", design, "-o", tmp_path / "first.html") == 0
    FolderStore(design).keep_backbriefs(
        {2: Backbrief(number=2, status="restated", restatement=SAID, comment="Agreed?")}
    )
    return design


def test_what_it_said_back_stands_in_the_brief(shell: Shell, design: Path, tmp_path: Path) -> None:
    assert shell("brief", design, "-o", tmp_path / "brief.html") == 0

    page = (tmp_path / "brief.html").read_text(encoding="utf-8")
    assert SAID in page
    assert "Agreed?" in page


def test_answers_go_out_and_come_in_again(shell: Shell, design: Path, tmp_path: Path) -> None:
    returned = tmp_path / "returned.reqif"
    assert shell("export", design, "-o", returned) == 0
    FolderStore(design).keep_backbriefs({})

    assert shell("import", returned, "-o", design, "--yes") == 0
    assert SAID in shell.out

    kept = FolderStore(design).backbriefs()
    assert (kept[2].status, kept[2].restatement, kept[2].comment) == ("restated", SAID, "Agreed?")
    assert shell("import", returned, "-o", design, "--yes") == 0
    assert "nothing new" in shell.out


def test_an_answer_to_an_earlier_text_is_marked(shell: Shell, design: Path, tmp_path: Path) -> None:
    returned = tmp_path / "returned.reqif"
    shell("export", design, "-o", returned)
    FolderStore(design).keep_backbriefs({})
    about_another = re.sub(r"\b[0-9a-f]{64}\b", "f" * 64, returned.read_text(encoding="utf-8"))
    returned.write_text(about_another, encoding="utf-8")

    assert shell("import", returned, "-o", design, "--yes") == 0
    assert "has changed since IT read it" in shell.out

    shell("brief", design, "-o", tmp_path / "brief.html")
    assert "to be read again" in (tmp_path / "brief.html").read_text(encoding="utf-8")


def test_an_answer_to_a_requirement_that_is_gone_is_told(shell: Shell, design: Path, tmp_path: Path) -> None:
    returned = tmp_path / "returned.reqif"
    shell("export", design, "-o", returned)
    text = returned.read_text(encoding="utf-8").replace("REQ-00002", "REQ-77777")
    returned.write_text(text, encoding="utf-8")

    assert shell("import", returned, "-o", design, "--yes") == 0

    assert "REQ-77777 is answered, and the design has no such requirement" in shell.out


def test_nothing_is_kept_without_agreement(
    shell: Shell, design: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    returned = tmp_path / "returned.reqif"
    shell("export", design, "-o", returned)
    FolderStore(design).keep_backbriefs({})
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda _: "n")

    assert shell("import", returned, "-o", design) == 0

    assert FolderStore(design).backbriefs() == {}


def test_backbriefs_are_read_as_they_were_written() -> None:
    kept = {
        7: Backbrief(number=7, status="agreed", restatement="Two\nlines: #1", revision="ab12"),
        1: Backbrief(number=1, comment="no"),
    }

    assert read_backbriefs(write_backbriefs(kept)) == kept
    assert read_backbriefs(write_backbriefs({})) == {}


@pytest.mark.parametrize(
    "content", ["- a list", "REQ-x: {status: agreed}", "REQ-00001: {mood: good}", "a: &x 1", "a: ["]
)
def test_a_damaged_file_is_refused_with_what_is_expected(content: str) -> None:
    with pytest.raises(FolderRefused, match=r"backbriefs\.yaml"):
        read_backbriefs(content.encode())
