"""Who looks at, goes by, creates, changes and ends which information: step by step, role by role, system by system."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from backbrief.app.matrices.matrix import Heading, Mark, Matrix, narrowed
from backbrief.app.matrices.remarks import Remarks
from backbrief.domain.answer import items
from backbrief.domain.design import Design
from backbrief.domain.identity import last_part, workflow_of
from backbrief.domain.information import Attribute, Information, System
from backbrief.domain.need import Use
from backbrief.domain.step import Step
from backbrief.flow.mentions import part_id, part_ids
from backbrief.flow.survey import Survey

SIGNS: Mapping[object, str] = {"looks at": "Lo", "is guided by": "Gu", "creates": "Cr", "changes": "Ch", "ends": "En"}
"""The sign of each kind of use."""

UNSAID = "?"
"""The sign of a use of which nobody has said the kind."""

LEGEND = (*((sign, str(kind)) for kind, sign in SIGNS.items()), (UNSAID, "uses it, and has not said how"))


def information_by_step(survey: Survey, *, workflow: str = "") -> Matrix:
    """What each step does with each information and attribute; of all workflows, or what one of them has to do with.

    The remarks are about the whole design in either case.
    """
    columns = [
        Heading(key=step.id, text=survey.title(step), record=step.id, under=_workflow(step, survey))
        for step in survey.of(Step)
    ]
    matrix = _matrix("Information by step", survey, columns, lambda used: used.step.id)
    return narrowed(matrix, lambda step: workflow_of(step.key) == workflow) if workflow else matrix


def information_by_role(survey: Survey) -> Matrix:
    """What each role does with each information and attribute; what no role does stands in a column of its own."""
    doing = dict.fromkeys(str(step.role or "") for step in survey.of(Step) if items(step.uses))
    columns = [_column(role, survey, otherwise="Nobody named yet") for role in sorted(doing, key=lambda role: not role)]
    return _matrix("Information by role", survey, columns, lambda used: str(used.step.role or ""))


def information_by_system(survey: Survey) -> Matrix:
    """In which system each use takes place, as far as that follows from what is stated (see `system_of`)."""
    columns = [_column(system.id, survey, otherwise="") for system in survey.of(System)]
    extra = [Heading(key=key, text=text) for key, text in _NO_ONE_SYSTEM.items()]
    matrix = _matrix("Information by system", survey, [*columns, *extra], lambda used: system_of(used.use, survey))
    met = {column for _, column in matrix.cells}
    kept = tuple(column for column in matrix.columns if column.key not in _NO_ONE_SYSTEM or column.key in met)
    return replace(matrix, columns=kept)


SEVERAL, NOWHERE = "several", "nowhere"
_NO_ONE_SYSTEM = {SEVERAL: "One of several systems", NOWHERE: "No system named yet"}


def system_of(use: Use, survey: Survey) -> str:
    """The system in which a use takes place.

    It is the one it is read from when that is stated; else the one that is the source of truth; else the only one
    that holds the information; SEVERAL when several hold it, NOWHERE when none does.
    """
    information = survey.find(use.information, Information)
    stated = (use.source, information.source_of_truth if information else None)
    named = next((system for each in stated if (system := survey.find(each, System))), None)
    if named is not None:
        return named.id
    holding = [system.id for system in survey.of(System) if use.information in items(system.holds)]
    return holding[0] if len(holding) == 1 else (SEVERAL if holding else NOWHERE)


@dataclass(frozen=True, slots=True)
class _Used:
    """One use at one step."""

    step: Step
    use: Use
    information: str
    attributes: tuple[str, ...]


def _matrix(name: str, survey: Survey, columns: Iterable[Heading], column_of: Callable[[_Used], str]) -> Matrix:
    used = list(_uses(survey))
    cells: dict[tuple[str, str], list[Mark]] = defaultdict(list)
    for each in used:
        mark = _mark(each, survey)
        for row in (each.information, *each.attributes):
            cells[row, column_of(each)].append(mark)
    return Matrix(
        name=name,
        corner="Information",
        rows=tuple(_rows(survey, used)),
        columns=tuple(columns),
        cells={place: tuple(marks) for place, marks in cells.items()},
        legend=LEGEND,
    )


def _uses(survey: Survey) -> Iterator[_Used]:
    """Every use of some information, at the step that states it."""
    parts = part_ids(survey.design)
    for step in survey.of(Step):
        for use in items(step.uses):
            if isinstance(use.information, str):
                named = (part_id(use.information, word, parts) for word in items(use.attributes))
                yield _Used(step, use, use.information, tuple(dict.fromkeys(named)))


def _mark(used: _Used, survey: Survey) -> Mark:
    kind = used.use.kind if used.use.kind in SIGNS else "uses"
    who = f" ({survey.design.name_of(str(used.step.role))})" if used.step.role else ""
    return Mark(
        sign=SIGNS.get(used.use.kind, UNSAID),
        says=f"{survey.title(used.step)}{who} {kind} {survey.design.name_of(used.information)}",
    )


def _rows(survey: Survey, used: list[_Used]) -> Iterator[Heading]:
    """Each information that is there or used, followed by its attributes, listed or only named."""
    design = survey.design
    named: dict[str, dict[str, None]] = {each.id: {} for each in survey.of(Information)}
    for each in used:
        named.setdefault(each.information, {}).update(dict.fromkeys(each.attributes))
    gathered: dict[str, list[tuple[Step, Use]]] = defaultdict(list)
    for each in used:
        gathered[each.information].append((each.step, each.use))
    remarked = Remarks(survey)
    for information, attributes in named.items():
        yield _row(information, design, remarked.on(information, gathered[information]))
        listed = dict.fromkeys(each.id for each in design.inside(information, Attribute))
        for attribute in {**listed, **attributes}:
            remarks = () if attribute in listed else ("not listed as an attribute",)
            yield _row(attribute, design, remarks, under=design.name_of(information))


def _row(record: str, design: Design, remarks: tuple[str, ...], *, under: str = "") -> Heading:
    known = record in design.records
    return Heading(
        key=record,
        text=design.name_of(record) if known else last_part(record).replace("-", " "),
        record=record if known else "",
        under=under,
        remarks=remarks,
    )


def _column(record: str, survey: Survey, *, otherwise: str) -> Heading:
    return Heading(key=record, text=survey.design.name_of(record) if record else otherwise, record=record)


def _workflow(step: Step, survey: Survey) -> str:
    return survey.design.name_of(workflow_of(step.id))
