"""What holds everywhere is said on one page, and what all workflows share is added there."""

import pytest
from django.test import Client

from backbrief.domain.business_rule import Calendar
from backbrief.domain.design import Defaults
from backbrief.web.store.opening import Opened, opened
from tests.app.small_claim import CLAIM, claim
from tests.web.conftest import Stored


@pytest.fixture
def design(stored: Stored) -> Opened:
    """A workflow with a calendar, and one thing said for every step of the design."""
    office = Calendar(id="calendar/office", name="Office week")
    return stored(claim(office, Defaults(id="defaults/step", answers=(("place", "desk"),))).design)


def test_every_place_is_listed_with_how_much_is_said_there(client: Client, design: Opened) -> None:
    text = client.get(f"/d/{design.id}/everywhere/").content.decode()

    assert f'/d/{design.id}/at/defaults/step">Every step</a></th><td>1 of ' in text
    assert f"/d/{design.id}/at/{CLAIM}/defaults/transfer" in text
    assert f"/d/{design.id}/at/calendar/office" in text
    assert f"/d/{design.id}/at/design" in text


def test_a_setting_is_added_by_its_name_and_its_sheet_follows(client: Client, design: Opened) -> None:
    answer = client.post(f"/d/{design.id}/everywhere/setting/add/", {"name": "Approval limit", "seen": design.version})

    assert answer["Location"] == f"/d/{design.id}/at/setting/approval-limit"
    assert "setting/approval-limit" in opened(design.id).design.records


def test_one_that_is_there_already_is_told(client: Client, design: Opened) -> None:
    answer = client.post(f"/d/{design.id}/everywhere/calendar/add/", {"name": "office week"}, follow=True)

    assert "There is one called &#x27;Office week&#x27; already." in answer.content.decode()


def test_what_has_a_page_of_its_own_is_not_added_here(client: Client, design: Opened) -> None:
    assert client.post(f"/d/{design.id}/everywhere/role/add/", {"name": "Clerk"}).status_code == 404
