"""Reads an outline into a design: steps in the order of their lines, branches where paths part, packets handed over."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

from backbrief.domain.answer import Answer, Sides, said_by_sender
from backbrief.domain.answer import items as items_of
from backbrief.domain.branch import Branch
from backbrief.domain.design import Design
from backbrief.domain.identity import last_part
from backbrief.domain.spelling import id_for
from backbrief.domain.transfer import PacketItem, Transfer
from backbrief.flow.graph import graph_of
from backbrief.flow.transfers import transfers_of
from backbrief.formats.format import Reading, Remark
from backbrief.formats.outline.draft import Draft
from backbrief.formats.outline.line import END, PARTING, Line, Mark, line_of, name_and_role, without_bullet
from backbrief.formats.outline.tree import Entry, tree_of, trouble


def read(content: bytes, *, name: str) -> Reading:
    """The workflow that an outline tells, with a remark on each line that could not be followed. Raises Refused."""
    entries = tree_of(content, name=name)
    title = entries.pop(0).line.text if entries[0].line.mark is Mark.TITLE else ""
    outline = _Outline(Draft(title or PurePath(name).stem), name)
    outline.scope(entries, inside=None)
    outline.go_on()
    outline.hand_over()
    return Reading(outline.draft.design(), tuple(outline.remarks))


@dataclass(frozen=True, slots=True)
class _Loose:
    """The end of a path that goes on with whatever comes next."""

    source: str
    answer: str = ""
    place: int = 0


@dataclass(frozen=True, slots=True)
class _Meeting:
    """Paths that wait for each other before they go on."""

    kind: str
    inside: str | None
    paths: tuple["_End", ...]


_End = _Loose | _Meeting


class _Outline:
    """Walks the lines of an outline and remembers what can only be settled when all steps are known."""

    def __init__(self, draft: Draft, name: str) -> None:
        self.draft = draft
        self.name = name
        self.remarks: list[Remark] = []
        self._jumps: list[tuple[Line, list[_End]]] = []
        self._packets: list[tuple[Line, str]] = []
        self._last_step = ""

    def scope(self, entries: Iterable[Entry], *, inside: str | None) -> None:
        """Tell what lies directly inside a step, or inside none."""
        self._end(self.sequence(entries, [], inside=inside), inside)

    def sequence(self, entries: Iterable[Entry], ends: list[_End], *, inside: str | None) -> list[_End]:
        """The loose ends after lines that follow each other, of which the first follows the given ends."""
        for entry in entries:
            ends = self._after(entry, ends, inside)
        return ends

    def go_on(self) -> None:
        """Join the paths that go on with a step or a question named elsewhere."""
        for line, ends in self._jumps:
            target = self.draft.labelled(line.text)
            if target is None:
                remedy = "write the step or question exactly as on its own line, or '=> end'"
                raise trouble(line, f"there is no '{line.text}' to go on with", remedy, name=self.name)
            self._join(ends, target)

    def hand_over(self) -> None:
        """State what each sender hands over, at the transfers that the flows make and to parties outside."""
        ways = _ways(self.draft.design(), self.draft.workflow)
        for line, step in self._packets:
            receiver, _, named = (part.strip() for part in line.text.partition(":"))
            receiver = receiver.removeprefix("@")
            transfers = ways[step].get(id_for(receiver, "role"))
            transfers = (
                transfers or ways[step].get(self.draft.labelled(receiver) or "") or self._outside(line, step, receiver)
            )
            items = [PacketItem(information=self.draft.named(each, "information")) for each in _names(named)]
            for transfer_id in transfers:
                self._state(transfer_id, tuple(items))

    def _outside(self, line: Line, step: str, receiver: str) -> list[str]:
        """The transfer to a party outside, which is named for the first time; none to a role whose turn it is not."""
        if not receiver:
            self._say(line, "nobody is named who takes over; write '-> role: information'")
            return []
        if id_for(receiver, "role") in self.draft.records or self.draft.labelled(receiver):
            self._say(line, f"'{receiver}' does not do the next step, so nothing passes here")
            return []
        party = str(self.draft.named(receiver, "party"))
        self._say(line, f"'{receiver}' does no step here and is taken for a party outside")
        transfer_id = f"{step}--{last_part(party)}"
        if transfer_id not in self.draft.records:
            self.draft.message(step, party)
            self.draft.records[transfer_id] = Transfer(id=transfer_id)
        return [transfer_id]

    def _after(self, entry: Entry, ends: list[_End], inside: str | None) -> list[_End]:
        line = entry.line
        if line.mark in PARTING:
            return self._branch(entry, ends, inside)
        if line.mark is Mark.GO_ON:
            if line.text.casefold() == END:
                self._end(ends, inside)
            else:
                self._jumps.append((line, ends))
            return []
        if line.mark in (Mark.HANDED_OVER, Mark.TITLE):
            self._beside_the_work(line)
            return ends
        return self._step(entry, ends, inside)

    def _step(self, entry: Entry, ends: list[_End], inside: str | None) -> list[_End]:
        name, role = name_and_role(without_bullet(entry.line.text))
        step = self.draft.step(name, role=role, inside=inside)
        self._join(ends, step)
        self._last_step = step
        self.scope(entry.below, inside=step)
        return [_Loose(step)]

    def _branch(self, entry: Entry, ends: list[_End], inside: str | None) -> list[_End]:
        line, kind = entry.line, PARTING[entry.line.mark]
        branch = self.draft.branch(line.text, kind=kind, inside=inside, mark=line.mark)
        self._join(ends, branch)
        if not entry.below:
            self._say(line, "nothing is answered here, so no paths part; write '- yes:' and '- no:' below")
            return [_Loose(branch)]
        paths = []
        for place, below in enumerate(entry.below):
            answer, inline = _answer_and_step(below.line.text, asked=line.mark)
            paths.append(self._path(below, inline, _Loose(branch, answer, place), inside))
        return _together(list(filter(None, paths)), kind, inside)

    def _path(self, entry: Entry, inline: str, start: _Loose, inside: str | None) -> list[_End]:
        if not inline:
            return self.sequence(entry.below, [start], inside=inside)
        line = line_of(inline, number=entry.line.number)
        if line.mark in PARTING:
            return self.sequence([Entry(line, entry.column, entry.below)], [start], inside=inside)
        return self.sequence([Entry(line, entry.column), *entry.below], [start], inside=inside)

    def _end(self, ends: Iterable[_End], inside: str | None) -> None:
        """A path that ends right behind a question needs something to lead to; what ends with a step does not."""
        for end in ends:
            if isinstance(end, _Meeting):
                self._end(end.paths, inside)
            elif isinstance(self.draft.records[end.source], Branch):
                self._join([end], self.draft.end(inside=inside))

    def _join(self, ends: Iterable[_End], target: str) -> None:
        for end in ends:
            if isinstance(end, _Loose):
                self.draft.flow(end.source, target, answer=end.answer, place=end.place)
                continue
            meeting = self.draft.meeting(kind=end.kind, inside=end.inside)
            self._join(end.paths, meeting)
            self.draft.flow(meeting, target)

    def _beside_the_work(self, line: Line) -> None:
        if line.mark is Mark.TITLE:
            self._say(line, f"'{line.text}' stands between the steps and was left out; only the first line is a name")
        elif not self._last_step:
            raise trouble(line, "nothing can be handed over before the first step", "move it below", name=self.name)
        else:
            self._packets.append((line, self._last_step))

    def _state(self, transfer_id: str, items: tuple[PacketItem, ...]) -> None:
        known = self.draft.records.get(transfer_id)
        before: Answer[tuple[PacketItem, ...]] = None
        if isinstance(known, Transfer):
            before = said_by_sender(known.packet)
        if packet := (*items_of(before), *items):
            self.draft.records[transfer_id] = Transfer(id=transfer_id, packet=Sides(sender=packet))

    def _say(self, line: Line, message: str) -> None:
        self.remarks.append(Remark(message, f"{self.name}:{line.number}"))


def _together(paths: list[list[_End]], kind: str, inside: str | None) -> list[_End]:
    """The loose ends of paths; paths side by side wait for each other, and each comes to that by one end."""
    if kind == "one of" or len(paths) < _SEVERAL:
        return [end for path in paths for end in path]
    single = [path[0] if len(path) == 1 else _Meeting("one of", inside, tuple(path)) for path in paths]
    return [_Meeting(kind, inside, tuple(single))]


_SEVERAL = 2


def _ways(design: Design, workflow: str) -> dict[str, dict[str, list[str]]]:
    """The transfers that begin at each step, by the role and by the step that receives next."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for transfer in transfers_of(design, graph_of(design, workflow)).values():
        found[transfer.sender][transfer.receiver_role].append(transfer.id)
        found[transfer.sender][transfer.receiver].append(transfer.id)
    return found


def _answer_and_step(text: str, *, asked: Mark) -> tuple[str, str]:
    """The answer, and the step that follows it on the same line; where all paths are taken, a step needs no answer."""
    if text.endswith(":"):
        return text[:-1].strip(), ""
    answer, _, step = text.partition(": ")
    if asked is Mark.ALL_OF and not step:
        return "", text
    return answer.strip(), step.strip()


def _names(text: str) -> list[str]:
    """The names of a list; semicolons part names that hold commas."""
    return [each.strip() for each in text.split(";" if ";" in text else ",") if each.strip()]
