"""The matrices are tables with headed rows and columns, sentences, and files for a spreadsheet."""

import pytest
from django.test import Client

from backbrief.app.matrices.catalogue import MATRICES
from backbrief.domain.design import Design
from backbrief.domain.information import Information
from tests.flow.office import creates, office, step
from tests.web.conftest import Stored
from tests.web.motor_claim import motor_claim


@pytest.mark.parametrize("matrix", MATRICES)
def test_every_matrix_has_a_page_with_headed_rows_and_columns(client: Client, stored: Stored, matrix: str) -> None:
    page = client.get(f"/d/{stored(motor_claim()).id}/dictionary/matrices/{matrix}/").content.decode()

    assert '<th scope="col" class="corner">' in page
    assert page.count('<th scope="row">') > 5


@pytest.mark.parametrize("matrix", MATRICES)
def test_every_matrix_can_be_read_as_sentences(client: Client, stored: Stored, matrix: str) -> None:
    seen = stored(motor_claim())

    page = client.get(f"/d/{seen.id}/dictionary/matrices/{matrix}/", {"as": "sentences", "workflow": "all"})

    assert '<ul class="sentences">' in page.content.decode()


@pytest.mark.parametrize("matrix", MATRICES)
def test_an_empty_matrix_says_what_is_missing(client: Client, stored: Stored, matrix: str) -> None:
    page = client.get(f"/d/{stored(Design()).id}/dictionary/matrices/{matrix}/").content.decode()

    assert '<div class="empty">' in page


def test_the_first_matrix_opens_by_itself_and_an_unknown_one_does_not(client: Client, stored: Stored) -> None:
    seen = stored(motor_claim())

    assert "Information by step" in client.get(f"/d/{seen.id}/dictionary/matrices/").content.decode()
    assert client.get(f"/d/{seen.id}/dictionary/matrices/tea/").status_code == 404


def test_one_workflow_is_shown_first_and_all_on_demand(client: Client, stored: Stored) -> None:
    place = f"/d/{stored(motor_claim()).id}/dictionary/matrices/responsibilities/"

    first, everything = client.get(place).content.decode(), client.get(place, {"workflow": "all"}).content.decode()

    assert 'scope="rowgroup"' in everything
    assert everything.count('<th scope="row">') > first.count('<th scope="row">')
    assert "Where the letters come from" in first


def test_attributes_can_be_left_out(client: Client, stored: Stored) -> None:
    place = f"/d/{stored(motor_claim()).id}/dictionary/matrices/information-by-role/"

    assert 'class="part"' in client.get(place).content.decode()
    assert 'class="part"' not in client.get(place, {"parts": "without"}).content.decode()


def test_a_file_for_a_spreadsheet_carries_no_formula(client: Client, stored: Stored) -> None:
    design = office(Information(id="information/a", name="=cmd()"), step("book", "clerk", creates("a"), name="@SUM(1)"))
    seen = stored(design)
    place = f"/d/{seen.id}/dictionary/matrices/information-by-step"

    saved = client.get(f"{place}/csv/")
    copied = client.get(f"{place}/text/")

    assert saved["Content-Disposition"] == 'attachment; filename="information-by-step.csv"'
    assert saved.content.decode("utf-8-sig").splitlines()[1].startswith("'=cmd(),Cr")
    assert copied.content.decode().splitlines()[1].startswith("'=cmd()\tCr")
    assert client.get(f"{place}/pdf/").status_code == 404
