"""The complete example as a design, for tests that need one with everything in it."""

from functools import cache
from pathlib import Path

from backbrief.domain.design import Design
from backbrief.formats.folder.read import read_folder

FOLDER = Path(__file__).parents[2] / "examples" / "motor-claim"


@cache
def motor_claim() -> Design:
    """The design of a motor claim, as it is and as it is to be."""
    files = {file.relative_to(FOLDER).as_posix(): file.read_bytes() for file in FOLDER.rglob("*.yaml")}
    return read_folder(files, name="motor-claim")
