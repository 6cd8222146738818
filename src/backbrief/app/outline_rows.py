"""A workflow as numbered rows in the order of its flow, each with what is to be seen at a glance."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from backbrief.app.outline import Item, Outline, Path, outline_of
from backbrief.domain.answer import Answer, items, said_by_sender
from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.design import Design
from backbrief.domain.step import Step
from backbrief.domain.transfer import PacketItem, Transfer
from backbrief.flow.survey import Survey

NOTHING: Mapping[str, int] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Passing:
    """What passes from a step to somebody else: the transfer, who receives, and the information as one text."""

    transfer: str
    receiver: str
    information: str
    guesses: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the outline.

    `kind` is step, branch, answer, start, end, event or meeting. The id is that of the node, and of the flow for an
    answer. The role is the one that does a step; `role_name` also names who decides. `leads` names what the path goes
    on with where that is not the next line below; `leads_to` is its id.
    """

    id: str
    kind: str
    depth: int
    text: str
    number: str = ""
    role: str = ""
    role_name: str = ""
    asked_as: str = ""
    leads: str = ""
    leads_to: str = ""
    holds: bool = False
    uses: int = 0
    functions: int = 0
    passes: tuple[Passing, ...] = ()
    guesses: int = 0


def outline_rows(survey: Survey, workflow: str, *, guesses: Mapping[str, int] = NOTHING) -> tuple[Row, ...]:
    """The rows of a workflow; `guesses` counts what is left to guess, by the id of the record."""
    outline = outline_of(survey.design, workflow)
    return tuple(_Rows(survey, outline, guesses).all())


def numbers_of(design: Design, outline: Outline) -> dict[str, str]:
    """The number of each step: one after another in the order of the rows, inner work below its step."""
    return dict(_numbers(design, outline.paths, prefix=""))


class _Rows:
    """Tells the rows of one outline."""

    def __init__(self, survey: Survey, outline: Outline, guesses: Mapping[str, int]) -> None:
        self.design: Design = survey.design
        self.outline = outline
        self.guesses = guesses
        self.numbers = numbers_of(self.design, outline)
        self.leaving: dict[str, list[Transfer]] = defaultdict(list)
        for transfer in survey.transfers_in(outline.workflow):
            self.leaving[transfer.sender].append(transfer)

    def all(self) -> Iterator[Row]:
        yield from self._paths(self.outline.paths, depth=0)

    def _paths(self, paths: Iterable[Path], *, depth: int) -> Iterator[Row]:
        for path in paths:
            for index, item in enumerate(path.items):
                is_last = index + 1 == len(path.items)
                yield from self._item(item, depth, path.leads if is_last else None)

    def _item(self, item: Item, depth: int, leads: str | None) -> Iterator[Row]:
        yield self._row(item, depth, leads)
        yield from self._paths(item.inner, depth=depth + 1)
        for path in item.paths:
            yield self._answer(path, self._kind_of_branch(item.node), depth + 1)
            yield from self._paths([path], depth=depth + 2)

    def _row(self, item: Item, depth: int, leads: str | None) -> Row:
        record = self.design.records[item.node]
        role = record.decider if isinstance(record, Branch) else getattr(record, "role", None)
        return Row(
            id=item.node,
            kind=_kind(record, item),
            depth=depth,
            text=_text(getattr(record, "name", None)),
            number=self.numbers.get(item.node, ""),
            role=role if isinstance(role, str) and not isinstance(record, Branch) else "",
            role_name=self.design.name_of(role) if isinstance(role, str) else _text(role),
            asked_as=self._kind_of_branch(item.node),
            leads=self._called(leads),
            leads_to=leads or "",
            holds=bool(item.inner),
            uses=len(items(getattr(record, "uses", None))),
            functions=len(items(getattr(record, "needs", None))),
            passes=tuple(map(self._passing, self.leaving.get(item.node, ()))),
            guesses=self.guesses.get(item.node, 0),
        )

    def _answer(self, path: Path, asked_as: str, depth: int) -> Row:
        flow = self.design.find(path.flow, Flow)
        leads = path.leads if not path.items else None
        said = next((each for each in (flow.answer, flow.condition) if each is not None), None) if flow else None
        return Row(
            id=path.flow,
            kind="answer",
            depth=depth,
            text=_text(said),
            asked_as=asked_as,
            leads=self._called(leads),
            leads_to=leads or "",
            guesses=self.guesses.get(path.flow, 0),
        )

    def _kind_of_branch(self, node: str) -> str:
        branch = self.design.find(node, Branch)
        return str(branch.kind or "") if branch else ""

    def _called(self, node: str | None) -> str:
        if not node:
            return ""
        return f"{self.numbers.get(node, '')} {self.design.name_of(node)}".strip()

    def _passing(self, transfer: Transfer) -> Passing:
        said: Answer[tuple[PacketItem, ...]] = said_by_sender(transfer.packet)
        sent = dict.fromkeys(item.information for item in items(said))
        return Passing(
            transfer=transfer.id,
            receiver=self.design.name_of(transfer.receiver_role),
            information=", ".join(self.design.name_of(each) for each in sent if isinstance(each, str)),
            guesses=self.guesses.get(transfer.id, 0),
        )


def _numbers(design: Design, paths: Iterable[Path], *, prefix: str) -> Iterator[tuple[str, str]]:
    for count, step in enumerate(_steps(design, paths), start=1):
        number = f"{prefix}{count}"
        yield step.node, number
        yield from _numbers(design, step.inner, prefix=f"{number}.")


def _steps(design: Design, paths: Iterable[Path]) -> Iterator[Item]:
    for path in paths:
        for item in path.items:
            if design.find(item.node, Step):
                yield item
            yield from _steps(design, item.paths)


def _kind(record: object, item: Item) -> str:
    if isinstance(record, Event):
        return "start" if item.starts else "end" if item.ends else "event"
    if isinstance(record, Branch):
        return "branch" if item.paths or record.parts is not False else "meeting"
    return "step"


def _text(answer: object) -> str:
    return "" if answer is None else str(answer)
