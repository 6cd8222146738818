"""Somebody named as receiver before their step was there: what was said to pass outside passes to the step."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Any

from backbrief.app.redirected import Redirection, redirected
from backbrief.diff.compare import answers, apply, diff
from backbrief.domain.branch import Flow
from backbrief.domain.change import Change
from backbrief.domain.design import Design
from backbrief.domain.identity import last_part, workflow_of
from backbrief.domain.party import Party
from backbrief.domain.step import Step
from backbrief.flow.graph import graph_of
from backbrief.flow.mentions import mentions
from backbrief.flow.transfers import transfers_of


def taken_in(design: Design, changes: tuple[Change, ...], *, step: str) -> tuple[Change, ...]:
    """The changes that give a step to a role, and take in what was sent to a party of that name in its place.

    A party of which more than its name is stated is somebody outside, whatever a role is called.
    """
    after = apply(design, changes)
    party = _party_called_like_the_role_of(step, after)
    messages = dict(_messages(after, party, step)) if party else {}
    if not messages:
        return changes
    ends = {f"{sender}--{last_part(party)}": f"{sender}--{last_part(step)}" for sender in messages.values()}
    moved = _moved(after, ends, gone=messages.keys())
    return diff(design, _without_unnamed(moved, party))


def _party_called_like_the_role_of(step: str, design: Design) -> str:
    record = design.find(step, Step)
    role = design.name_of(record.role).casefold() if record and isinstance(record.role, str) else ""
    parties = (each for each in design.of(Party) if answers(each).keys() <= {"name"})
    return next((each.id for each in parties if role and design.name_of(each.id).casefold() == role), "")


def _messages(design: Design, party: str, step: str) -> Iterator[tuple[str, str]]:
    """The messages to the party from those who send to the step, by the id of the flow, each with its sender."""
    workflow = workflow_of(step)
    to_step = {
        each.sender for each in transfers_of(design, graph_of(design, workflow)).values() if each.receiver == step
    }
    for flow in design.inside(workflow, Flow):
        if flow.message and flow.target == party and flow.source in to_step:
            yield flow.id, str(flow.source)


def _moved(design: Design, ends: Mapping[str, str], *, gone: Collection[str]) -> Design:
    """The design without the messages, in which what was stated of them is stated of the transfers to the step."""
    to = Redirection(names=ends)
    kept = {key: redirected(each, to) for key, each in design.records.items() if key not in gone}
    for old, new in ends.items():
        if old in kept:
            stated: Any = kept.pop(old)
            kept.setdefault(new, replace(stated, id=new))
    return Design(kept)


def _without_unnamed(design: Design, party: str) -> Design:
    if any(each.named == party for each in mentions(design)):
        return design
    return Design({key: each for key, each in design.records.items() if key != party})
