"""Opens every exported drawing in bpmn-js, in headless Chromium, and tells which ones it warns about."""

import sys

from backbrief.formats.bpmn.write import write
from journeys.drawings import workflows
from journeys.headless import told_by

TELLING = """
  const drawn = modeler.get('elementRegistry').getAll().length;
  told[name] = { warnings: drawn > 1 ? warnings.map(String) : ['nothing was drawn'] };
"""


def main() -> None:
    """Print how many drawings opened without a warning; end with 1 when one did not."""
    drawings = {name: write(design, workflow=workflow).decode() for name, design, workflow in workflows()}
    told = told_by(TELLING, drawings)
    warned = {name: each.get("trouble") or each["warnings"] for name, each in told.items() if each != {"warnings": []}}
    for name, trouble in warned.items():
        print(f"{name}: {trouble}")
    print(f"{len(told) - len(warned)} of {len(drawings)} exported drawings opened in bpmn-js without a warning")
    sys.exit(1 if warned or len(told) < len(drawings) else 0)


if __name__ == "__main__":
    main()
