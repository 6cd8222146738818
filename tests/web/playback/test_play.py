"""The playback by its links, without a script."""

from django.test import Client

from tests.app.outlined import typed
from tests.web.conftest import Stored


def test_the_first_step_is_played_and_leads_to_the_next(client: Client, stored: Stored) -> None:
    design = stored(typed("Compare offers @Buyer", "Approve order @Manager"))

    page = client.get(f"/d/{design.id}/w/buying-office-chairs/play/").content.decode()

    assert "<h1>Compare offers</h1>" in page
    assert 'href="?step=approve-order"' in page
    assert "1 of 2" in page


def test_the_lane_and_the_shape_are_lit(client: Client, stored: Stored) -> None:
    design = stored(typed("Compare offers @Buyer", "Approve order @Manager"))

    page = client.get(f"/d/{design.id}/w/buying-office-chairs/play/?step=approve-order").content.decode()

    assert 'data-record="role/manager" data-lit=""' in page
    assert 'data-record="workflow/buying-office-chairs/approve-order" data-lit=""' in page
    assert 'href="?step=compare-offers"' in page


def test_a_question_leads_on_by_its_answers(client: Client, stored: Stored) -> None:
    design = stored(typed("Compare offers @Buyer", "Is it cheap?", "Order chairs"))

    page = client.get(f"/d/{design.id}/w/buying-office-chairs/play/?step=is-it-cheap").content.decode()

    assert "yes: Order chairs" in page
    assert "no: Order chairs" in page


def test_a_workflow_without_steps_offers_to_type_the_first(client: Client, stored: Stored) -> None:
    design = stored(typed())

    page = client.get(f"/d/{design.id}/w/buying-office-chairs/play/").content.decode()

    assert "Type the first step" in page


def test_what_is_not_there_is_not_found(client: Client, stored: Stored) -> None:
    design = stored(typed("Compare offers @Buyer"))

    assert client.get(f"/d/{design.id}/w/buying-office-chairs/play/?step=nowhere").status_code == 404
    assert client.get(f"/d/{design.id}/w/nowhere/play/").status_code == 404


def test_what_nobody_said_is_not_told_as_fine(client: Client, stored: Stored) -> None:
    design = stored(typed("Compare offers @Buyer"))

    page = client.get(f"/d/{design.id}/w/buying-office-chairs/play/").content.decode()

    assert "Nobody has said what is needed" in page
    assert "Nothing that is needed is missing" not in page
