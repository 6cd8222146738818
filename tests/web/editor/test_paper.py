"""A workflow on paper: its picture in sheets that can be read."""

from django.test import Client

from tests.app.outlined import typed
from tests.web.conftest import Stored
from tests.web.motor_claim import motor_claim


def test_long_work_is_printed_in_sheets_with_what_each_one_is(client: Client, stored: Stored) -> None:
    design = stored(motor_claim())

    page = client.get(f"/d/{design.id}/w/motor-claim/paper/").content.decode()

    count = page.count('<figure class="drawn sheet lying">')
    assert count > 3
    assert f"sheet 1 of {count}" in page
    assert f"sheet {count} of {count}" in page
    assert "to" in page
    assert page.count(">Claims adjuster</text>") >= count // 3


def test_short_work_is_printed_as_a_whole(client: Client, stored: Stored) -> None:
    design = stored(typed("Compare offers @Buyer", "Approve order @Manager"))

    page = client.get(f"/d/{design.id}/w/buying-office-chairs/paper/").content.decode()

    assert page.count('<figure class="drawn sheet') == 1
    assert "sheet 1 of" not in page
    assert "Print this page: 1 sheet," in page


def test_work_that_is_too_large_for_paper_says_what_to_do(client: Client, stored: Stored) -> None:
    design = stored(typed(*(f"Check line {number} @Clerk" for number in range(400))))

    page = client.get(f"/d/{design.id}/w/buying-office-chairs/paper/").content.decode()

    assert "Take it apart into workflows" in page


def test_the_outline_says_where_its_sheets_come_from(client: Client, stored: Stored) -> None:
    design = stored(typed("Compare offers @Buyer"))

    page = client.get(f"/d/{design.id}/w/buying-office-chairs/").content.decode()

    assert f'data-from="/d/{design.id}/w/buying-office-chairs/paper/"' in page
