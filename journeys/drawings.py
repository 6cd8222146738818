"""Every workflow that is drawn to try bpmn-js: those of the corpora, and those of the examples, which nobody drew."""

from collections.abc import Iterator

from backbrief.domain.design import Design
from backbrief.domain.workflow import Workflow
from backbrief.formats.bpmn.read import read
from backbrief.formats.folder.disk import FolderStore
from backbrief.formats.format import Refused
from journeys.headless import ROOT


def workflows() -> Iterator[tuple[str, Design, str]]:
    """Each with a name of its own, the design it lies in, and its id."""
    for file in sorted((ROOT / "tests" / "corpora").rglob("*.bpmn")):
        try:
            design = read(file.read_bytes(), name=file.name).design
        except Refused:
            continue
        yield from ((f"{file.name}#{each.id}", design, each.id) for each in design.of(Workflow))
    for folder in sorted((ROOT / "examples").iterdir()):
        design = FolderStore(folder).read()
        yield from ((f"{folder.name}#{each.id}", design, each.id) for each in design.of(Workflow))
