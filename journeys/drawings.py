"""Every workflow that is drawn to try bpmn-js: those of the corpora, and those of the examples, which nobody drew."""

from collections.abc import Iterator

from backbrief.domain.design import Design
from backbrief.domain.workflow import Workflow
from backbrief.formats.bpmn.drawing import Drawing, drawing_of, places_in_file
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


def arranged() -> Iterator[tuple[str, Design, str, Drawing]]:
    """Each workflow of the corpora as the workbench draws it after the import: everything where its file has it."""
    for file in sorted((ROOT / "tests" / "corpora").rglob("*.bpmn")):
        content = file.read_bytes()
        try:
            design = read(content, name=file.name).design
        except Refused:
            continue
        for workflow in (each.id for each in design.of(Workflow)):
            places = places_in_file(content, name=file.name, workflow=workflow)
            drawing = drawing_of(design, workflow, places=places)
            yield f"{file.name}#{workflow} as imported", design, workflow, drawing
