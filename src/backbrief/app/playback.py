"""A workflow played step by step: whose turn it is, what is in hand and missing, what passes on, what comes next."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from backbrief.app.outline import all_paths, outline_of
from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.design import Design
from backbrief.domain.step import Step
from backbrief.domain.transfer import Transfer
from backbrief.flow.course import Course
from backbrief.flow.gap import Gap, Strength
from backbrief.flow.in_hand import InHand
from backbrief.flow.pieces import Pieces, one_by_one
from backbrief.flow.survey import Survey
from backbrief.flow.uses import Portion, carried


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """An information and those of its parts that are meant; `how` says what is done with it, or how sure it is."""

    information: str
    parts: tuple[str, ...]
    how: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handing:
    """What passes on from here to whom."""

    transfer: str
    receiver: str
    items: tuple[Held, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A way on: the node that comes next, what it is called, and the answer on which it is taken."""

    node: str
    name: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One moment of the play: a step, or a question at which paths part."""

    node: str
    kind: str
    name: str
    number: int
    of: int
    role: str
    role_name: str
    in_hand: tuple[Held, ...]
    needed: tuple[Held, ...]
    missing: tuple[Held, ...]
    makes: tuple[Held, ...]
    passes: tuple[Handing, ...]
    onward: tuple[Choice, ...]
    before: str


def moments_of(survey: Survey, workflow: str) -> tuple[str, ...]:
    """The nodes at which the play stops, in the order of the outline: steps that somebody does, and questions."""
    graph, design = survey.graphs[workflow], survey.design
    parting = {item.node for path in all_paths(outline_of(design, workflow).paths) for item in path.items if item.paths}
    nodes = outline_of(design, workflow).nodes()
    return tuple(
        node
        for node in nodes
        if graph.is_done_by_somebody(node) or (node in parting and design.find(node, Branch) is not None)
    )


def moment(survey: Survey, workflow: str, node: str) -> Moment | None:
    """What there is to see at a node; None when the play does not stop there."""
    stops = moments_of(survey, workflow)
    return _Play(survey, workflow, stops).at(node) if node in stops else None


class _Play:
    """One workflow with what is known of its information."""

    def __init__(self, survey: Survey, workflow: str, stops: tuple[str, ...]) -> None:
        self.survey = survey
        self.design: Design = survey.design
        self.graph = survey.graphs[workflow]
        self.workflow = workflow
        self.stops = stops
        transfers: Mapping[str, Transfer] = {each.id: each for each in survey.transfers_in(workflow)}
        self.course = Course(self.design, self.graph, transfers)

    def at(self, node: str) -> Moment:
        uses = self.course.uses.get(node)
        step = self.design.find(node, Step)
        role = (step.role if step else getattr(self.design.records[node], "decider", None)) or ""
        return Moment(
            node=node,
            kind="step" if step else "branch",
            name=self.design.name_of(node),
            number=self.stops.index(node) + 1,
            of=len(self.stops),
            role=role if isinstance(role, str) else "",
            role_name=self.design.name_of(role) if isinstance(role, str) and role else str(role),
            in_hand=tuple(self._in_hand(node)),
            needed=tuple(self._held(uses.looked_at)) if uses else (),
            missing=tuple(self._missing(node)),
            makes=tuple(self._made(node)),
            passes=tuple(self._passes(node)),
            onward=tuple(self._onward(node)),
            before=self._before(node),
        )

    def _in_hand(self, node: str) -> Iterator[Held]:
        """What is in the hands of whoever is to work, as far as anything in the workflow speaks of it.

        A system that somebody may look into does not hold what a later step makes.
        """
        portions = [portion for uses in self.course.uses.values() for group in uses for portion in group]
        portions += [portion for transfer in self.course.transfers.values() for portion in carried(transfer)]
        pieces = Pieces(portions)
        if not portions or node not in self.course.uses:
            return
        known, later = InHand(self.course, pieces).arrival(node).held, self._made_later(node, pieces)
        may, may_not = known.may & ~later, known.may_not
        for held, how in ((may & ~may_not, ""), (may & may_not, "on some paths")):
            named = (pieces.name_of(piece) for piece in one_by_one(held))
            yield from self._named(named, how=how)

    def _made_later(self, node: str, pieces: Pieces) -> int:
        """What comes into being in this work, and nowhere before the node."""
        sent, made = self._sent_from_outside(), self._made_at_steps()
        new = {portion.information for _, portion, is_new in (*sent, *made) if is_new}
        everything = [(at, portion) for at, portion, _ in (*sent, *made) if portion.information in new]
        arriving = [(at, portion) for at, portion, _ in sent]
        before = [each for each in everything if node in self.graph.ahead_of(each[0])]
        by_then = [portion for at, portion in before if at != node or (at, portion) in arriving]
        return pieces.held(portion for _, portion in everything) & ~pieces.held(by_then)

    def _sent_from_outside(self) -> list[tuple[str, Portion, bool]]:
        """What somebody outside sends, where it comes to, and that it is new here."""
        outside = [each for each in self.course.transfers.values() if self.course.is_outside(each.sender_role)]
        return [(each.receiver, portion, True) for each in outside for portion in carried(each)]

    def _made_at_steps(self) -> list[tuple[str, Portion, bool]]:
        """What is made or changed at each step, and whether it comes into being there."""
        uses = self.course.uses.items()
        created = [(step, portion, True) for step, each in uses for portion in each.created]
        return [*created, *((step, portion, False) for step, each in uses for portion in each.changed)]

    def _missing(self, node: str) -> Iterator[Held]:
        found = self.survey.continuities[self.workflow]
        gaps: Iterable[Gap] = (*found.never_made, *found.not_carried, *found.ended_before_use)
        here = [gap for gap in gaps if gap.at == node]
        for strength in Strength:
            named = ((gap.information, gap.attribute) for gap in here if gap.strength is strength)
            yield from self._named(named, how="" if strength is Strength.STRONG else strength.value)

    def _made(self, node: str) -> Iterator[Held]:
        uses = self.course.uses.get(node)
        for how, portions in (
            (("creates", uses.created), ("changes", uses.changed), ("ends", uses.ended)) if uses else ()
        ):
            yield from self._held(portions, how=how)

    def _passes(self, node: str) -> Iterator[Handing]:
        for transfer in self.course.transfers.values():
            if transfer.sender == node:
                receiver = self.design.name_of(transfer.receiver_role)
                yield Handing(transfer=transfer.id, receiver=receiver, items=tuple(self._held(carried(transfer))))

    def _onward(self, node: str) -> Iterator[Choice]:
        """The next nodes at which the play stops; at a question the answers, else ways through what only passes on."""
        for target in self.graph.after.get(node, ()):
            flows = [self.design.find(flow, Flow) for flow in self.graph.flows_between(node, target)]
            answers = dict.fromkeys(str(flow.answer) for flow in flows if flow and flow.answer is not None)
            for answer in answers or ("",):
                yield from self._choices(target, answer)

    def _choices(self, node: str, answer: str) -> Iterator[Choice]:
        seen: set[str] = set()
        waiting = [node]
        while waiting:
            target = waiting.pop(0)
            if target in self.stops:
                yield Choice(node=target, name=self.design.name_of(target), answer=answer)
            elif target not in seen:
                seen.add(target)
                following = self.graph.after.get(target, ())
                waiting += following
                if not following:
                    yield Choice(node="", name=self._end(target), answer=answer)

    def _end(self, node: str) -> str:
        event = self.design.find(node, Event)
        return event.name if event and isinstance(event.name, str) else "The work ends"

    def _before(self, node: str) -> str:
        """The nearest node before this one at which the play stops; empty at the beginning."""
        seen: set[str] = {node}
        waiting = list(self.graph.before.get(node, ()))
        while waiting:
            source = waiting.pop(0)
            if source in self.stops:
                return source
            if source not in seen:
                seen.add(source)
                waiting += self.graph.before.get(source, ())
        return ""

    def _held(self, portions: Iterable[Portion], *, how: str = "") -> Iterator[Held]:
        named = ((each.information, part) for each in portions for part in each.attributes or ("",))
        yield from self._named(named, how=how)

    def _named(self, named: Iterable[tuple[str, str]], *, how: str) -> Iterator[Held]:
        """Parts gathered by their information."""
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for information, part in named:
            found[information].update({part: None} if part else {})
        for information, parts in found.items():
            yield Held(information=self.design.name_of(information), parts=tuple(parts), how=how)
