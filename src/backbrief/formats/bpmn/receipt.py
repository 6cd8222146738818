"""The interchange receipt: what a BPMN file says only in our own additions, and what other tools do with these."""

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from backbrief.domain.design import SUBJECTS, Design
from backbrief.formats.bpmn.mapping import BPMN, FACT, FACTS, SHAPE
from backbrief.formats.bpmn.parse import parse
from backbrief.formats.bpmn.read import drafted
from backbrief.formats.bpmn.records.draft import Draft
from backbrief.formats.bpmn.write import write

_FILE = "receipt.bpmn"
_TOOLS = (
    ("bpmn-js and Camunda Modeler", "keep them when they open and save the file, and show none of them"),
    ("ARIS", "drops them when it imports the file, because it has no place for additions of others"),
)
"""Tools, and what is known of what they do with additions."""

_ADDED = "Only our own additions to the file say {facts}: {where}."
_AS_MESSAGE = "Between pools BPMN knows messages only: {flows} written as a message flow, and other tools read it so."
_LANES = "bpmn-auto-layout draws the file anew without its {count} pools and lanes; keep the drawing as it is written."
_NO_DRAWING = "{what} not drawn in the imported file, and tools that draw show only what is drawn."


def receipt(design: Design, *, workflow: str, original: bytes | None = None) -> tuple[str, ...]:
    """Sentences on what the file that `write` gives says only to us, and on what is lost in other tools."""
    content = write(design, workflow=workflow, original=original)
    draft = drafted(parse(content, name=_FILE), name=_FILE)
    return (*_additions(draft), *_messages(draft.survey.root), *_pools(draft.survey.root), *_undrawn(draft))


def _additions(draft: Draft) -> Iterator[str]:
    """What BPMN cannot say, by subject, and what becomes of it elsewhere."""
    facts: Counter[str] = Counter()
    subjects: Counter[str] = Counter()
    words = _words(draft)
    for element in draft.survey.root.iter(FACTS):
        around = next(element.iterancestors(f"{BPMN}extensionElements"), element).getparent()
        word = element.get("subject") or words.get(around, "record")
        subjects[word] += 1
        facts[word] += len(element.findall(FACT))
    if subjects:
        where = (f"{facts[word]:,} of {_counted(subjects[word], word)}" for word, _ in facts.most_common())
        yield _ADDED.format(facts=f"{facts.total():,} facts", where=", ".join(where))
        yield from (f"{tool} {does}." for tool, does in _TOOLS)


def _words(draft: Draft) -> dict[object, str]:
    """What each element stands for, by the word of its subject."""
    founds = draft.survey.by_id.values()
    return {found.element: draft.records[found.record].word for found in founds if found.record in draft.records}


def _messages(root: etree._Element) -> Iterator[str]:
    flows = root.iter(f"{BPMN}messageFlow")
    count = sum(any(fact.get("name") == "message" for fact in flow.iter(FACT)) for flow in flows)
    if count:
        yield _AS_MESSAGE.format(flows="1 flow is" if count == 1 else f"each of {count} flows is")


def _pools(root: etree._Element) -> Iterator[str]:
    count = sum(1 for _ in root.iter(f"{BPMN}participant", f"{BPMN}lane"))
    if count:
        yield _LANES.format(count=count)


def _undrawn(draft: Draft) -> Iterator[str]:
    """Steps, branches and events that an imported file holds without drawing them."""
    drawn = {shape.get("bpmnElement", "").rpartition(":")[2] for shape in draft.survey.root.iter(SHAPE)}
    nodes = [node for process in draft.survey.processes for node in process.nodes]
    count = sum(node.id not in drawn for node in nodes)
    if count:
        yield _NO_DRAWING.format(what="1 node is" if count == 1 else f"{count} nodes are")


def _counted(count: int, word: str) -> str:
    subject = SUBJECTS.get(word)
    plural: str = subject.plural if subject else word  # type: ignore[attr-defined]  # every subject has its plural
    return f"{count} {word if count == 1 else plural}".replace("_", " ")
