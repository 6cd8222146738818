"""Completion as a shell asks for it: the printed script, loaded into a real bash, completes what was begun."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

BESIDE_PYTHON = Path(sys.executable).parent


@pytest.mark.skipif(not shutil.which("bash"), reason="there is no bash on this machine")
@pytest.mark.parametrize(
    ("begun", "completed"),
    [("backbrief che", "check"), ("backbrief check --fo", "--format"), ("backbrief explain blank-f", "blank-fact")],
)
def test_bash_completes_commands_options_and_rules(begun: str, completed: str) -> None:
    words = begun.split()
    script = (
        'eval "$(backbrief completion bash)"; '
        f"COMP_WORDS=({begun}); COMP_CWORD={len(words) - 1}; "
        '_backbrief_completion backbrief; echo "${COMPREPLY[@]}"'
    )
    path = os.pathsep.join((str(BESIDE_PYTHON), os.environ["PATH"]))

    done = subprocess.run(
        ["bash", "-c", script], env={**os.environ, "PATH": path}, capture_output=True, text=True, check=True
    )

    assert completed in done.stdout.split()


@pytest.mark.parametrize("shell", ["fish", "zsh"])
def test_other_shells_get_a_script_of_their_own(shell: str) -> None:
    done = subprocess.run(
        [BESIDE_PYTHON / "backbrief", "completion", shell], capture_output=True, text=True, check=True
    )

    assert f"{shell}_complete" in done.stdout
