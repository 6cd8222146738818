"""`backbrief` as a person types it, and the designs that it is tried on."""

import sys
from pathlib import Path

import pytest

from backbrief.cli.main import main

ROOT = Path(__file__).parents[2]
COMPLETE, HALF_TOLD = ROOT / "examples" / "motor-claim", ROOT / "examples" / "motor-claim-half-told"
FILE = ROOT / "tests" / "corpora" / "hdbpmn" / "ex03_writer0001.bpmn"


class Shell:
    """Runs `backbrief` with arguments and keeps what it printed."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch, self._capsys = monkeypatch, capsys
        self.out = self.err = ""

    def __call__(self, *arguments: object) -> int:
        self._monkeypatch.setattr(sys, "argv", ["backbrief", *map(str, arguments)])
        with pytest.raises(SystemExit) as end:
            main()
        self.out, self.err = self._capsys.readouterr()
        return int(end.value.code or 0)
