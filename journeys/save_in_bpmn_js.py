"""Opens every drawing of the workbench in bpmn-js, saves it as it is, and tells where that would change the design."""

import sys

from backbrief.app.actions.redraw_workflow import redraw_workflow
from backbrief.formats.bpmn.drawing import drawing_of
from journeys.drawings import arranged, workflows
from journeys.headless import told_by

TELLING = "told[name] = await modeler.saveXML();"


def main() -> None:
    """Print how many drawings came back unchanged; end with 1 when one did not."""
    asked = {name: (design, workflow, drawing_of(design, workflow)) for name, design, workflow in workflows()}
    asked |= {name: (design, workflow, drawing) for name, design, workflow, drawing in arranged()}
    told = told_by(TELLING, {name: given.content.decode() for name, (_, _, given) in asked.items()})
    changed = 0
    for name, (design, workflow, given) in asked.items():
        saved = told.get(name, {}).get("xml", "")
        changes = redraw_workflow(design, workflow, saved.encode(), since=given).changes if saved else (told.get(name),)
        if changes:
            changed += 1
            print(f"{name}: {changes[0]}")
    print(f"{len(asked) - changed} of {len(asked)} drawings came back from bpmn-js unchanged")
    sys.exit(1 if changed else 0)


if __name__ == "__main__":
    main()
