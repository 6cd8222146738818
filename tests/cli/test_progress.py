"""Progress is shown to a person at a terminal, and to nobody else."""

import sys

import pytest

from backbrief.cli.progress import working


@pytest.mark.parametrize("at_a_terminal", [True, False])
def test_progress_is_shown_only_at_a_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *, at_a_terminal: bool
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: at_a_terminal, raising=False)

    with working("Checking"):
        pass

    assert ("Checking" in capsys.readouterr().err) <= at_a_terminal
