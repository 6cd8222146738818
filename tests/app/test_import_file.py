"""A file that is imported, exported and imported again is the same workflow, whatever the file is called."""

import json
from pathlib import Path

import pytest

from backbrief.app.actions.import_file import import_file
from backbrief.app.record_data import data_of
from backbrief.domain.change import Stated
from backbrief.domain.design import Design
from backbrief.domain.workflow import Workflow
from backbrief.formats.bpmn.read import read
from backbrief.formats.bpmn.write import write
from tests.formats.bpmn.drawn import model
from tests.formats.bpmn.test_corpora import FILES, place

OTHER_NAME = "as sent to the supplier (2).bpmn"
NAMELESS = model(
    '<process id="Process_1"><startEvent id="StartEvent_1"/><task id="Task_1" name="Register claim"/>'
    '<task id="Task_2" name="Check cover"/><task id="Task_3" name="Pay"/></process>'
)
ANOTHER = model(
    '<process id="Process_1"><startEvent id="StartEvent_1"/><task id="Task_1" name="Order chairs"/>'
    '<task id="Task_2" name="Approve order"/><task id="Task_3" name="Pay invoice"/></process>'
)


@pytest.mark.parametrize("path", FILES, ids=place)
def test_an_export_under_another_file_name_changes_nothing_when_it_is_imported_again(path: Path) -> None:
    design = import_file(Design(), path.read_bytes(), name=path.name).design

    exported = [write(design, workflow=each.id, original=path.read_bytes()) for each in design.of(Workflow)]

    for content in exported:
        assert import_file(design, content, name=OTHER_NAME).changes == ()


@pytest.mark.parametrize("path", FILES, ids=place)
def test_a_new_file_of_each_workflow_changes_nothing_when_it_is_imported_again(path: Path) -> None:
    design = import_file(Design(), path.read_bytes(), name=path.name).design

    exported = [write(design, workflow=each.id) for each in design.of(Workflow)]

    for content in exported:
        assert import_file(design, content, name=OTHER_NAME).changes == ()


@pytest.mark.parametrize("path", FILES, ids=place)
def test_in_an_empty_design_only_what_comes_from_the_file_name_differs(path: Path) -> None:
    named = import_file(Design(), path.read_bytes(), name=path.name).design

    again = import_file(Design(), path.read_bytes(), name=OTHER_NAME).design

    assert without_file_names(again) == without_file_names(named)


def test_a_model_without_a_name_is_the_workflow_that_holds_its_work() -> None:
    known = read(NAMELESS, name="claims.bpmn").design

    done = import_file(known, NAMELESS.replace(b'"Pay"', b'"Pay out"'), name="copy of claims.bpmn")

    assert done.changes == (Stated("workflow/claims/Task_3", "name", "Pay", "Pay out"),)
    assert "taken for the workflow 'claims', whose work it holds" in done.remarks[0].message


def test_a_workflow_that_was_renamed_in_the_design_keeps_its_name() -> None:
    imported = read(NAMELESS, name="claims.bpmn").design
    renamed = imported.with_records(Workflow(id="workflow/claims", name="Motor claims"))

    assert import_file(renamed, NAMELESS, name="copy.bpmn").changes == ()


def test_another_model_with_the_same_numbered_ids_is_a_workflow_of_its_own() -> None:
    known = read(NAMELESS, name="claims.bpmn").design

    after = import_file(known, ANOTHER, name="orders.bpmn").design

    assert [each.id for each in after.of(Workflow)] == ["workflow/claims", "workflow/orders"]


def test_a_model_with_a_name_of_its_own_is_never_taken_for_another_workflow() -> None:
    known = read(NAMELESS, name="claims.bpmn").design

    named = NAMELESS.replace(b'<process id="Process_1"', b'<process id="Process_1" name="Home claims"')
    after = import_file(known, named, name="claims.bpmn").design

    assert [each.name for each in after.of(Workflow)] == ["claims", "Home claims"]


def test_two_models_of_one_file_are_two_workflows_again() -> None:
    process = '<process id="P{0}"><task id="A{0}" name="Register"/><task id="B{0}" name="Pay"/></process>'
    both = model(process.format(1) + process.format(2))
    known = read(both, name="office.bpmn").design

    assert len(known.of(Workflow)) == 2
    assert import_file(known, both, name="copy.bpmn").changes == ()


def without_file_names(design: Design) -> list[str]:
    """The records as text, with the workflows numbered where their ids and names come from the name of the file."""
    told = [json.dumps(data_of(record), ensure_ascii=False) for record in design.records.values()]
    for number, workflow in enumerate(design.of(Workflow)):
        own = json.dumps(workflow.id)[:-1]
        told = [
            each.replace(f'{own}"', f'"workflow/{number}"').replace(f"{own}/", f'"workflow/{number}/') for each in told
        ]
        told = [each.replace(json.dumps(workflow.name, ensure_ascii=False), '"its name"') for each in told]
    return told
