"""Who does, answers for, is asked at and is told of each step (RACI), as far as it follows from what is stated."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from backbrief.app.matrices.matrix import Heading, Mark, Matrix
from backbrief.domain.answer import items
from backbrief.domain.branch import Branch
from backbrief.domain.identity import workflow_of
from backbrief.domain.information import Information
from backbrief.domain.need import READS
from backbrief.domain.party import Party, Role
from backbrief.domain.step import Step
from backbrief.domain.transfer import Transfer
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey
from backbrief.flow.texts import words_of

DOES, ANSWERS, ASKED, TOLD = "R", "A", "C", "I"

LEGEND = (
    (DOES, "does the step"),
    (ANSWERS, "answers for the outcome, or decides"),
    (ASKED, "is asked, or called in"),
    (TOLD, "is told, or takes over"),
)

DERIVED_FROM = (
    (DOES, "the role of the step"),
    (ANSWERS, "the owner of the workflow, who answers for each case from beginning to end"),
    (ANSWERS, "whoever decides at the branch of the step"),
    (ASKED, "the role or party that information is read from, or that is its source of truth"),
    (ASKED, "whoever responds when something goes wrong"),
    (ASKED, "roles in the words for what is seen side by side, and for what a function must state"),
    (TOLD, "whoever receives a transfer from the step"),
    (TOLD, "roles in the words for who must see it, who must know the answer, who can see where a transfer is"),
)
"""From which facts each letter follows. Nobody states letters; what is missing here is missing there."""


def responsibilities(survey: Survey, *, workflow: str = "") -> Matrix:
    """Steps against roles and parties, with each letter's reason; of all workflows, or of one."""
    steps = [each for each in survey.of(Step) if not workflow or workflow_of(each.id) == workflow]
    readings = _Reading(survey)
    reasons: dict[tuple[str, str], dict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
    for step in steps:
        for part in readings.parts(step):
            reasons[step.id, part.who][part.letter][part.because] = None
    cells = {place: _marks(letters) for place, letters in reasons.items()}
    taking_part = {who for _, who in cells}
    return Matrix(
        name="Responsibilities",
        corner="Step",
        rows=tuple(_row(step, survey, cells.keys()) for step in steps),
        columns=tuple(
            Heading(key=each.id, text=survey.title(each), record=each.id)
            for each in _everybody(survey)
            if each.id in taking_part
        ),
        cells=cells,
        legend=LEGEND,
    )


def _everybody(survey: Survey) -> list[Role | Party]:
    return [*survey.of(Role), *survey.of(Party)]


def _marks(letters: Mapping[str, Iterable[str]]) -> tuple[Mark, ...]:
    """One mark for each letter, with all its reasons."""
    return tuple(Mark(sign=letter, says="; ".join(letters[letter])) for letter, _ in LEGEND if letter in letters)


def _row(step: Step, survey: Survey, met: Iterable[tuple[str, str]]) -> Heading:
    roles = {who for place, who in met if place == step.id}
    owner = getattr(survey.find(workflow_of(step.id), Workflow), "owner", None)
    remarks = (
        ("nobody does it", step.role not in roles),
        ("nobody answers for it", owner not in roles),
    )
    return Heading(
        key=step.id,
        text=survey.title(step),
        record=step.id,
        under=survey.design.name_of(workflow_of(step.id)),
        remarks=tuple(says for says, holds in remarks if holds),
    )


class _Said(NamedTuple):
    """The part somebody plays at a step, as a fact says it."""

    who: object
    letter: str
    because: str


class _Part(NamedTuple):
    """The part a role or party plays at a step, and the fact it follows from."""

    who: str
    letter: str
    because: str


class _Reading:
    """Reads the parts that roles play out of what is stated about a step."""

    def __init__(self, survey: Survey) -> None:
        self.survey = survey

    def parts(self, step: Step) -> Iterator[_Part]:
        """Every part at the step, once for each reason; whoever does the step is not asked or told besides."""
        readers = (self._by_step, self._by_exceptions, self._by_uses, self._by_words, self._by_transfers)
        for said in chain.from_iterable(read(step) for read in readers):
            known = self.survey.find(said.who, Role) or self.survey.find(said.who, Party)
            if known and (said.letter in (DOES, ANSWERS) or known.id != step.role):
                yield _Part(known.id, said.letter, said.because)

    def _by_step(self, step: Step) -> Iterator[_Said]:
        yield _Said(step.role, DOES, "does the step")
        if workflow := self.survey.find(workflow_of(step.id), Workflow):
            name = self.survey.title(workflow)
            yield _Said(workflow.owner, ANSWERS, f"answers for each case of '{name}' from beginning to end")
        if branch := self.survey.find(step.decision, Branch):
            yield _Said(branch.decider, ANSWERS, f"decides '{self.survey.title(branch)}'")

    def _by_exceptions(self, step: Step) -> Iterator[_Said]:
        troubles: dict[object, list[str]] = defaultdict(list)
        for response in items(step.exceptions):
            troubles[response.done_by].append(str(response.kind or "something goes wrong"))
        for who, kinds in troubles.items():
            yield _Said(who, ASKED, f"responds when: {', '.join(kinds)}")

    def _by_uses(self, step: Step) -> Iterator[_Said]:
        for use in items(step.uses):
            named = isinstance(use.information, str)
            name = self.survey.design.name_of(str(use.information)) if named else "what is used"
            if isinstance(use.source, str):
                source = self.survey.find(use.source, Step)
                yield _Said(source.role if source else use.source, ASKED, f"{name} is read from there")
            elif use.kind in READS and (information := self.survey.find(use.information, Information)):
                yield _Said(information.source_of_truth, ASKED, f"is the source of truth for {name}")

    def _by_words(self, step: Step) -> Iterator[_Said]:
        branch = self.survey.find(step.decision, Branch)
        told = ((step.seen_by, "who must see it"), (branch.told if branch else None, "who must know the answer"))
        for text, what in told:
            yield from self._named_in(text, TOLD, what)
        yield from self._named_in(step.side_by_side, ASKED, "what is seen side by side")
        for need in items(step.needs):
            for complement, text in items(need.complements):
                letter = TOLD if _TELLING & set(words_of(complement)) else ASKED
                yield from self._named_in(text, letter, f"{need.verb}, {complement}")

    def _by_transfers(self, step: Step) -> Iterator[_Said]:
        for transfer in self._sent.get(step.id, ()):
            receiver = self.survey.design.name_of(transfer.receiver)
            yield _Said(transfer.receiver_role, TOLD, f"takes over at '{receiver}'")
            yield from self._named_in(transfer.visible_to, TOLD, f"who can see the transfer to '{receiver}'")

    def _named_in(self, text: object, letter: str, what: str) -> Iterator[_Said]:
        """The roles that a text names in words; what stands in a clause with 'not' is not meant."""
        if isinstance(text, str):
            for clause in _CLAUSE.split(text):
                for who in self._roles_in(words_of(clause)):
                    yield _Said(who, letter, f"named in the words on {what}: {clause.strip()}")

    def _roles_in(self, words: list[str]) -> Iterator[str]:
        if _NEGATIONS & set(words):
            return
        at = 0
        while at < len(words):
            found = next((name for name in self._names if _begins(words[at:], name)), None)
            if found:
                yield self._names[found]
            at += len(found or "1")

    @cached_property
    def _names(self) -> Mapping[tuple[str, ...], str]:
        """The words of each role's and party's name, the longest first."""
        everybody = _everybody(self.survey)
        called = [(tuple(words_of(each.name)), each.id) for each in everybody if isinstance(each.name, str)]
        return {words: who for words, who in sorted(called, key=lambda each: -len(each[0])) if words}

    @cached_property
    def _sent(self) -> Mapping[str, list[Transfer]]:
        """The transfers that each step sends."""
        found: dict[str, list[Transfer]] = defaultdict(list)
        for transfer in self.survey.transfers.values():
            found[transfer.sender].append(transfer)
        return found


_CLAUSE = re.compile(r"[.;,:()]+|\bbut\b|\band\b")
_TELLING = frozenset({"to", "told", "visible", "sees", "reader", "recipients"})
_NEGATIONS = frozenset({"not", "no", "never", "nobody", "without", "except"})


def _begins(words: list[str], name: tuple[str, ...]) -> bool:
    """True when the words begin with a name, in the singular or in the plural."""
    if len(words) < len(name) or tuple(words[: len(name) - 1]) != name[:-1]:
        return False
    return words[len(name) - 1] in (name[-1], f"{name[-1]}s")
