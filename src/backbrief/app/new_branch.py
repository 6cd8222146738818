"""A branch to be put into an outline: a question with its answers, or paths that are all taken."""

from collections.abc import Sequence
from typing import NamedTuple

from backbrief.app.free_id import free_id
from backbrief.app.outline import Item, Path
from backbrief.app.typed_line import as_stated, called_and_role, question_and_answers, role_called
from backbrief.domain.branch import Branch, Flow
from backbrief.domain.design import Design, Record
from backbrief.domain.identity import last_part

ONE_OF, ALL_OF = "one of", "all of"
ANSWERS = ("yes", "no")
"""The answers to a question of which no others are given."""

_UNASKED = ("", "")


class NewBranch(NamedTuple):
    """The item of a branch and the records that it needs."""

    item: Item
    records: Sequence[Record]


def new_branch(design: Design, workflow: str, text: str, *, kind: str = ONE_OF) -> NewBranch:
    """A branch whose paths all go on with what follows it; those that are taken together wait for each other there.

    The role behind `@` is the one that decides.
    """
    called, role = called_and_role(text)
    question, answers = question_and_answers(called)
    decider, namer = role_called(role, design) if role else (None, None)
    records: dict[str, Record] = dict(namer.fresh) if namer else {}
    branch_id = free_id(workflow, question or kind, design.records)
    records[branch_id] = Branch(id=branch_id, name=as_stated(question), kind=kind, parts=True, decider=decider)
    meets = "" if kind == ONE_OF else free_id(workflow, f"{kind} meet", {*design.records, *records})
    if meets:
        records[meets] = Branch(id=meets, kind=kind, parts=False)
    paths = []
    for answer in answers or (_UNASKED if kind == ALL_OF else ANSWERS):
        flow_id = free_id(workflow, f"{last_part(branch_id)} {answer}", {*design.records, *records})
        records[flow_id] = Flow(id=flow_id, source=branch_id, answer=as_stated(answer))
        paths.append(Path((), None, flow_id))
    return NewBranch(Item(branch_id, paths=tuple(paths), meets=meets), tuple(records.values()))
