"""What leaves the workbench as a file is harmless to whoever opens it: no cell is a formula, no name is a path."""

import csv
import io
import zipfile
from collections.abc import Iterator

import pytest
from django.http import HttpResponseBase
from django.test import Client
from openpyxl import load_workbook

from backbrief.app.export_forms import EXPORT_FORMS
from backbrief.app.matrices.catalogue import MATRICES
from backbrief.domain.branch import Flow
from backbrief.domain.design import Design
from backbrief.domain.information import Information
from backbrief.domain.need import Use
from backbrief.domain.party import Role
from backbrief.domain.step import Step
from backbrief.domain.workflow import Header, Workflow
from backbrief.web.store.opening import Opened
from tests.web.conftest import Stored

FORMULAS = ("=1+1", "+1+1", "-1+1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1+1", "\r=1+1")
HOSTILE = '../../etc/pass"wd\r\nSet-Cookie: a=b; filename=evil.exe \u202egpj.exe'
STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@pytest.fixture
def hostile(stored: Stored) -> Opened:
    """A design whose every name is a formula, and which is called like a path."""
    places = range(len(FORMULAS))
    roles = (Role(id=f"role/r{place}", name=FORMULAS[place]) for place in places)
    papers = (Information(id=f"information/i{place}", name=FORMULAS[place]) for place in places)
    steps = (
        Step(
            id=f"workflow/claim/s{place}",
            name=FORMULAS[place],
            role=f"role/r{place}",
            uses=(Use(information=f"information/i{place}"),),
        )
        for place in places
    )
    flows = (
        Flow(id=f"workflow/claim/f{place}", source=f"workflow/claim/s{place}", target=f"workflow/claim/s{place + 1}")
        for place in places[:-1]
    )
    workflow = Workflow(id="workflow/claim", name=FORMULAS[0])
    return stored(Design().with_records(Header(name=HOSTILE), *roles, *papers, workflow, *steps, *flows))


def formulas_in(rows: Iterator[list[str]]) -> list[str]:
    return [cell for row in rows for cell in row if cell.startswith(STARTS_A_FORMULA)]


def rows_of(answer: HttpResponseBase, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(content_of(answer).decode("utf-8-sig"), newline=""), delimiter=delimiter)


def content_of(answer: HttpResponseBase) -> bytes:
    content: bytes = answer.content  # type: ignore[attr-defined]  # none of these is told piece by piece
    return content


@pytest.mark.parametrize("matrix", MATRICES)
@pytest.mark.parametrize(("form", "delimiter"), [("csv", ","), ("text", "\t")])
def test_no_cell_of_a_matrix_is_a_formula(
    client: Client, hostile: Opened, matrix: str, form: str, delimiter: str
) -> None:
    answer = client.get(f"/d/{hostile.id}/dictionary/matrices/{matrix}/{form}/")

    assert "1+1" in answer.content.decode()
    assert formulas_in(rows_of(answer, delimiter)) == []


@pytest.mark.parametrize("place", ["w/claim/list/", "questions/copy/"])
def test_no_cell_of_a_copied_list_is_a_formula(client: Client, hostile: Opened, place: str) -> None:
    answer = client.get(f"/d/{hostile.id}/{place}")

    assert "1+1" in answer.content.decode()
    assert formulas_in(rows_of(answer, "\t")) == []


@pytest.mark.parametrize("form", EXPORT_FORMS)
def test_no_export_holds_a_formula_or_a_name_that_leads_elsewhere(client: Client, hostile: Opened, form: str) -> None:
    answer = client.post(f"/d/{hostile.id}/export/{form}/make/", {"workflow": "claim"})

    assert answer.status_code == 200
    told = answer.headers["Content-Disposition"]
    assert told.startswith("attachment")
    assert not {"/", "\\", "\r", "\n", ";evil", "\u202e"} & set(told)
    assert "Set-Cookie" not in answer.headers
    for name, content in files_in(answer):
        assert ".." not in name.split("/")
        assert not name.startswith("/")
        if name.endswith(".csv"):
            assert formulas_in(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))) == [], name
        if name.endswith(".xlsx"):
            kinds = {cell.data_type for sheet in load_workbook(io.BytesIO(content)) for row in sheet for cell in row}
            assert "f" not in kinds, name


def files_in(answer: HttpResponseBase) -> list[tuple[str, bytes]]:
    name = answer.headers["Content-Disposition"].partition('filename="')[2].rstrip('"')
    if not name.endswith((".zip", ".reqifz")):
        return [(name, content_of(answer))]
    with zipfile.ZipFile(io.BytesIO(content_of(answer))) as packed:
        return [(each, packed.read(each)) for each in packed.namelist()]
