"""What exchange costs and keeps: round trips of the corpora, a layout of 500 nodes, exports of 5,000 requirements."""

import time
from datetime import UTC, datetime
from pathlib import Path

from backbrief.derive.derive import derive
from backbrief.domain.design import Design
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey
from backbrief.formats.bpmn.read import read
from backbrief.formats.bpmn.write import write
from backbrief.formats.export import Export
from backbrief.formats.exports import EXPORTS
from backbrief.formats.format import Refused
from backbrief.formats.reqif.write import write_packed
from backbrief.layout.lay_out import lay_out
from backbrief.layout.scene import Band, Edge, Node, Scene
from benchmarks.large_design import large_design
from benchmarks.measure import Clock

DAY = datetime(2026, 1, 2, tzinfo=UTC)


def round_trips(files: list[Path]) -> None:
    """Print how many files come back unchanged, and how many designs do without the file they came from."""
    same_bytes = same_design = workflows = 0
    for file in files:
        content = file.read_bytes()
        try:
            design = read(content, name=file.name).design
        except Refused:
            continue
        names = [each.id for each in design.of(Workflow)]
        workflows += len(names)
        same_bytes += write(design, workflow=names[0], original=content) == content
        same_design += sum(_survives(design, name) for name in names)
    print(
        f"BPMN round trip: {same_bytes} of {len(files)} files equal to the byte; "
        f"{same_design} of {workflows} workflows equal without the file they came from"
    )


def _survives(design: Design, workflow: str) -> bool:
    again = read(write(design, workflow=workflow), name="again.bpmn").design
    inside = {key: each for key, each in design.records.items() if key.startswith(f"{workflow}/")}
    return all(again.records.get(key) == each for key, each in inside.items())


def layout(nodes: int = 500) -> None:
    """Print how long the layout of a large picture takes."""
    bands = tuple(Band(id=f"b{index}", name=f"Role {index}") for index in range(8))
    shapes = tuple(
        Node(id=f"n{index}", kind="step", band=f"b{index * 7 % 8}", label=f"Step {index}", width=140, height=60)
        for index in range(nodes)
    )
    edges = tuple(Edge(id=f"e{index}", source=f"n{index}", target=f"n{index + 1}") for index in range(nodes - 1))
    since = time.process_time()
    lay_out(Scene(bands=bands, nodes=shapes, edges=edges))
    print(f"layout of {nodes} nodes in 8 lanes: {time.process_time() - since:.2f} s")


def exports_of_steps(steps: int) -> dict[str, float]:
    """Every export for the tools of IT, timed one by one."""
    survey = Survey(large_design(steps))
    derived = derive(survey, numbers={})
    clock = Clock()
    export = Export(survey=survey, derived=derived, last_change=DAY)
    sizes: dict[str, int] = {}
    for name, writer in {**EXPORTS, "reqif, packed": write_packed}.items():
        sizes[name] = sum(map(len, writer(export).values()))
        clock.lap(name)
    print("  " + ", ".join(f"{name} {size / 1e6:.2f} MB" for name, size in sizes.items()))
    whole = sum(clock.seconds.values())
    for left_out in ("reqif", "reqif, packed"):
        seconds, size = whole - clock.seconds[left_out], sum(sizes.values()) - sizes[left_out]
        print(f"  together without {left_out}: {seconds:.2f} s, {size / 1e6:.2f} MB", flush=True)
    print(f"  of {len(derived.requirements)} requirements", flush=True)
    return clock.seconds
