"""The laws of every edit in the outline, whatever was edited before."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from backbrief.app.actions.give_role import give_role
from backbrief.app.actions.lead_path import lead_path, rejoin_path
from backbrief.app.actions.make_inner import make_inner
from backbrief.app.actions.make_outer import make_outer
from backbrief.app.actions.move_row import move_down, move_up
from backbrief.app.actions.remove_row import remove_row
from backbrief.app.actions.rename_row import rename_row
from backbrief.app.actions.type_line import type_line
from backbrief.app.outline import outline_of
from backbrief.app.weaving import changes_to
from backbrief.diff.compare import apply, invert
from backbrief.domain.change import Change
from backbrief.domain.design import Design
from backbrief.domain.kind import Unreadable
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey
from backbrief.formats.bpmn.read import read
from backbrief.formats.folder.read import read_folder
from backbrief.formats.folder.write import write_folder
from backbrief.formats.format import Refused
from tests.app.outlined import CHAIRS, rows, typed
from tests.strategies import TRICKY, designs

Changes = tuple[Change, ...]
Edit = Callable[[Design, str, DataObject], Changes]

CORPORA = Path(__file__).parents[1] / "corpora"
START = f"{CHAIRS}/start"
TYPED = (
    "Order chairs",
    "Compare offers @Buyer",
    "Pay the bill @Accounts",
    "Is it below 500?",
    "Who pays? we / they / nobody",
)
SIDE_BY_SIDE = ("& ", "?& Which papers are needed? the bill / the note")
MARKED = (
    "- partly",
    "-> Buyer: order",
    "-> Supplier: order, price list",
    "=> end",
    "=> Order chairs",
    "# Order",
    "@Buyer",
    " @",
    "-",
    "?",
)


def _typed_from(*texts: str) -> Edit:
    return lambda design, row, data: type_line(design, data.draw(st.sampled_from(texts)), after=row)


SOUND_EDITS: dict[str, Edit] = {
    "type": _typed_from(*TYPED, *SIDE_BY_SIDE),
    "rename": lambda design, row, data: rename_row(design, row, data.draw(st.sampled_from(TYPED))),
    "give": lambda design, row, data: give_role(design, row, role=data.draw(st.sampled_from(("Buyer", "@Clerk", "")))),
    "inner": lambda design, row, _: make_inner(design, row),
    "outer": lambda design, row, _: make_outer(design, row),
    "up": lambda design, row, _: move_up(design, row),
    "down": lambda design, row, _: move_down(design, row),
    "remove": lambda design, row, _: () if row == START else remove_row(design, row),
}
EDITS: dict[str, Edit] = {
    **SOUND_EDITS,
    "remove": lambda design, row, _: remove_row(design, row),
    "mark": _typed_from(*MARKED, *TRICKY),
    "rename oddly": lambda design, row, data: rename_row(design, row, data.draw(st.sampled_from((*MARKED, *TRICKY)))),
    "lead": lambda design, row, data: lead_path(design, row, to=data.draw(st.sampled_from(_ids(design)))),
    "end": lambda design, row, _: lead_path(design, row, to="end"),
    "rejoin": lambda design, row, _: rejoin_path(design, row),
}

laws = settings(deadline=None, max_examples=80)


@laws
@given(st.data())
def test_every_edit_leaves_a_design_that_the_folder_holds(data: DataObject) -> None:
    design = edited(typed("Collect wishes @Office lead", "Compare offers"), EDITS, data)

    files = {file: content for file, content in write_folder(design).items() if content is not None}

    assert read_folder(files, name="chairs").records == design.records


@laws
@given(st.data())
def test_every_edit_can_be_undone(data: DataObject) -> None:
    design = edited(typed("Collect wishes @Office lead", "Compare offers"), EDITS, data)
    changes = edit(design, EDITS, data)

    after = apply(design, changes)

    back = apply(after, invert(changes))
    assert back == design
    assert [row.id for row in rows(back)] == [row.id for row in rows(design)]


@laws
@given(st.data())
def test_every_edit_keeps_each_node_in_one_row_and_one_row_for_each_node(data: DataObject) -> None:
    design = edited(typed("Collect wishes @Office lead", "Compare offers"), EDITS, data)

    outline = outline_of(design, CHAIRS)

    ids = [row.id for row in rows(design)]
    assert len(set(ids)) == len(ids)
    assert sorted(outline.nodes()) == sorted(Survey(design).graphs[CHAIRS].nodes)


@laws
@given(st.data())
def test_edits_that_lead_nowhere_else_keep_the_flow_sound(data: DataObject) -> None:
    design = edited(typed("Collect wishes @Office lead", "Compare offers"), SOUND_EDITS, data)

    soundness = Survey(design).soundness[CHAIRS]

    assert soundness.sound, soundness


@laws
@given(designs())
def test_an_outline_that_nobody_edits_changes_nothing(design: Design) -> None:
    for workflow in design.of(Workflow):
        changes = changes_to(design, outline_of(design, workflow.id))

        assert changes == ()


@pytest.mark.parametrize("drawing", sorted(CORPORA.rglob("*.bpmn")), ids=lambda drawing: drawing.name)
def test_the_outline_of_every_drawing_tells_all_of_it(drawing: Path) -> None:
    design = read(drawing.read_bytes(), name=drawing.name).design

    for workflow in design.of(Workflow):
        outline = outline_of(design, workflow.id)
        assert changes_to(design, outline) == ()
        assert sorted(outline.nodes()) == sorted(Survey(design).graphs[workflow.id].nodes)


def edited(design: Design, edits: dict[str, Edit], data: DataObject) -> Design:
    """The design after some edits of any kind at any row."""
    for _ in range(data.draw(st.integers(0, 8))):
        design = apply(design, edit(design, edits, data))
    return design


def edit(design: Design, edits: dict[str, Edit], data: DataObject) -> Changes:
    row = data.draw(st.sampled_from([CHAIRS, *(row.id for row in rows(design))]))
    name = data.draw(st.sampled_from(sorted(edits)))
    try:
        return edits[name](design, row, data)
    except (Refused, Unreadable):
        return ()


def _ids(design: Design) -> list[str]:
    return outline_of(design, CHAIRS).nodes() or ["nowhere"]
