"""Steps of a list as records: one after another, inner work by its number, and what passes on to the next role."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

from backbrief.domain.answer import Sides
from backbrief.domain.branch import Event, Flow
from backbrief.domain.design import Design, Record
from backbrief.domain.identity import slug
from backbrief.domain.information import Information
from backbrief.domain.need import Use
from backbrief.domain.party import Role
from backbrief.domain.spelling import id_for
from backbrief.domain.step import Step
from backbrief.domain.transfer import PacketItem, Transfer
from backbrief.domain.workflow import Workflow
from backbrief.flow.graph import graph_of
from backbrief.flow.transfers import transfers_of
from backbrief.formats.format import Reading, Remark

Cells = Mapping[str, str]
_USES = {"needs": "looks at", "makes": "creates"}
_STAYS = "in this list no other role goes on behind it"


class ListedSteps:
    """Collects the steps of one workflow in the order of their rows."""

    def __init__(self, workflow: str, title: str) -> None:
        self._workflow = Workflow(id=workflow, name=title)
        self._named: dict[str, Record] = {}
        self._steps: list[Step] = []
        self._passing: dict[str, str] = {}
        self._around: list[tuple[str, str]] = []

    def add(self, cells: Cells) -> None:
        """The step of one row."""
        step_id = f"{self._workflow.id}/{len(self._steps) + 1}-{slug(cells['step'])}"
        step = Step(
            id=step_id,
            name=cells["step"],
            role=self._role(cells.get("who")),
            inside=self._inside(cells.get("number", ""), step_id),
            uses=tuple(self._uses(cells)) or None,
            purpose=cells.get("why") or None,
            notes=cells.get("notes") or None,
        )
        self._steps.append(step)
        if passing := cells.get("passes"):
            self._passing[step.id] = passing

    def reading(self) -> Reading:
        """The workflow of all steps; what cannot pass on, as work stays in the same hands, is told."""
        design = Design({record.id: record for record in self._flowing()})
        leaving = _leaving(design, self._workflow.id)
        packets = {step: self._information(text) for step, text in self._passing.items()}
        stated = [_sent(transfer, packet) for step, packet in packets.items() for transfer in leaving[step]]
        remarks = tuple(_stays(step, design) for step in packets if not leaving[step])
        return Reading(design.with_records(*self._named.values(), *stated), remarks)

    def _flowing(self) -> Iterator[Record]:
        start, end = (f"{self._workflow.id}/{border}" for border in ("start", "end"))
        yield self._workflow
        yield from self._named.values()
        yield from self._steps
        yield Event(id=start, name="Start", kind="start")
        yield Event(id=end, name="End", kind="end")
        outermost, *inner = self._rows_of_steps()
        ways = [way for row in ([start, *outermost, end], *inner) for way in pairwise(row)]
        for number, (source, target) in enumerate(ways, start=1):
            yield Flow(id=f"{self._workflow.id}/flow-{number}", source=source, target=target)

    def _role(self, name: str | None) -> str | None:
        if not name:
            return None
        role = Role(id=id_for(name, "role"), name=name)
        self._named.setdefault(role.id, role)
        return role.id

    def _information(self, text: str) -> list[str]:
        found = [Information(id=id_for(each, "information"), name=each) for each in _list(text)]
        for information in found:
            self._named.setdefault(information.id, information)
        return list(dict.fromkeys(each.id for each in found))

    def _uses(self, cells: Cells) -> Iterator[Use]:
        for meaning, kind in _USES.items():
            for information in self._information(cells.get(meaning, "")):
                yield Use(kind=kind, information=information)

    def _inside(self, number: str, step: str) -> str | None:
        """The step around one of this number: 2.1 and 2.2 lie inside 2."""
        own = number.strip(" .")
        while self._around and not own.startswith(f"{self._around[-1][0]}."):
            self._around.pop()
        around = self._around[-1][1] if self._around else None
        if own:
            self._around.append((own, step))
        return around

    def _rows_of_steps(self) -> list[list[str]]:
        """Steps one after another: those that lie in none, then those that lie in each that holds some."""
        rows: dict[str, list[str]] = defaultdict(list, {"": []})
        for step in self._steps:
            rows[str(step.inside or "")].append(step.id)
        return list(rows.values())


def _leaving(design: Design, workflow: str) -> Mapping[str, list[str]]:
    """The transfers of a workflow by the step that sends."""
    leaving: dict[str, list[str]] = defaultdict(list)
    for transfer in transfers_of(design, graph_of(design, workflow)).values():
        leaving[transfer.sender].append(transfer.id)
    return leaving


def _sent(transfer: str, packet: list[str]) -> Transfer:
    return Transfer(id=transfer, packet=Sides(sender=tuple(PacketItem(information=each) for each in packet)))


def _stays(step: str, design: Design) -> Remark:
    return Remark(f"what passes on from '{design.name_of(step)}' is not taken: {_STAYS}")


def _list(text: str) -> list[str]:
    parts = text.replace(";", ",").replace("\n", ",").split(",")
    return [part.strip() for part in parts if part.strip()]
