"""What the tests of commands begin with."""

from pathlib import Path
from shutil import copytree

import pytest

from tests.cli.shell import HALF_TOLD, Shell


@pytest.fixture
def shell(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shell:
    """Runs commands in this very process."""
    return Shell(monkeypatch, capsys)


@pytest.fixture
def design(tmp_path: Path) -> Path:
    """A design of one's own to change: the motor claim, told by half."""
    return Path(copytree(HALF_TOLD, tmp_path / "design"))
