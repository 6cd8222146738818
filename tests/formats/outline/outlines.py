"""Arbitrary outlines: sequences of steps with inner steps, questions, paths side by side, jumps and packets."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from backbrief.domain.answer import items, said_by_sender
from backbrief.domain.branch import Branch, Flow
from backbrief.domain.design import Design
from backbrief.domain.step import Step
from backbrief.domain.transfer import Transfer
from backbrief.flow.graph import graph_of
from backbrief.flow.transfers import next_steps, transfers_of

ROLES = ("Clerk", "Claims adjuster", "Head of claims", "")
ANSWERS = ("yes", "no", "over 10,000", "at 12:30")
DEEPEST = 3


class Told(NamedTuple):
    """What an outline can tell of a workflow, in names."""

    steps: Counter[tuple[str, str, str]]
    order: dict[str, set[str]]
    branches: Counter[tuple[Any, ...]]
    packets: dict[tuple[str, str], tuple[str, ...]]


def told(design: Design, workflow: str) -> Told:
    """The steps, roles, order, branches and packets of a workflow."""
    graph = graph_of(design, workflow)
    steps = design.inside(workflow, Step)
    named = design.name_of
    return Told(
        Counter((named(step.id), named(str(step.role)), named(str(step.inside))) for step in steps),
        {named(step.id): {named(each) for each in next_steps(step.id, graph)} for step in steps},
        Counter(
            (branch.kind, branch.name, answers(design, branch))
            for branch in design.inside(workflow, Branch)
            if branch.parts
        ),
        {
            (named(transfer.sender), named(transfer.receiver)): packet
            for transfer in transfers_of(design, graph).values()
            if (packet := tuple(named(each) for each in handed_over(transfer)))
        },
    )


def handed_over(transfer: Transfer) -> list[str]:
    """The information that the sender says is handed over, each once."""
    said = said_by_sender(transfer.packet)
    return list(dict.fromkeys(str(item.information) for item in items(said)))


def answers(design: Design, branch: Branch) -> tuple[str, ...]:
    """The answers on the flows that leave a branch."""
    leaving = (flow for flow in design.inside(branch.id.rpartition("/")[0], Flow) if flow.source == branch.id)
    return tuple(sorted(str(flow.answer) for flow in leaving))


@st.composite
def outlines(draw: DrawFn) -> str:
    """The text of an outline in which every step has a name of its own."""
    names: list[str] = []
    lines = [*sequence(draw, names, depth=0, nest=0), (0, "Close the claim @Clerk")]
    targets = st.sampled_from([*names, "Close the claim", "end"])
    return "\n".join("    " * depth + (f"=> {draw(targets)}" if text == "=>" else text) for depth, text in lines)


def sequence(draw: DrawFn, names: list[str], *, depth: int, nest: int) -> list[tuple[int, str]]:
    """Lines that follow each other, each with its depth."""
    lines: list[tuple[int, str]] = []
    for _ in range(draw(st.integers(1, 3))):
        kind = draw(st.sampled_from(("step", "step", "?", "&", "?&")))
        parted = nest < DEEPEST and kind != "step"
        lines += parting(draw, names, kind, depth=depth, nest=nest) if parted else step(draw, names, depth, nest)
    return [*lines, (depth, "=>")] if draw(st.integers(0, 4)) == 0 else lines


def step(draw: DrawFn, names: list[str], depth: int, nest: int) -> Iterator[tuple[int, str]]:
    """A step, now and then with what it hands over and with inner steps."""
    names.append(f"Do part {len(names)} of the work")
    role = draw(st.sampled_from(ROLES))
    yield depth, f"{names[-1]} @{role}" if role else names[-1]
    if draw(st.booleans()):
        yield depth, f"-> {draw(st.sampled_from(ROLES[:3]))}: Claim, Photos"
    if nest < DEEPEST and draw(st.integers(0, 4)) == 0:
        yield from sequence(draw, names, depth=depth + 1, nest=nest + 1)


def parting(draw: DrawFn, names: list[str], mark: str, *, depth: int, nest: int) -> Iterator[tuple[int, str]]:
    """A question or paths side by side."""
    yield depth, f"{mark} Which of the {len(names)} ways?"
    for answer in draw(st.lists(st.sampled_from(ANSWERS), min_size=2, max_size=3, unique=True)):
        yield depth + 1, f"- {answer}:"
        if draw(st.booleans()):
            yield from sequence(draw, names, depth=depth + 2, nest=nest + 1)
