"""The tutorial of the workbench is up to date: what it says can be done, and its pictures are those of its stages."""

from pathlib import Path

from playwright.sync_api import Page

from docs.workbench_tour import STAGES, text, walk
from tests.architecture.source_tree import ROOT


def test_everything_the_tutorial_says_can_be_done(page: Page, tmp_path: Path) -> None:
    walk(page, tmp_path)

    assert {each.stem for each in tmp_path.glob("*.png")} == {stage.name for stage in STAGES}


def test_the_written_tutorial_is_the_one_that_is_walked() -> None:
    written = (ROOT / "docs" / "tutorial-workbench.md").read_text(encoding="utf-8")
    pictures = {each.stem for each in (ROOT / "docs" / "pictures").glob("*.png")}

    assert written == text(), "write it again: ./run pictures"
    assert pictures == {stage.name for stage in STAGES}, "take them again: ./run pictures"
