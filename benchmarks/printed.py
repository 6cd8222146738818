"""`python benchmarks/printed.py`: what the brief costs as PDF and Word, and how many sheets the pictures take."""

import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from backbrief.check.check import check
from backbrief.derive.derive import derive
from backbrief.flow.survey import Survey
from backbrief.formats.folder.disk import FolderStore
from backbrief.render.contents.brief import brief
from backbrief.render.document import Document, Figure
from backbrief.render.pdf import pdf
from backbrief.render.word import word
from benchmarks.measure import Clock, cost_of

EXAMPLE = Path(__file__).parents[1] / "examples" / "motor-claim"


def main() -> None:
    """Print the figures of the complete example."""
    cost = cost_of(printed_brief)
    parts = ", ".join(f"{part} {seconds:.2f} s" for part, seconds in cost.seconds.items())
    print(f"printed brief of {EXAMPLE.name}, processor seconds: {parts}, peak {cost.peak:.0f} MiB")


def printed_brief() -> dict[str, float]:
    """Processor seconds for each kind of file; typst uses all processors, so that less time passes than this."""
    survey = Survey(FolderStore(EXAMPLE).read())
    derived = derive(survey, numbers={})
    clock = Clock()
    document = brief(survey, derived, check(survey))
    clock.lap("content and pictures")
    sizes: dict[str, int] = {}
    writers: dict[str, Callable[[Document], bytes]] = {"pdf": pdf, "word": word}
    for name, writer in writers.items():
        sizes[name] = len(writer(document))
        clock.lap(name)
    figures = [block for block in document.blocks if isinstance(block, Figure)]
    sheets = [len(figure.on_paper()) for figure in figures]
    print(f"  {len(derived.requirements)} requirements, {len(figures)} pictures on {sum(sheets)} sheets")
    print("  " + ", ".join(f"{name} {size / 1e6:.1f} MB" for name, size in sizes.items()), flush=True)
    return clock.seconds


if __name__ == "__main__":
    main()
