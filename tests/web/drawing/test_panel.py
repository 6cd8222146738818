"""The panel beside the drawing tells what is open about the selected shape, and renames it."""

import pytest
from django.test import Client

from backbrief.web.store.opening import opened
from tests.app.drawing_board import CLAIM, claim
from tests.web.conftest import Stored

ABOUT = "/d/{}/w/claim/draw/about/{}/"


def test_the_panel_tells_what_is_open_and_leads_to_the_sheet(client: Client, stored: Stored) -> None:
    claims = stored(claim())

    panel = client.get(ABOUT.format(claims.id, f"{CLAIM}/register")).content.decode()

    assert "Register the claim" in panel
    assert claims.findings_of(f"{CLAIM}/register")[0].question.split("'")[0] in panel
    assert f"/d/{claims.id}/at/{CLAIM}/register" in panel


@pytest.mark.parametrize("record", [f"{CLAIM}/register--assess", f"{CLAIM}/yes", "role/clerk", "party/customer"])
def test_every_kind_of_shape_has_a_panel(client: Client, stored: Stored, record: str) -> None:
    assert client.get(ABOUT.format(stored(claim()).id, record)).status_code == 200


def test_what_is_not_in_the_design_has_no_panel(client: Client, stored: Stored) -> None:
    assert client.get(ABOUT.format(stored(claim()).id, f"{CLAIM}/nowhere")).status_code == 404


def test_a_new_name_is_saved_and_the_drawing_is_told(client: Client, stored: Stored) -> None:
    claims = stored(claim())
    told = {"name": "Pay out", "seen": claims.version}

    answer = client.post(ABOUT.format(claims.id, f"{CLAIM}/pay") + "rename/", told, headers={"HX-Request": "true"})

    assert answer.headers["HX-Trigger"] == "drawing-changed"
    assert opened(claims.id).design.name_of(f"{CLAIM}/pay") == "Pay out"


def test_a_new_name_without_script_leads_back_to_the_drawing(client: Client, stored: Stored) -> None:
    claims = stored(claim())

    answer = client.post(ABOUT.format(claims.id, f"{CLAIM}/pay") + "rename/", {"name": "Pay out"})

    assert answer.headers["Location"] == f"/d/{claims.id}/w/claim/draw/"
