"""Writes a design to its files: only what changes, in the spelling and with the comments that are there."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, starmap
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
    changed = _changed(wanted, old)
    troubles += chain.from_iterable(starmap(_unwritable, changed.items()))
    if troubles:
        raise FolderRefused(troubles, name=sections.DESIGN_FILE)
    written = {file: _content(file, data, before.get(file)) for file, data in changed.items()}
    return {**written, **{file: None for file in old if file not in wanted}}


def _wanted(design: Design, old: Mapping[str, Any]) -> dict[str, Any]:
    """What each file has to hold; a workflow stays in the file that it is in."""
    own = sections.design_file(old) or sections.DESIGN_FILE
    inline = _inline(old, own)
    wanted = {own: design_data(design, old.get(own))}
    workflows = {}
    for workflow_id in workflow_ids(design):
        file, local = _home(workflow_id, own, old), last_part(workflow_id)
        if file == own:
            workflows[local] = workflow_data(design, workflow_id, inline.get(local))
        else:
            wanted[file] = workflow_data(design, workflow_id, old.get(file))
    wanted[own].pop(sections.WORKFLOWS, None)
    if workflows:
        wanted[own][sections.WORKFLOWS] = workflows
    return wanted


def _home(workflow_id: str, own: str, old: Mapping[str, Any]) -> str:
    """The file of a workflow: where it is, else the one file of a small design, else one of its own."""
    local, inline = last_part(workflow_id), _inline(old, own)
    files = {sections.workflow_named(file): file for file in filter(sections.is_workflow_file, old)}
    is_small = not files and own in old and (inline or own != sections.DESIGN_FILE)
    if local in inline or is_small:
        return own
    return files.get(workflow_id, f"{sections.WORKFLOW_FOLDER}{local}.yaml")


def _inline(old: Mapping[str, Any], own: str) -> Mapping[str, Any]:
    workflows: Mapping[str, Any] = (old.get(own) or {}).get(sections.WORKFLOWS) or {}
    return workflows


def _changed(wanted: Mapping[str, Any], old: Mapping[str, Any]) -> dict[str, Any]:
    return {file: data for file, data in wanted.items() if file not in old or differs(old[file] or {}, data)}


def _unwritable(file: str, value: Any) -> Iterator[Trouble]:
    if isinstance(value, dict | list):
        for each in _parts(value):
            yield from _unwritable(file, each)
    elif isinstance(value, str) and (trouble := text_trouble(value)):
        yield Trouble(file, 0, f"{trouble[0]}: '{value[:40]}...'", trouble[1])


def _parts(value: dict[str, Any] | list[Any]) -> Iterable[Any]:
    """The items of a list; the keys of a mapping, each before what it holds."""
    return chain.from_iterable(value.items()) if isinstance(value, dict) else value


def _content(file: str, data: dict[str, Any], before: bytes | None) -> bytes:
    schema = f"../{WORKFLOW_SCHEMA}" if sections.is_workflow_file(file) else DESIGN_SCHEMA
    if before is None:
        return document(data, schema=schema).encode()
    text = edited(decoded(before), data, schema=schema)
    if before.count(b"\r\n") == before.count(b"\n") > 0:
        text = text.replace("\n", "\r\n")
    return (_BYTE_ORDER_MARK if before.startswith(_BYTE_ORDER_MARK) else b"") + text.encode()
