"""The written pages hold: their links lead somewhere, and the commands that they show can be typed."""

import re
from pathlib import Path

import pytest

from docs.replay import ROOT, runs, told_pages

LINK = re.compile(r"(?<!!)\[[^\]]+\]\((?!https?:)(?P<target>[^)#]+)(?:#[^)]*)?\)")
PAGES = [ROOT / "README.md", ROOT / "ARCHITECTURE.md", *sorted((ROOT / "docs").rglob("*.md"))]
TROUBLE = {2, 3, 4, 5, 127}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(page: Path) -> None:
    targets = [found["target"] for found in LINK.finditer(page.read_text(encoding="utf-8"))]

    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", told_pages(ROOT / "docs"), ids=lambda page: page.stem)
def test_the_commands_of_a_page_can_be_typed_one_after_another(page: Path) -> None:
    ran = list(runs(page.read_text(encoding="utf-8")))

    assert ran
    assert [(each.command, each.printed) for each in ran if each.code in TROUBLE] == []
