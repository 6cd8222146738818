"""Writes one workflow of a design as BPMN 2.0: a new file, or the imported file with only what changed edited."""

import re
from collections.abc import Iterable

from lxml import etree

from backbrief.domain.design import Design
from backbrief.domain.identity import last_part, workflow_of
from backbrief.domain.workflow import Workflow
from backbrief.formats.bpmn.edits.edit import edit
from backbrief.formats.bpmn.extension.placed import take_out_additions
from backbrief.formats.bpmn.extension.rest import state_rest
from backbrief.formats.bpmn.fresh.document import new_document
from backbrief.formats.bpmn.mapping import STATED_ID
from backbrief.formats.bpmn.parse import parse
from backbrief.formats.bpmn.read import drafted, read
from backbrief.formats.bpmn.survey.found import FoundCollaboration, FoundProcess
from backbrief.formats.format import Refused

_DECLARATION = re.compile(rb"(\xef\xbb\xbf)?<\?xml[^>]*\?>\s*")
_NO_NAME = "\0"
"""A file name that no model can be called after by accident."""


def write(design: Design, *, workflow: str, original: bytes | None = None) -> bytes:
    """The BPMN file of a workflow, from which reading gives back all that the design states.

    With the file that the workflow was imported from, only what the design changed is edited in it; without any change
    that file is the answer. Raises Refused when there is no such workflow, and when the original cannot be read or
    is the file of another one.
    """
    if design.find(workflow, Workflow) is None:
        raise Refused("there is no such workflow", place=workflow, remedy="Name one of the design's workflows.")
    if original is None:
        wanted = _scope(design, {workflow})
        return _written(new_document(wanted, workflow), wanted, workflow)
    name, imported = _imported(original, design, workflow)
    shared = {each.id for each in imported.of(Workflow) if each.id in design.records}
    kept = _scope(imported, {each.id for each in imported.of(Workflow)} - shared, outside=False)
    wanted = Design({**_scope(design, shared).records, **kept.records})
    if dict(wanted.records) == dict(imported.records):
        return original
    root = parse(original, name=name)
    _state_ids(root, name=name)
    take_out_additions(root)
    edit(drafted(root, name=_NO_NAME), wanted)
    return _in_the_manner_of(original, _written(root, wanted, workflow))


def _written(root: etree._Element, wanted: Design, workflow: str) -> bytes:
    draft = drafted(root, name=_NO_NAME)
    around = next(found.element for found in draft.survey.by_id.values() if found.record == workflow)
    state_rest(draft, wanted, around=around)
    tree = root.getroottree()
    content: bytes = etree.tostring(tree, encoding=tree.docinfo.encoding or "UTF-8", xml_declaration=True)
    return content


def _in_the_manner_of(original: bytes, written: bytes) -> bytes:
    """The file with the declaration and the line ends of the original."""
    if original.count(b"\r\n") == original.count(b"\n") > 0:
        written = written.replace(b"\n", b"\r\n")
    declared, new = _DECLARATION.match(original), _DECLARATION.match(written)
    return declared[0] + written[new.end() :] if declared and new else written


def _imported(original: bytes, design: Design, workflow: str) -> tuple[str, Design]:
    """The name of the imported file and what it holds: a model without a name of its own is called after its file."""
    best = ("", Design())
    most = 0
    for name in _names(design, workflow):
        imported = read(original, name=f"{name}.bpmn").design
        held = imported.of(Workflow)
        known = sum(each.id in design.records for each in held) if workflow in imported.records else 0
        if known > most:
            best, most = (f"{name}.bpmn", imported), known
        if known == len(held) > 0:
            break
    if not most:
        raise Refused(
            f"the imported file does not hold the workflow '{design.name_of(workflow)}'",
            place=workflow,
            remedy="Write the workflow as a new file, without the imported one.",
        )
    return best


def _names(design: Design, workflow: str) -> list[str]:
    """What the imported file may have been called, the likeliest first."""
    workflows = (workflow, *(each.id for each in design.of(Workflow)))
    return list(dict.fromkeys(name for each in workflows for name in (design.name_of(each), last_part(each))))


def _state_ids(root: etree._Element, *, name: str) -> None:
    """States the ids of workflows that come from the file's name, so that they stay whatever the file is called."""
    named, unnamed = (drafted(root, name=each).survey.by_id for each in (name, _NO_NAME))
    for key, found in named.items():
        if isinstance(found, FoundProcess | FoundCollaboration) and found.record != unnamed[key].record:
            found.element.set(STATED_ID, found.record)


def _scope(design: Design, workflows: Iterable[str], *, outside: bool = True) -> Design:
    """The records that lie inside these workflows and, unless said otherwise, those that lie outside all."""
    inside = frozenset(workflows)
    return Design(
        {
            record_id: record
            for record_id, record in design.records.items()
            if (workflow_of(record_id) in inside if record_id.startswith("workflow/") else outside)
        }
    )
