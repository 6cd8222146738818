"""Writes a design to its files: only what changes, in the spelling and with the comments that are there."""

from collections.abc import Iterator, Mapping
from typing import Any

from backbrief.domain.design import Design
from backbrief.domain.identity import last_part
from backbrief.formats.folder import sections
from backbrief.formats.folder.edit import differs, edited
from backbrief.formats.folder.emit import document
from backbrief.formats.folder.guard import decoded, text_trouble
from backbrief.formats.folder.read import contents
from backbrief.formats.folder.spelling import design_data, workflow_data, workflow_ids
from backbrief.formats.folder.trouble import FolderRefused, Trouble

DESIGN_SCHEMA = ".schema/design.json"
WORKFLOW_SCHEMA = ".schema/workflow.json"

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_NOTHING: Mapping[str, bytes] = {}


def write_folder(design: Design, *, before: Mapping[str, bytes] = _NOTHING) -> dict[str, bytes | None]:
    """The files that change, by their paths inside the folder; None stands for a file that is to be deleted.

    `before` holds the files as they are. Raises FolderRefused when one of them cannot be read, or when the design holds
    a text that could not be read back.
    """
    old, troubles = contents(before)
    wanted = _wanted(design, old)
    changed = {file: data for file, data in wanted.items() if file not in old or differs(old[file] or {}, data)}
    troubles += [trouble for file, data in changed.items() for trouble in _unwritable(file, data)]
    if troubles:
        raise FolderRefused(troubles, name=sections.DESIGN_FILE)
    written = {file: _content(file, data, before.get(file)) for file, data in changed.items()}
    return {**written, **{file: None for file in old if file not in wanted}}


def _wanted(design: Design, old: Mapping[str, Any]) -> dict[str, Any]:
    """What each file has to hold; a workflow stays in the file that it is in."""
    own = sections.design_file(old) or sections.DESIGN_FILE
    data = design_data(design, old.get(own))
    inline = (old.get(own) or {}).get(sections.WORKFLOWS) or {}
    by_workflow = {sections.workflow_named(file): file for file in old if sections.is_workflow_file(file)}
    stays_small = bool(old) and not by_workflow and (bool(inline) or own != sections.DESIGN_FILE)
    wanted = {own: data}
    workflows = {}
    for workflow_id in workflow_ids(design):
        local = last_part(workflow_id)
        if local in inline or (stays_small and workflow_id not in by_workflow):
            workflows[local] = workflow_data(design, workflow_id, inline.get(local))
        else:
            file = by_workflow.get(workflow_id, f"{sections.WORKFLOW_FOLDER}{local}.yaml")
            wanted[file] = workflow_data(design, workflow_id, old.get(file))
    if workflows:
        ordered = {local: workflows[local] for local in inline if local in workflows}
        data[sections.WORKFLOWS] = {**ordered, **workflows}
    elif inline:
        del data[sections.WORKFLOWS]
    return wanted


def _content(file: str, data: dict[str, Any], before: bytes | None) -> bytes:
    schema = f"../{WORKFLOW_SCHEMA}" if sections.is_workflow_file(file) else DESIGN_SCHEMA
    if before is None:
        return document(data, schema=schema).encode()
    text = edited(decoded(before), data, schema=schema)
    if before.count(b"\r\n") == before.count(b"\n") > 0:
        text = text.replace("\n", "\r\n")
    return (_BYTE_ORDER_MARK if before.startswith(_BYTE_ORDER_MARK) else b"") + text.encode()


def _unwritable(file: str, value: Any) -> Iterator[Trouble]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _unwritable(file, key)
            yield from _unwritable(file, each)
    elif isinstance(value, list):
        for each in value:
            yield from _unwritable(file, each)
    elif isinstance(value, str) and (trouble := text_trouble(value)):
        yield Trouble(file, 0, f"{trouble[0]}: '{value[:40]}...'", trouble[1])
