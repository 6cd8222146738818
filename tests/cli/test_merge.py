"""`backbrief merge`: what two people did comes together, or each conflict is told and nothing is written."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from backbrief.formats.folder.disk import FolderStore
from tests.cli.shell import HALF_TOLD, Shell

Version = Callable[..., Path]


@pytest.fixture
def version(tmp_path: Path) -> Version:
    """Makes a version of the example in which words were replaced."""

    def made(name: str, **words: str) -> Path:
        folder = Path(copytree(HALF_TOLD, tmp_path / name))
        for file in folder.rglob("*.yaml"):
            text = file.read_text(encoding="utf-8")
            for old, new in words.items():
                text = text.replace(old.replace("_", " "), new)
            file.write_text(text, encoding="utf-8")
        return folder

    return made


def test_what_both_did_comes_together_in_a_new_folder(shell: Shell, version: Version, tmp_path: Path) -> None:
    ours = version("ours", Check_cover="Look at the cover")
    theirs = version("theirs", Pay_claim="Pay the claim")
    (ours / "notes.txt").write_text("ours", encoding="utf-8")

    assert shell("merge", HALF_TOLD, ours, theirs, "-o", tmp_path / "out") == 0

    assert "Pay claim -> Pay the claim" in shell.out
    names = [getattr(each, "name", "") for each in FolderStore(tmp_path / "out").read().records.values()]
    assert {"Look at the cover", "Pay the claim"} <= set(names)
    assert (tmp_path / "out" / "notes.txt").is_file()


def test_ours_can_take_the_changes_in(shell: Shell, version: Version) -> None:
    ours, theirs = version("ours"), version("theirs", Pay_claim="Pay the claim")

    assert shell("merge", HALF_TOLD, ours, theirs, "-o", ours) == 0
    assert shell("merge", HALF_TOLD, ours, theirs, "-o", ours) == 0

    assert "Nothing comes over" in shell.out
    assert FolderStore(ours).read() == FolderStore(theirs).read()


def test_a_conflict_is_told_and_nothing_is_written(shell: Shell, version: Version, tmp_path: Path) -> None:
    ours = version("ours", Check_cover="Look at the cover")
    theirs = version("theirs", Check_cover="Examine the cover")

    assert shell("merge", HALF_TOLD, ours, theirs, "-o", tmp_path / "out") == 4

    assert "1 conflict; nothing was written:" in shell.err
    assert "Check cover -> Look at the cover; theirs restates step" in shell.err
    assert not (tmp_path / "out").exists()


def test_a_name_whose_record_the_other_side_removed_is_a_conflict(shell: Shell, tmp_path: Path) -> None:
    text = "design: {name: D}\nparties: {garage: {name: Garage}, claimant: {name: Claimant}}\n"
    base, ours, theirs = (tmp_path / f"{name}.yaml" for name in ("base", "ours", "theirs"))
    base.write_text(text, encoding="utf-8")
    ours.write_text(text.replace(", claimant: {name: Claimant}", ""), encoding="utf-8")
    theirs.write_text(f"{text}outcomes: {{paid: {{name: Paid at once, customer: claimant}}}}\n", encoding="utf-8")

    assert shell("merge", base, ours, theirs, "-o", ours) == 4

    assert "one side removed what the other names in 'Paid at once'" in shell.err


def test_what_is_there_already_is_not_overwritten(shell: Shell, version: Version) -> None:
    ours, theirs = version("ours"), version("theirs")

    assert shell("merge", HALF_TOLD, ours, theirs, "-o", theirs) == 3

    assert "something is there already" in shell.err
