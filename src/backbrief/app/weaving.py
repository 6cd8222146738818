"""From an edited outline back to records: flows lead as the lines stand, and nothing names what is gone."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from backbrief.app.carried_transfers import with_transfers_carried
from backbrief.app.free_id import free_id
from backbrief.app.outline import (
    END,
    Item,
    Outline,
    Path,
    all_paths,
    holder_of,
    nodes_of,
    open_ends,
    outline_of,
    work_flows,
)
from backbrief.app.outline_places import changed
from backbrief.app.severed_references import without_what_is_gone
from backbrief.diff.compare import diff
from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.change import Change
from backbrief.domain.design import Design, Record
from backbrief.domain.identity import last_part


def changes_to(design: Design, outline: Outline, *, added: Iterable[Record] = ()) -> tuple[Change, ...]:
    """The changes that make the workflow what an edited outline of it tells; `added` are the records new in it.

    What the outline no longer holds is removed with all that names it. What is stated about a transfer goes along when
    its ends change.
    """
    before = outline_of(design, outline.workflow)
    gone = set(before.nodes()) - set(outline.nodes())
    outline = _led_past(outline, gone, design)
    kept = {key: each for key, each in design.records.items() if key not in gone}
    woven = _Weaver({**kept, **{each.id: each for each in added}}, design, before, outline).woven()
    carried = with_transfers_carried(design, woven, workflow=outline.workflow)
    return diff(design, without_what_is_gone(carried, gone, workflow=outline.workflow))


def _led_past(outline: Outline, gone: Collection[str], design: Design) -> Outline:
    """The outline in which paths that led to what is gone lead to what came behind it."""
    flows = work_flows(design, outline.workflow, nodes_of(design, outline.workflow)) if gone else ()
    onward = {str(flow.source): str(flow.target) for flow in reversed(flows)}

    def past(path: Path) -> Path:
        leads, seen = path.leads, set[str]()
        while leads and leads in gone:
            seen.add(leads)
            leads = END if (following := onward.get(leads, END)) in seen else following
        return replace(path, leads=leads)

    return changed(outline, past)


class _Wanted(NamedTuple):
    """A flow that the outline asks for; `flow` is its id where the outline names one."""

    source: str
    target: str
    flow: str = ""


class _Weaver:
    """Makes the flows of one workflow lead as an outline tells."""

    def __init__(self, records: dict[str, Record], design: Design, before: Outline, outline: Outline) -> None:
        self.records = records
        self.outline = outline
        self.known = nodes_of(design, outline.workflow)
        known_flows = work_flows(design, outline.workflow, self.known)
        self._free: dict[str, Flow] = {flow.id: flow for flow in known_flows}
        self._entered = Counter(str(flow.target) for flow in known_flows)
        self._several = {path.flow for path in all_paths(before.paths) if open_ends(path) > 1}

    def woven(self) -> Design:
        """The design with the flows of the outline."""
        self._keep_places(self.outline.paths, inside=END)
        wanted = self._met_first(list(self._wanted(self.outline.paths, after=END, inside=END)))
        for each in wanted:
            if each.flow:
                self._lead(each, each.flow)
        self._keep_unnamed([each for each in wanted if not each.flow])
        for flow in self._free:
            del self.records[flow]
        return Design(self.records)

    def _wanted(self, paths: Iterable[Path], *, after: str, inside: str) -> Iterator[_Wanted]:
        """Every flow that paths ask for; `after` is the node that follows around them."""
        for path in paths:
            onward = after if path.leads is None else path.leads
            followers = (*(item.node for item in path.items[1:]), onward)
            for item, following in zip(path.items, followers, strict=False):
                yield from self._wanted_by(item, following, inside)

    def _wanted_by(self, item: Item, onward: str, inside: str) -> Iterator[_Wanted]:
        for path in item.paths:
            yield from self._wanted_on(path, item, item.meets or onward, inside)
        source = item.meets if item.paths else item.node
        if source and onward:
            yield _Wanted(source, onward)
        yield from self._wanted(item.inner, after=END, inside=item.node)

    def _wanted_on(self, path: Path, item: Item, meeting: str, inside: str) -> Iterator[_Wanted]:
        """The flows of a path that parts at an item; its ends come together first where other paths wait for it."""
        if self._waits(item.meets) and open_ends(path) > 1 and path.flow not in self._several:
            meeting = self._meeting(inside)
            yield _Wanted(meeting, item.meets)
        first = path.items[0].node if path.items else path.leads
        target = meeting if first is None else first
        yield _Wanted(item.node, target or self._end(inside), path.flow)
        yield from self._wanted([path], after=meeting, inside=inside)

    def _met_first(self, wanted: list[_Wanted]) -> list[_Wanted]:
        """The flows, with paths that come to meet where others part brought together before: there they would wait."""
        entered = Counter(each.target for each in wanted)
        for node, count in entered.items():
            if count > 1 and self._entered[node] <= 1 and self._waits(node) and _parts(self.records[node]):
                meeting = self._meeting(getattr(self.records[node], "inside", None) or END)
                led = [each._replace(target=meeting) if each.target == node else each for each in wanted]
                wanted = [*led, _Wanted(meeting, node)]
        return wanted

    def _waits(self, node: str) -> bool:
        record = self.records.get(node)
        return isinstance(record, Branch) and record.kind in ("all of", "any of")

    def _meeting(self, inside: str) -> str:
        """A branch at which paths only come together again."""
        meeting = free_id(self.outline.workflow, "paths meet", self.records)
        self.records[meeting] = Branch(id=meeting, kind="one of", parts=False, inside=inside or None)
        return meeting

    def _end(self, inside: str) -> str:
        """An end of the work, made for a path that leads nowhere."""
        event = free_id(self.outline.workflow, "end", self.records)
        self.records[event] = Event(id=event, kind="end", inside=inside or None)
        return event

    def _keep_places(self, paths: Iterable[Path], *, inside: str) -> None:
        for path in paths:
            for item in path.items:
                self._keep_place(item.node, inside)
                if item.meets:
                    self._keep_place(item.meets, inside)
                self._keep_places(item.paths, inside=inside)
                self._keep_places(item.inner, inside=item.node)

    def _keep_place(self, node: str, inside: str) -> None:
        before = holder_of(node, self.known) if node in self.known else None
        record: Any = self.records[node]
        if before != inside:
            self.records[node] = replace(record, inside=inside or None)

    def _keep_unnamed(self, wanted: list[_Wanted]) -> None:
        """Use the flows that are there: first those that lead so already, then those that bear a limit for going back.

        Those that are left are led elsewhere from the same node.
        """
        known: dict[tuple[str, str], list[str]] = defaultdict(list)
        limited: dict[str, list[str]] = defaultdict(list)
        leaving: dict[str, list[str]] = defaultdict(list)
        for flow in self._free.values():
            known[str(flow.source), str(flow.target)].append(flow.id)
            leaving[str(flow.source)].append(flow.id)
            if flow.again_at_most is not None:
                limited[str(flow.target)].append(flow.id)
        rest = [each for each in wanted if not self._use(each, known[each.source, each.target])]
        rest = [each for each in rest if not self._use(each, limited[each.target])]
        rest = [each for each in rest if not self._use(each, leaving[each.source])]
        for each in rest:
            self._add(each)

    def _use(self, wanted: _Wanted, flows: Iterable[str]) -> bool:
        flow = next((each for each in flows if each in self._free), "")
        if flow:
            self._lead(wanted, flow)
        return bool(flow)

    def _lead(self, wanted: _Wanted, flow: str) -> None:
        self._free.pop(flow, None)
        record = self.records[flow]
        if isinstance(record, Flow) and (record.source, record.target) != (wanted.source, wanted.target):
            self.records[flow] = replace(record, source=wanted.source, target=wanted.target)

    def _add(self, wanted: _Wanted) -> None:
        name = f"{last_part(wanted.source)} to {last_part(wanted.target)}"
        flow = free_id(self.outline.workflow, name, self.records)
        self.records[flow] = Flow(id=flow, source=wanted.source, target=wanted.target)


def _parts(record: Record) -> bool:
    return isinstance(record, Branch) and record.parts is True
