"""What a record hangs together with: where it lies, what it is made of, what it leads to, who uses it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from backbrief.app.sheet import place_of
from backbrief.app.used_at import used_at
from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.design import Defaults
from backbrief.domain.identity import workflow_of
from backbrief.domain.information import Attribute, Information
from backbrief.domain.step import Step
from backbrief.domain.transfer import Transfer
from backbrief.domain.workflow import Header, Workflow
from backbrief.flow.survey import Survey


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """The way to another record: what it is called, and what it is to this one."""

    record: str
    title: str
    says: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Ways of one kind, under their heading."""

    heading: str
    links: tuple[Link, ...]


def links_of(survey: Survey, record_id: str) -> tuple[Links, ...]:
    """Every way from a record to those that it hangs together with."""
    record = survey.records.get(record_id)
    neighbours = _NEIGHBOURS.get(type(record))
    groups = [
        *(neighbours(survey, record) if neighbours else ()),
        Links(heading="Used at", links=tuple(_used_at(survey, record_id))),
    ]
    return tuple(group for group in groups if group.links)


_Neighbours = Callable[[Survey, Any], Iterable[Links]]


def _of_step(survey: Survey, step: Step) -> Iterator[Links]:
    transfers = survey.transfers_in(workflow_of(step.id))
    yield Links(
        heading="Takes over", links=_listed(survey, (each.id for each in transfers if each.receiver == step.id))
    )
    yield Links(heading="Hands over", links=_listed(survey, (each.id for each in transfers if each.sender == step.id)))
    yield Links(heading="Information", links=tuple(_named_in(survey, step)))
    yield _workflow(survey, step.id)


def _of_transfer(survey: Survey, transfer: Transfer) -> Iterator[Links]:
    yield Links(
        heading="Sender",
        links=_listed(survey, dict.fromkeys((transfer.sender_role, transfer.sender))),
    )
    yield Links(
        heading="Receiver",
        links=_listed(survey, dict.fromkeys((transfer.receiver_role, transfer.receiver))),
    )
    yield _workflow(survey, transfer.id)


def _of_information(survey: Survey, information: Information) -> Iterator[Links]:
    holding = [
        each.id for each in survey.design.records.values() if information.id in (getattr(each, "holds", None) or ())
    ]
    yield Links(heading="Held in", links=_listed(survey, holding))


def _of_attribute(survey: Survey, attribute: Attribute) -> Iterator[Links]:
    yield Links(heading="Part of", links=_listed(survey, [attribute.id.rpartition("/")[0]]))


def _of_workflow(survey: Survey, workflow: Workflow) -> Iterator[Links]:
    yield Links(heading="Unless said otherwise", links=tuple(_holding_everywhere(f"{workflow.id}/")))
    yield Links(heading="Steps", links=_listed(survey, (each.id for each in survey.design.inside(workflow.id, Step))))


def _of_design(_: Survey, __: Header) -> Iterator[Links]:
    yield Links(heading="Unless said otherwise", links=tuple(_holding_everywhere("", "information")))


def _of_node(survey: Survey, node: Branch | Event | Flow) -> Iterator[Links]:
    yield _workflow(survey, node.id)


_NEIGHBOURS: Mapping[type, _Neighbours] = {
    Step: _of_step,
    Transfer: _of_transfer,
    Information: _of_information,
    Attribute: _of_attribute,
    Workflow: _of_workflow,
    Header: _of_design,
    Branch: _of_node,
    Event: _of_node,
    Flow: _of_node,
}


def _workflow(survey: Survey, record_id: str) -> Links:
    return Links(heading="In the workflow", links=_listed(survey, [workflow_of(record_id)]))


def _listed(survey: Survey, ids: Iterable[str]) -> tuple[Link, ...]:
    return tuple(Link(record=each, title=title_of(survey, each)) for each in ids if each in survey.records)


def title_of(survey: Survey, record_id: str) -> str:
    """What a person calls a record."""
    if f"{Defaults.word}/" in record_id:
        return f"What holds at {place_of(record_id, survey)}"
    record = survey.records.get(record_id)
    if isinstance(record, Flow) and isinstance(record.source, str) and isinstance(record.target, str):
        return f"{survey.design.name_of(record.source)} → {survey.design.name_of(record.target)}"
    title = survey.title(record) if record is not None else survey.design.name_of(record_id)
    return title.replace(" -> ", " → ")


def _named_in(survey: Survey, step: Step) -> Iterator[Link]:
    """The information that a step uses, once each, with what it does with it."""
    said: dict[str, list[str]] = {}
    for use in step.uses if isinstance(step.uses, tuple) else ():
        if isinstance(use.information, str):
            said.setdefault(use.information, []).append(str(use.kind or "uses it"))
    for record_id, kinds in said.items():
        yield Link(record=record_id, title=title_of(survey, record_id), says=", ".join(dict.fromkeys(kinds)))


def _holding_everywhere(scope: str, *more: str) -> Iterator[Link]:
    for word in ("step", "transfer", "branch", *more):
        yield Link(record=f"{scope}{Defaults.word}/{word}", title=f"What holds at every {word}")


def _used_at(survey: Survey, record_id: str) -> Iterator[Link]:
    """Each record that names it, once, with all that it says of it; arrows are told as transfers."""
    said: dict[str, list[str]] = {}
    for place in used_at(survey, record_id):
        if place.word != Flow.word:
            said.setdefault(place.record, []).append(place.says)
    for record, words in said.items():
        yield Link(record=record, title=title_of(survey, record), says=", ".join(dict.fromkeys(words)))
