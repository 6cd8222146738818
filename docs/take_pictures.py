"""`./run pictures`: write the tutorial of the workbench again, and take its pictures from the running workbench."""

import sys
import tempfile
from pathlib import Path

DOCS = Path(__file__).parent
sys.path.insert(0, str(DOCS.parent))

from docs.workbench_tour import text, walk  # noqa: E402 - the project's folder comes first
from tests.journeys.running import chromium, running  # noqa: E402 - as above


def main() -> None:
    """Write the text and take the pictures."""
    (DOCS / "tutorial-workbench.md").write_text(text(), encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder, chromium() as browser, running(Path(folder)) as workbench:
        context = browser.new_context(base_url=workbench.address, color_scheme="light", reduced_motion="reduce")
        walk(context.new_page(), DOCS / "pictures")


if __name__ == "__main__":
    main()
