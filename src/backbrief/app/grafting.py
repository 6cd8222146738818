"""The work of another design taken over into a workflow: its ids are made free, its names stand for what is known."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from backbrief.app.free_id import free_id
from backbrief.app.outline import END, Item, Path, all_paths, outline_of
from backbrief.diff.compare import answers, with_answers
from backbrief.domain.answer import Sides
from backbrief.domain.branch import Flow
from backbrief.domain.design import IN_WORKFLOW, Design, Record
from backbrief.domain.identity import last_part
from backbrief.domain.naming import Namer
from backbrief.domain.transfer import Transfer
from backbrief.domain.workflow import Workflow


@dataclass(frozen=True, slots=True, kw_only=True)
class Graft:
    """Items to be put into the outline of a workflow, with the records that they need."""

    items: tuple[Item, ...]
    records: tuple[Record, ...]


def graft_of(other: Design, *, design: Design, workflow: str) -> Graft:
    """What the only workflow of another design would be inside a workflow of this one.

    Where its work ends, it goes on with what follows here. Roles, parties and information of a name that is known here
    are those known here.
    """
    (source,) = other.of(Workflow)
    names = dict(_names(other, source.id, design, workflow))
    paths = tuple(_path(path, names, other) for path in outline_of(other, source.id).paths)
    items = tuple(item for path in paths for item in path.items)
    told = {node for item in items for node in item.nodes()} | {path.flow for path in all_paths(paths)}
    taken = (each for each in other.records.values() if not isinstance(each, Workflow))
    records = (_renamed(each, names) for each in taken if names[each.id] not in design.records)
    return Graft(items=items, records=tuple(each for each in records if _is_needed(each, told)))


def _names(other: Design, source: str, design: Design, workflow: str) -> Iterator[tuple[str, str]]:
    """The id that each record gets here."""
    names: dict[str, str] = {source: workflow}
    namer, taken = Namer(design), set(design.records)
    for record in other.records.values():
        if isinstance(record, Transfer):
            ends = (_end(each, source, names) for each in last_part(record.id).split("--"))
            names[record.id] = f"{workflow}/{'--'.join(ends)}"
        elif isinstance(record, IN_WORKFLOW):
            name = getattr(record, "name", None)
            names[record.id] = free_id(workflow, name if isinstance(name, str) else last_part(record.id), taken)
            taken.add(names[record.id])
        elif record.id != source:
            names[record.id] = namer(other.name_of(record.id), (record.word,))
    yield from names.items()


def _end(name: str, source: str, names: Mapping[str, str]) -> str:
    """The last part of the id that an end of a transfer gets, a step or a party."""
    found = (names.get(each) for each in (f"{source}/{name}", f"party/{name}"))
    return last_part(next(filter(None, found), name))


def _is_needed(record: Record, told: Iterable[str]) -> bool:
    """Flows without an answer are made anew from the outline."""
    if isinstance(record, Flow):
        return record.id in told or record.message is True
    return not isinstance(record, IN_WORKFLOW) or isinstance(record, Transfer) or record.id in told


def _renamed(record: Record, names: Mapping[str, str]) -> Record:
    fresh: Any = record
    fresh = replace(fresh, id=names[record.id])
    return with_answers(fresh, {name: _led(said, names) for name, said in answers(record).items()})


def _led(said: Any, names: Mapping[str, str]) -> Any:
    if isinstance(said, str):
        return names.get(said, said)
    if isinstance(said, tuple):
        return tuple(_led(each, names) for each in said)
    if isinstance(said, Sides):
        return Sides(_led(said.sender, names), _led(said.receiver, names))
    return replace(said, information=_led(said.information, names)) if hasattr(said, "information") else said


def _path(path: Path, names: Mapping[str, str], other: Design) -> Path:
    items = tuple(_item(item, names, other) for item in path.items if not item.ends and not item.starts)
    leads = None if not path.leads or _ends(path.leads, other) else names[path.leads]
    return Path(items, leads, names.get(path.flow, END))


def _ends(node: str, other: Design) -> bool:
    return getattr(other.records.get(node), "kind", None) == "end"


def _item(item: Item, names: Mapping[str, str], other: Design) -> Item:
    return replace(
        item,
        node=names[item.node],
        meets=names[item.meets] if item.meets else "",
        paths=tuple(_path(path, names, other) for path in item.paths),
        inner=tuple(_path(path, names, other) for path in item.inner),
    )
