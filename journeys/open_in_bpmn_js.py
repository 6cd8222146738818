"""Opens every exported drawing in bpmn-js, in headless Chromium, and tells which ones it warns about."""

import json
import shutil
import subprocess
import sys
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory

from backbrief.domain.workflow import Workflow
from backbrief.formats.bpmn.read import read
from backbrief.formats.bpmn.write import write
from backbrief.formats.folder.disk import FolderStore
from backbrief.formats.format import Refused

ROOT = Path(__file__).parents[1]
VIEWER = ROOT / "frontend" / "node_modules" / "bpmn-js" / "dist" / "bpmn-viewer.production.min.js"
PAGE = """<!DOCTYPE html><meta charset="utf-8"><div id="canvas" style="width:900px;height:600px"></div>
<pre id="told"></pre><script src="{viewer}"></script><script>
const files = {files};
(async () => {{
  const told = {{}};
  for (const [name, xml] of Object.entries(files)) {{
    const viewer = new BpmnJS({{ container: '#canvas' }});
    try {{
      const {{ warnings }} = await viewer.importXML(xml);
      const drawn = viewer.get('elementRegistry').getAll().length;
      told[name] = drawn > 1 ? warnings.map(String) : ['nothing was drawn'];
    }} catch (error) {{ told[name] = [String(error)]; }}
    viewer.destroy();
  }}
  document.getElementById('told').textContent = JSON.stringify(told);
  document.title = 'done';
}})();
</script>"""
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--virtual-time-budget=600000",
)  # fmt: skip


def main() -> None:
    """Print how many drawings opened without a warning; end with 1 when one did not."""
    browser = shutil.which("chromium") or sys.exit("chromium is missing: install Debian's package chromium")
    if not VIEWER.is_file():
        sys.exit("bpmn-js is missing: start this by ./run journeys")
    drawings = {**_corpora(), **_examples()}
    told = _opened(str(browser), drawings)
    warned = {name: warnings for name, warnings in told.items() if warnings}
    for name, warnings in warned.items():
        print(f"{name}: {warnings[0]}")
    print(f"{len(told) - len(warned)} of {len(drawings)} exported drawings opened in bpmn-js without a warning")
    sys.exit(1 if warned or len(told) < len(drawings) else 0)


def _corpora() -> dict[str, str]:
    """Every workflow of the corpora, drawn anew without the file that it came from."""
    found = {}
    for file in sorted((ROOT / "tests" / "corpora").rglob("*.bpmn")):
        try:
            design = read(file.read_bytes(), name=file.name).design
        except Refused:
            continue
        for workflow in design.of(Workflow):
            found[f"{file.name}#{workflow.id}"] = write(design, workflow=workflow.id).decode()
    return found


def _examples() -> dict[str, str]:
    """Every workflow of the examples, which nobody ever drew."""
    found = {}
    for folder in sorted((ROOT / "examples").iterdir()):
        design = FolderStore(folder).read()
        for workflow in design.of(Workflow):
            found[f"{folder.name}#{workflow.id}"] = write(design, workflow=workflow.id).decode()
    return found


def _opened(browser: str, drawings: dict[str, str]) -> dict[str, list[str]]:
    """What bpmn-js warned of, by drawing."""
    with TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        files = json.dumps(drawings).replace("</", "<\\/")
        page.write_text(PAGE.format(viewer=VIEWER.as_uri(), files=files), encoding="utf-8")
        command = [browser, *FLAGS, f"--user-data-dir={folder}/profile", "--dump-dom", page.as_uri()]
        dom = subprocess.run(command, capture_output=True, text=True, timeout=500, check=False).stdout  # noqa: S603
    told = dom.partition('<pre id="told">')[2].partition("</pre>")[0]
    found: dict[str, list[str]] = json.loads(unescape(told) or "{}")
    return found


if __name__ == "__main__":
    main()
