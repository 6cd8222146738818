"""Files that nobody on this project drew are read, and what comes of each is on record."""

from collections import Counter
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from backbrief.domain.design import Design
from backbrief.domain.fact import facts_of
from backbrief.domain.kind import Reference, References
from backbrief.domain.step import Step
from backbrief.domain.transfer import Transfer
from backbrief.flow.graph import graph_of
from backbrief.flow.transfers import transfers_of
from backbrief.formats.bpmn.read import read
from backbrief.formats.format import Reading

CORPORA = Path(__file__).parents[2] / "corpora"
FILES = sorted(path for folder in ("hdbpmn", "miwg") for path in (CORPORA / folder).rglob("*.bpmn"))
COLUMNS = (
    "party",
    "function",
    "role",
    "information",
    "system",
    "workflow",
    "step",
    "branch",
    "event",
    "flow",
    "transfer",
)


class TextFile(SingleFileSnapshotExtension):
    """A golden file that a person can open."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


def read_file(path: Path) -> Reading:
    return read(path.read_bytes(), name=path.name)


def place(path: Path) -> str:
    return path.relative_to(CORPORA).as_posix()


@pytest.mark.parametrize("path", FILES, ids=place)
def test_every_file_is_read_and_every_reference_in_it_leads_somewhere(path: Path) -> None:
    design = read_file(path).design

    dangling = [f"{record_id}: {end}" for record_id, end in references(design) if end not in design.records]

    assert design.of(Step)
    assert dangling == []


@pytest.mark.parametrize("path", FILES, ids=place)
def test_every_packet_that_is_read_belongs_to_a_transfer_that_takes_place(path: Path) -> None:
    design = read_file(path).design

    workflows = [
        record_id for record_id in design.records if record_id.startswith("workflow/") and record_id.count("/") == 1
    ]
    taking_place = {each for workflow in workflows for each in transfers_of(design, graph_of(design, workflow))}

    assert {transfer.id for transfer in design.of(Transfer)} <= taking_place


@pytest.mark.parametrize("path", FILES, ids=place)
def test_reading_twice_gives_the_same(path: Path) -> None:
    assert read_file(path) == read_file(path)


def test_what_comes_of_each_file_is_on_record(snapshot: SnapshotAssertion) -> None:
    rows = [row(path) for path in FILES]

    table = "\n".join(("file | " + " | ".join((*COLUMNS, "remark")), *rows)) + "\n"

    assert table == snapshot(extension_class=TextFile)


@pytest.mark.parametrize("vendor", ["adonis", "aris", "bizagi", "igrafx", "sap-signavio", "visual-paradigm"])
def test_what_is_said_about_the_files_of_a_tool_is_on_record(vendor: str, snapshot: SnapshotAssertion) -> None:
    paths = [path for path in FILES if path.name.startswith(vendor)]

    said = [
        f"{path.name}\n" + "".join(f"  {each.message} @ {each.place}\n" for each in read_file(path).remarks)
        for path in paths
    ]

    assert "\n".join(said) == snapshot(extension_class=TextFile)


def row(path: Path) -> str:
    """How many records of each kind a file gives, and how many remarks."""
    reading = read_file(path)
    counts = Counter(record.word for record in reading.design.records.values())
    return f"{place(path)} | " + " | ".join(str(counts[word]) for word in COLUMNS) + f" | {len(reading.remarks)}"


def references(design: Design) -> list[tuple[str, str]]:
    """Every id that a record names, with the record's own id."""
    found = []
    for record in design.records.values():
        subject: type = type(record)
        for fact in facts_of(subject):
            answer = getattr(record, fact.name)
            if isinstance(fact.kind, Reference | References) and answer is not None:
                found += [(record.id, each) for each in ([answer] if isinstance(answer, str) else answer)]
    return found
