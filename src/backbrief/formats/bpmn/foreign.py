"""What a file is when it is not BPMN 2.0, and what to do with it then."""

from lxml import etree

from backbrief.formats.bpmn.mapping import BPMN
from backbrief.formats.format import Refused

_EXPORT = "Open it in the tool that made it, and export it as BPMN 2.0 (.bpmn)."

_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "a zip archive, or a Word, Excel or Visio document"),
    (b"%PDF", "a PDF document"),
    (b"\xd0\xcf\x11\xe0", "an old Word, Excel or Visio document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"{\\rtf", "a rich text document"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"Rar!", "a compressed file"),
)

_ROOTS: tuple[tuple[str, str, str], ...] = (
    ("http://schema.omg.org/spec/BPMN/", "", "a draft of BPMN from before BPMN 2.0"),
    ("http://www.omg.org/bpmn20", "", "a draft of BPMN from before BPMN 2.0"),
    ("http://bpmn.org/", "", "BPMN 1.x"),
    ("http://www.wfmc.org/", "", "XPDL, the file format of BPMN 1.x"),
    ("http://www.omg.org/spec/DMN/", "", "a decision model (DMN)"),
    ("https://www.omg.org/spec/DMN/", "", "a decision model (DMN)"),
    ("http://www.omg.org/spec/CMMN/", "", "a case model (CMMN)"),
    ("http://docs.oasis-open.org/wsbpel/", "", "an executable process (BPEL)"),
    ("", "html", "a web page"),
    ("http://www.w3.org/2000/svg", "", "a picture (SVG)"),
    ("", "mxfile", "a draw.io drawing"),
    ("", "AML", "an ARIS database export (AML)"),
    ("", "BusinessProcessDiagram", "BPMN 1.x"),
)


def refuse_foreign_content(content: bytes, *, name: str) -> None:
    """Raises Refused when the first bytes already show that this is no XML."""
    if not content.strip():
        raise Refused("the file is empty", place=name, remedy="Export the diagram again as BPMN 2.0 (.bpmn).")
    for beginning, what in _BEGINNINGS:
        if content.startswith(beginning):
            raise Refused(f"this is not BPMN but {what}", place=name, remedy=_EXPORT)


def refuse_foreign_root(root: etree._Element, *, name: str) -> None:
    """Raises Refused when the root is not that of a BPMN 2.0 model, and says what it is."""
    if root.tag == f"{BPMN}definitions":
        return
    root_name = etree.QName(root)
    what = _known(root_name.namespace or "", root_name.localname)
    said = f"'{root_name.localname}'" + (f" of {root_name.namespace}" if root_name.namespace else " without namespace")
    raise Refused(
        f"this is not BPMN 2.0{f' but {what}' if what else ''}: the outermost element is {said}",
        place=f"{name}, line {root.sourceline}",
        remedy=_EXPORT,
    )


def _known(namespace: str, local_name: str) -> str:
    for beginning, element, what in _ROOTS:
        if namespace.startswith(beginning) and element.lower() in ("", local_name.lower()):
            return what
    return ""
