"""What a workbook of about 10,000 rows costs, out and in, and whether it comes back unchanged."""

from backbrief.derive.derive import derive
from backbrief.flow.survey import Survey
from backbrief.formats.excel.cells import sheets_of
from backbrief.formats.excel.read import changes
from backbrief.formats.excel.write import write
from backbrief.formats.export import Export
from benchmarks.exchange import DAY
from benchmarks.large_design import large_design
from benchmarks.measure import Clock


def workbook_of_steps(steps: int) -> dict[str, float]:
    """Processor seconds to write the workbook of a generated design and to read it back."""
    design = large_design(steps)
    survey = Survey(design)
    export = Export(survey=survey, derived=derive(survey, numbers={}), last_change=DAY)
    clock = Clock()
    (content,) = write(export).values()
    clock.lap("out")
    changed = changes(content, name="design.xlsx", known=design)
    clock.lap("in")
    rows = sum(len(rows) for name, rows in sheets_of(content, name="design.xlsx").items() if not name.startswith("_"))
    print(
        f"  {rows} rows, {len(content) / 1e6:.1f} MB, {len(changed)} changes after an untouched round trip", flush=True
    )
    return clock.seconds
