"""Reads the files of a design; everything that is wrong in them is told at once, with file and line."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from backbrief.domain.design import Design
from backbrief.formats.folder import sections
from backbrief.formats.folder.content import gather_design, gather_workflow
from backbrief.formats.folder.gathering import Enough, Gathering
from backbrief.formats.folder.guard import Unsafe, decoded
from backbrief.formats.folder.parse import Refusal, parsed
from backbrief.formats.folder.references import dangling
from backbrief.formats.folder.trouble import FolderRefused, Trouble


def read_folder(files: Mapping[str, bytes], *, name: str) -> Design:
    """The design that the files hold, by their paths inside the folder; a single file may have any name.

    Raises FolderRefused, which lists everything that is wrong as `file:line: what is wrong (what to do)`.
    """
    gathering = gathered(files, name=name)
    if troubles := gathering.troubles():
        raise FolderRefused(troubles, name=name)
    return Design(gathering.records)


def gathered(files: Mapping[str, bytes], *, name: str) -> Gathering:
    """The records that the files hold with their places, and what is wrong with them."""
    gathering = Gathering(files)
    with suppress(Enough):
        _gather(gathering, name=name)
        if not gathering.troubles():
            _check_references(gathering)
    return gathering


def contents(files: Mapping[str, bytes]) -> tuple[dict[str, Any], list[Trouble]]:
    """The plain data of each file that belongs to a design, and what is refused in them."""
    data: dict[str, Any] = {}
    troubles: list[Trouble] = []
    for file in _of_design(files):
        try:
            data[file] = parsed(decoded(files[file]))
        except Unsafe as unsafe:
            troubles.append(Trouble(file, 0, unsafe.message, unsafe.remedy))
        except Refusal as refusal:
            troubles += [Trouble(file, each.line, each.message, each.remedy) for each in refusal.refused]
    return data, troubles


def _gather(gathering: Gathering, *, name: str) -> None:
    data, gathering.told = contents(gathering.files)
    if not data and not gathering.told:
        missing = f"there is no {sections.DESIGN_FILE} here"
        gathering.told.append(Trouble(name, 0, missing, f"name the folder that holds {sections.DESIGN_FILE}"))
    for file, content in data.items():
        gather = gather_workflow if sections.is_workflow_file(file) else gather_design
        gather(content, gathering, file=file)


def _of_design(files: Mapping[str, bytes]) -> list[str]:
    own = sections.design_file(files)
    return [*([own] if own else []), *sorted(file for file in files if sections.is_workflow_file(file))]


def _check_references(gathering: Gathering) -> None:
    for each in dangling(gathering.records):
        gathering.misfit(gathering.places[each.record].inside(each.path), each.message, each.remedy)
