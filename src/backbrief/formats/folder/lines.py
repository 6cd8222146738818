"""Where each record of a design stands in its files."""

from collections import defaultdict
from collections.abc import Mapping

from backbrief.formats.folder.gathering import Place
from backbrief.formats.folder.guard import decoded
from backbrief.formats.folder.located import lines_at
from backbrief.formats.folder.read import gathered


def lines_of(files: Mapping[str, bytes], *, name: str) -> dict[str, tuple[str, int]]:
    """The file and line of each record by its id; the design itself is called `design`."""
    by_file: dict[str, dict[str, Place]] = defaultdict(dict)
    for record, place in gathered(files, name=name).places.items():
        by_file[place.file][record] = place
    found: dict[str, tuple[str, int]] = {}
    for file, places in by_file.items():
        lines = lines_at(decoded(files[file]), [place.path for place in places.values()])
        found.update((record, (file, lines[place.path])) for record, place in places.items())
    return found
