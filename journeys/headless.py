"""Runs bpmn-js on many drawings in headless Chromium and gives what it told about each."""

import json
import shutil
import subprocess
import sys
from collections.abc import Mapping
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).parents[1]
LIBRARY = ROOT / "frontend" / "node_modules" / "bpmn-js" / "dist" / "bpmn-modeler.production.min.js"
PAGE = """<!DOCTYPE html><meta charset="utf-8"><div id="canvas" style="width:900px;height:600px"></div>
<pre id="told"></pre><script src="{library}"></script><script>
const files = {files};
(async () => {{
  const told = {{}};
  for (const [name, xml] of Object.entries(files)) {{
    const modeler = new BpmnJS({{ container: '#canvas' }});
    try {{
      const {{ warnings }} = await modeler.importXML(xml);
      {telling}
    }} catch (error) {{ told[name] = {{ trouble: String(error) }}; }}
    modeler.destroy();
  }}
  document.getElementById('told').textContent = JSON.stringify(told);
  document.title = 'done';
}})();
</script>"""
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--virtual-time-budget=600000",
)  # fmt: skip


def told_by(telling: str, drawings: Mapping[str, str]) -> dict[str, Any]:
    """What `telling`, a script that fills `told[name]` from `modeler` and `warnings`, told of each drawing."""
    browser = shutil.which("chromium") or sys.exit("chromium is missing: install Debian's package chromium")
    if not LIBRARY.is_file():
        sys.exit("bpmn-js is missing: start this by ./run journeys")
    with TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        files = json.dumps(dict(drawings)).replace("</", "<\\/")
        page.write_text(PAGE.format(library=LIBRARY.as_uri(), files=files, telling=telling), encoding="utf-8")
        command = [str(browser), *FLAGS, f"--user-data-dir={folder}/profile", "--dump-dom", page.as_uri()]
        dom = subprocess.run(command, capture_output=True, text=True, timeout=500, check=False).stdout  # noqa: S603
    found: dict[str, Any] = json.loads(unescape(dom.partition('<pre id="told">')[2].partition("</pre>")[0]) or "{}")
    return found
