"""Writes a workflow as an outline, as far as lines of text can tell it: steps, roles, order, branches, packets."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from backbrief.domain.answer import items, said_by_sender
from backbrief.domain.branch import Branch
from backbrief.domain.design import Design
from backbrief.domain.identity import last_part
from backbrief.domain.step import Step
from backbrief.domain.transfer import Transfer
from backbrief.flow.graph import graph_of
from backbrief.flow.transfers import transfers_of
from backbrief.formats.outline.course import Course, course_of
from backbrief.formats.outline.line import END, PARTING, Mark, kept, label_of, numbered

_INDENT = "    "
_DEEPEST_QUESTION = 15
_MARKS = {kind: mark for mark, kind in PARTING.items()}


def write(design: Design, *, workflow: str) -> bytes:
    """One workflow of a design as an outline; events, and all that is stated beyond an outline, are left out."""
    telling = _Telling(design, workflow)
    telling.scope(None, depth=0)
    lines = ("", *telling.rendered()) if telling.said else ()
    return "\n".join((f"# {_flat(design.name_of(workflow))}", *lines, "")).encode()


class _Said(NamedTuple):
    """A line that is told: a step or question by its node, a way on to a node, or a text behind a mark."""

    depth: int
    mark: Mark
    node: str = ""
    text: str = ""


class _Path(NamedTuple):
    """Where a path stops, how far its lines are indented, in how many questions it lies, whether its end is said."""

    stop: str | None
    depth: int
    nest: int
    closing: bool


class _Telling:
    """Walks the course of a workflow and says each step and each question once."""

    def __init__(self, design: Design, workflow: str) -> None:
        self.design = design
        self.course: Course = course_of(design, workflow)
        self.said: list[_Said] = []
        self._left: set[str] = set()
        self._packets: dict[str, list[tuple[Transfer, str]]] = {}
        for transfer in transfers_of(design, graph_of(design, workflow)).values():
            self._packets.setdefault(transfer.sender, []).append((transfer, _packet(transfer, design)))

    def scope(self, step: str | None, *, depth: int) -> None:
        """Tell what lies directly inside a step, or inside none: one sequence of lines after another."""
        outer, nodes = self._left, self.course.within(step)
        self._left = set(nodes)
        closing = self._more_than_one_sequence(nodes)
        for node in nodes:
            if node in self._left:
                self._walk(node, _Path(None, depth, 0, closing=closing))
        if self.said and self.said[-1] == _Said(depth, Mark.GO_ON, text=END):
            self.said.pop()
        self._left = outer

    def rendered(self) -> Iterator[str]:
        """The lines, with every step and question that a path goes on with called so that it can be told apart."""
        labels = self._labels()
        for line in self.said:
            text = labels.get(line.node, END) if line.mark is Mark.GO_ON else line.text
            spaced = f"{line.mark.value} {text}".rstrip() if line.mark is not Mark.STEP else text
            yield f"{_INDENT * line.depth}{spaced}"

    def _more_than_one_sequence(self, nodes: list[str]) -> bool:
        reached = self.course.distances(nodes[0], among=self._left) if nodes else {}
        return len(reached) < len(nodes) or sum(map(self.course.parts, nodes)) > _DEEPEST_QUESTION

    def _walk(self, node: str | None, path: _Path) -> None:
        """Tell a path up to its stop, with which the next line after it goes on."""
        while node and node != path.stop:
            if node not in self._left or path.nest > _DEEPEST_QUESTION:
                self.said.append(_Said(path.depth, Mark.GO_ON, self._told_at(node)))
                return
            self._left.remove(node)
            self._say(node, depth=path.depth)
            node = self._after(node, path)
        if node == "" and (path.stop or path.closing):
            self.said.append(_Said(path.depth, Mark.GO_ON, text=END))

    def _after(self, node: str, path: _Path) -> str | None:
        """What the next line tells: nothing more when all paths that part at the node are told already."""
        if not self.course.parts(node):
            return next((way.target for way in self.course.onward[node]), "")
        meeting = self._meeting(node)
        together = self._mark(node) is not Mark.ONE_OF
        stop = meeting if together else meeting or path.stop
        self._part(node, _Path(stop, path.depth, path.nest + 1, closing=path.closing or together))
        return meeting

    def _meeting(self, node: str) -> str | None:
        """Where the paths from a node go on together; paths side by side only where they wait for each other."""
        find = self.course.rejoining_of if self._mark(node) is Mark.ONE_OF else self.course.meeting_of
        return find(node, among=self._left)

    def _mark(self, node: str) -> Mark:
        """How the parting of paths at a node is told; those from a step are all taken."""
        record = self.course.nodes[node]
        return _MARKS.get(str(record.kind), Mark.ONE_OF) if isinstance(record, Branch) else Mark.ALL_OF

    def _part(self, node: str, path: _Path) -> None:
        mark = self._mark(node)
        if isinstance(self.course.nodes[node], Step):
            self.said.append(_Said(path.depth, mark))
        for way in self.course.onward[node]:
            text = f"{_flat(way.answer)}:" if way.answer else ""
            begin = len(self.said)
            self.said.append(_Said(path.depth + 1, Mark.ANSWER, text=text))
            self._walk(way.target, path._replace(depth=path.depth + 2))
            if mark is Mark.ALL_OF and not text:
                self._shorten(begin)

    def _shorten(self, begin: int) -> None:
        """Put the only step of a path on the line of the path, where it cannot be taken for an answer."""
        path, *steps = self.said[begin:]
        if [step.mark for step in steps] == [Mark.STEP] and ":" not in steps[0].text:
            self.said[begin:] = [path._replace(node=steps[0].node, text=steps[0].text)]

    def _say(self, node: str, *, depth: int) -> None:
        record = self.course.nodes[node]
        if isinstance(record, Step):
            self.said.append(_Said(depth, Mark.STEP, node, _step_line(record, self.design)))
            self._say_packets(node, depth=depth)
            self.scope(node, depth=depth + 1)
        elif self.course.parts(node):
            self.said.append(_Said(depth, self._mark(node), node, _flat(record.name)))

    def _say_packets(self, step: str, *, depth: int) -> None:
        packets = sorted(self._packets.get(step, ()), key=lambda pair: self.design.name_of(pair[0].receiver_role))
        receivers = Counter(transfer.receiver_role for transfer, _ in packets)
        for transfer, packet in packets:
            several = receivers[transfer.receiver_role] > 1
            called = _flat(self._receiver(transfer) if several else self.design.name_of(transfer.receiver_role))
            if packet:
                self.said.append(_Said(depth, Mark.HANDED_OVER, text=f"{called.replace(':', ' ')}: {packet}"))

    def _receiver(self, transfer: Transfer) -> str:
        """What takes it in, called as on a line of its own."""
        step = self.design.find(transfer.receiver, Step)
        return _called(step) if step else self.design.name_of(transfer.receiver)

    def _told_at(self, node: str) -> str:
        """The node whose line a path goes on with: where paths only meet, there is no line."""
        seen: set[str] = set()
        while node and node not in seen and self.course.waits(node):
            seen.add(node)
            node = next((way.target for way in self.course.onward[node]), "")
        return "" if node in seen else node

    def _labels(self) -> dict[str, str]:
        labels: dict[str, str] = {}
        called: Counter[str] = Counter()
        for line in self.said:
            record = self.course.nodes.get(line.node)
            if record and line.mark is not Mark.GO_ON:
                label = (
                    label_of(Mark.STEP, _called(record))
                    if isinstance(record, Step)
                    else label_of(line.mark, _flat(record.name))
                )
                called[label.casefold()] += 1
                labels[line.node] = numbered(label, called[label.casefold()])
        return labels


def _flat(text: object) -> str:
    return " ".join(text.split()) if isinstance(text, str) else ""


def _called(step: Step) -> str:
    return _flat(step.name) or last_part(step.id)


def _step_line(step: Step, design: Design) -> str:
    name = kept(_called(step))
    role = _flat(design.name_of(step.role)).replace("@", " ") if isinstance(step.role, str) else ""
    return f"{name} @{_flat(role)}".strip() if role or " @" in f" {name}" else name


def _packet(transfer: Transfer, design: Design) -> str:
    """The information that the sender says is handed over, by name."""
    said = said_by_sender(transfer.packet)
    named = dict.fromkeys(item.information for item in items(said))
    names = [_flat(design.name_of(each)) for each in named if isinstance(each, str)]
    return "; ".join(names) + ";" if any("," in name for name in names) else ", ".join(names)
