"""Where additions stand inside an element, and how new elements are indented like those around them."""

from lxml import etree

from backbrief.formats.bpmn.mapping import BPMN, FACTS, LEFT_OUT

_DOCUMENTATION = f"{BPMN}documentation"
_EXTENSION = f"{BPMN}extensionElements"
_STEP = "  "


def extension_of(element: etree._Element) -> etree._Element:
    """The place for additions inside an element: after its documentation, made when there is none."""
    found = element.find(_EXTENSION)
    if found is None:
        # The schema fixes the order: documentation, extensions, and only then anything else.
        found = etree.Element(_EXTENSION)
        documentation = element.findall(_DOCUMENTATION)
        put_in(element, found, at=element.index(documentation[-1]) + 1 if documentation else 0)
    return found


def put_in(parent: etree._Element, child: etree._Element, *, at: int) -> None:
    """Inserts an element on a line of its own where others have one, without touching what stands around it."""
    line, closing = _lines(parent)
    parent.insert(at, child)
    if at:
        before = parent[at - 1]
        child.tail, before.tail = before.tail, line
    else:
        child.tail, parent.text = closing if len(parent) == 1 else line, line


def put_drawn_in(parent: etree._Element, child: etree._Element, *, at: int) -> None:
    """Inserts an element with all that it holds, indented when the document is."""
    put_in(parent, child, at=at)
    if _is_indented(parent):
        tail = child.tail
        etree.indent(child, space=_STEP, level=sum(1 for _ in child.iterancestors()))
        child.tail = tail


def add_to(element: etree._Element, addition: etree._Element) -> None:
    """Puts an addition last among those of an element."""
    extension = extension_of(element)
    put_drawn_in(extension, addition, at=len(extension))


def take_out_additions(root: etree._Element) -> None:
    """Removes all facts that an earlier export added."""
    for element in list(root.iter(FACTS, LEFT_OUT)):
        extension = element.getparent()
        take_out(element)
        if extension is not None and not len(extension) and extension.tag == _EXTENSION:
            take_out(extension)


def take_out(element: etree._Element) -> None:
    """Removes an element and the line it stood on, and keeps any text after it."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    # lxml hangs the text after an element on the element itself, and would take it along.
    tail, is_last = element.tail or "", element.getnext() is None
    parent.remove(element)
    kept = parent.text if before is None else before.tail
    text = tail if is_last else f"{kept or ''}{tail.strip()}"
    if before is None:
        parent.text = text
    else:
        before.tail = text


def _lines(parent: etree._Element) -> tuple[str | None, str | None]:
    """What stands before a child of an element and before its closing tag, in the manner of the document."""
    if len(parent) or not _is_indented(parent):
        text = parent.text or ""
        return (None if text.strip() else parent.text), None
    depth = sum(1 for _ in parent.iterancestors())
    return "\n" + _STEP * (depth + 1), "\n" + _STEP * depth


def _is_indented(element: etree._Element) -> bool:
    return "\n" in (element.getroottree().getroot().text or "")
