"""`./run bench`: prints what import, check, derivation, brief and an edit cost on the corpora and on large designs."""

import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from backbrief.check.check import check, guesses
from backbrief.check.weakest_first import weakest_first
from backbrief.derive.derive import derive
from backbrief.domain.design import Design
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey
from backbrief.formats.bpmn.read import read
from backbrief.formats.folder.disk import FolderStore
from backbrief.formats.format import Refused
from backbrief.layout.lay_out import lay_out
from backbrief.layout.measure import measure
from backbrief.layout.workflow_scene import scene_of
from backbrief.render.contents.brief import brief
from backbrief.render.html import page
from benchmarks.exchange import exports_of_steps, layout, round_trips
from benchmarks.large_design import large_design
from benchmarks.live_check import main as live_check
from benchmarks.measure import Clock, Cost, cost_of
from benchmarks.workbook import workbook_of_steps

ROOT = Path(__file__).parents[1]
CORPORA = ROOT / "tests" / "corpora"
LARGEST = CORPORA / "miwg" / "vendors" / "adonis-17.0--c.5.0-roundtrip.bpmn"
ROUNDS = 5


def main() -> None:
    """Print every figure."""
    files = sorted(CORPORA.rglob("*.bpmn"))
    _per_file(files)
    corpus = cost_of(import_and_check, [str(file) for file in files])
    total = sum(corpus.seconds.values())
    print(
        f"\nimport + check, {len(files)} files, {ROUNDS} rounds in one process: "
        f"{len(files) * ROUNDS / total:.0f} files per CPU second, peak {corpus.peak:.0f} MiB"
    )
    _tell(f"largest file, {LARGEST.name}", cost_of(everything_of_file, str(LARGEST)))
    costs = {steps: cost_of(everything_of_steps, steps) for steps in (1000, 5000)}
    for steps, cost in costs.items():
        _tell(f"generated design of {steps} steps", cost)
    growth = {name: costs[5000].seconds[name] / costs[1000].seconds[name] for name in costs[1000].seconds}
    print("growth from 1,000 to 5,000 steps: " + ", ".join(f"{name} x{times:.1f}" for name, times in growth.items()))
    round_trips(files)
    layout()
    _tell("exports of a design of 1000 steps", cost_of(exports_of_steps, 1000))
    _tell("workbook of a design of 1100 steps", cost_of(workbook_of_steps, 1100))
    for example in sorted((ROOT / "examples").iterdir()):
        print(f"{example.name}: {guesses(check(Survey(FolderStore(example).read())))} guesses")
    live_check()


def import_and_check(files: list[str]) -> dict[str, float]:
    """Read and check every file, as often as there are rounds."""
    contents = [(Path(file).name, Path(file).read_bytes()) for file in files]
    check(Survey(Design()))
    clock = Clock()
    for _ in range(ROUNDS):
        for name, content in contents:
            _checked(name, content)
    clock.lap("import + check")
    return clock.seconds


def everything_of_file(file: str) -> dict[str, float]:
    """The whole way from a file to the brief."""
    content = Path(file).read_bytes()
    clock = Clock()
    design = read(content, name=Path(file).name).design
    clock.lap("import")
    return _everything(design, clock)


def everything_of_steps(steps: int) -> dict[str, float]:
    """The whole way from a generated design to the brief."""
    design = large_design(steps)
    return _everything(design, Clock())


def _everything(design: Design, clock: Clock) -> dict[str, float]:
    survey = Survey(design)
    findings = check(survey)
    clock.lap("check")
    derived = derive(survey, numbers={})
    clock.lap("derive")
    content = page(brief(survey, derived, weakest_first(findings, survey)))
    clock.lap("brief")
    print(
        f"  {len(design.of(Step))} steps, {len(survey.transfers)} transfers, {len(findings)} findings, "
        f"{len(derived.requirements)} requirements, brief of {len(content) / 1e6:.1f} MB",
        flush=True,
    )
    return clock.seconds


def _checked(name: str, content: bytes) -> None:
    try:
        check(Survey(read(content, name=name).design))
    except Refused:
        return


def _per_file(files: list[Path]) -> None:
    outcome: Counter[str] = Counter()
    layout: Counter[str] = Counter()
    print("file: steps, transfers, findings")
    for file in files:
        try:
            survey = Survey(read(file.read_bytes(), name=file.name).design)
        except Refused as refused:
            outcome["refused"] += 1
            print(f"{file.name}: refused, {refused}")
            continue
        except Exception as crash:  # noqa: BLE001 - a crash is counted, whatever it is
            outcome["crashed"] += 1
            print(f"{file.name}: crashed, {crash!r}")
            continue
        outcome["imported"] += 1
        print(f"{file.name}: {len(survey.design.of(Step))}, {len(survey.transfers)}, {len(check(survey))}")
        for workflow in survey.graphs:
            scene = scene_of(survey, workflow)
            faults = measure(scene, lay_out(scene))
            layout.update(
                {
                    "overlaps": faults.overlapping,
                    "through shapes": faults.through,
                    "outside": faults.outside,
                    "label overlaps": faults.label_overlaps,
                    "crossings": faults.crossings,
                    "bends": faults.bends,
                }
            )
    print("\nfiles: " + ", ".join(f"{outcome[each]} {each}" for each in ("imported", "refused", "crashed")))
    print("layout of all files: " + ", ".join(f"{count} {name}" for name, count in layout.items()))


def _tell(name: str, cost: Cost) -> None:
    parts = ", ".join(f"{part} {seconds:.2f} s" for part, seconds in cost.seconds.items())
    print(f"{name}: {parts}, peak {cost.peak:.0f} MiB")


if __name__ == "__main__":
    main()
