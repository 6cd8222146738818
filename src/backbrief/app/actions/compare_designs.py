"""Compare two designs, or two workflows: what changed, and what that does to transfers and requirements."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from backbrief.derive.derive import derive
from backbrief.diff.compare import diff
from backbrief.domain.change import Change, Stated
from backbrief.domain.design import Design, Record
from backbrief.domain.identity import last_part, workflow_of
from backbrief.domain.requirement import Requirement
from backbrief.domain.transfer import Transfer
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey
from backbrief.formats.format import WrongUse
from backbrief.render.contents.change_summary import Side, summarised
from backbrief.render.contents.comparison import Comparison, Effect

_NO_NUMBERS: Mapping[str, int] = {}


@dataclass(frozen=True, slots=True)
class Compared:
    """One side of a comparison: a design, and the workflow in it when only that is compared."""

    design: Design
    workflow: str = ""


def compare_designs(before: Compared, after: Compared, *, numbers: Mapping[str, int] = _NO_NUMBERS) -> Comparison:
    """What leads from one to the other; `numbers` are those that the requirements carry. Raises Refused."""
    old, new = _narrowed(before), _moved(_narrowed(after), after.workflow, to=before.workflow)
    first, second = Survey(old), Survey(new)
    earlier = derive(first, numbers=numbers)
    later = derive(second, numbers=earlier.numbers)
    return Comparison(
        before=first,
        after=second,
        changes=_inside(diff(old, new), before.workflow),
        transfers=_transfers(first, second),
        requirements=_requirements(earlier.requirements, later.requirements),
        summary=summarised(Side(first, earlier), Side(second, later)),
    )


def as_is_and_to_be(design: Design) -> tuple[Compared, Compared] | None:
    """The work as it is and as it is to be, when the design holds exactly one of each."""
    by_state = {state: [each for each in design.of(Workflow) if each.state == state] for state in ("as-is", "to-be")}
    if any(len(found) != 1 for found in by_state.values()):
        return None
    return Compared(design, by_state["as-is"][0].id), Compared(design, by_state["to-be"][0].id)


def _narrowed(side: Compared) -> Design:
    """The design without the other workflows, when one is named; what all of them share stays, for it bears on each."""
    if not side.workflow:
        return side.design
    if side.workflow not in side.design.records:
        raise _unknown_workflow(side)
    others = {each.id for each in side.design.of(Workflow)} - {side.workflow}
    kept = {key: each for key, each in side.design.records.items() if workflow_of(key) not in others}
    return Design({key: _without(each, others) for key, each in kept.items()})


def _without(record: Record, others: set[str]) -> Record:
    """The record without what it names in other workflows, where it names several things."""

    def left(value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(each for each in value if not isinstance(each, str) or workflow_of(each) not in others)
        return value

    changed: Record = replace(record, **{each.name: left(getattr(record, each.name)) for each in fields(record)})
    return changed


def _inside(changes: tuple[Change, ...], workflow: str) -> tuple[Change, ...]:
    """The changes inside the workflow; all of them when none is named."""
    return tuple(each for each in changes if not workflow or workflow_of(_changed(each)) == workflow)


def _changed(change: Change) -> str:
    return change.record if isinstance(change, Stated) else change.record.id


def _unknown_workflow(side: Compared) -> WrongUse:
    known = ", ".join(each.id.removeprefix("workflow/") for each in side.design.of(Workflow))
    return WrongUse(f"there is no workflow '{last_part(side.workflow)}'", remedy=f"Known are: {known}.")


def _moved(design: Design, workflow: str, *, to: str) -> Design:
    """The workflow under the other one's id, so that a step of the same local id is the same step."""
    if not to or workflow in ("", to):
        return design
    moved = [_renamed(record, workflow, to) for record in design.records.values()]
    return Design({record.id: record for record in moved})


def _renamed(record: Record, workflow: str, to: str) -> Record:
    def there(value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(there(each) for each in value)
        if isinstance(value, str) and (value == workflow or value.startswith(f"{workflow}/")):
            return to + value.removeprefix(workflow)
        return value

    changed: Record = replace(record, **{each.name: there(getattr(record, each.name)) for each in fields(record)})
    return changed


def _transfers(before: Survey, after: Survey) -> Effect:
    """Transfers that appear, vanish or are stated otherwise, by their titles."""
    old, new = before.transfers, after.transfers
    return Effect(
        appear=tuple(_hands(after, each) for key, each in new.items() if key not in old),
        vanish=tuple(_hands(before, each) for key, each in old.items() if key not in new),
        change=tuple(_hands(after, each) for key, each in new.items() if key in old and old[key] != each),
    )


def _hands(survey: Survey, transfer: Transfer) -> str:
    names = survey.names(transfer)
    return f"{survey.title(transfer)} ({names['sender']} to {names['receiver']})"


def _requirements(before: tuple[Requirement, ...], after: tuple[Requirement, ...]) -> Effect:
    """Requirements that appear, vanish or read otherwise, with their numbers."""
    old, new = _by_number(before), _by_number(after)
    return Effect(
        appear=tuple(f"{each.label} {each.text}" for key, each in new.items() if key not in old),
        vanish=tuple(f"{each.label} {each.text}" for key, each in old.items() if key not in new),
        change=tuple(
            f"{each.label} {each.text}" for key, each in new.items() if key in old and old[key].text != each.text
        ),
    )


def _by_number(requirements: tuple[Requirement, ...]) -> dict[int, Requirement]:
    return {each.number: each for each in requirements}
