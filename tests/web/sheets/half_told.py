"""The example that is told by half as a design: a little of everything, and much left open."""

from functools import cache
from pathlib import Path

from backbrief.domain.design import Design
from backbrief.formats.folder.read import read_folder

FOLDER = Path(__file__).parents[3] / "examples" / "motor-claim-half-told"


@cache
def half_told() -> Design:
    """A design of which about half is stated."""
    files = {file.relative_to(FOLDER).as_posix(): file.read_bytes() for file in FOLDER.rglob("*.yaml")}
    return read_folder(files, name="motor-claim-half-told")
