"""The status line comes along with a part of a page, and still knows which page it stands on."""

import pytest
from django.test import Client

from tests.app.drawing_board import CLAIM, claim
from tests.web.conftest import Stored


def test_undo_leads_back_to_the_page_and_not_to_the_part_that_was_asked_for(client: Client, stored: Stored) -> None:
    claims = stored(claim())
    page = f"/d/{claims.id}/w/claim/draw/"

    part = client.get(
        f"{page}about/{CLAIM}/pay/",
        headers={"HX-Request": "true", "HX-Current-URL": f"http://testserver{page}"},
    ).content.decode()

    assert f'name="next" value="{page}"' in part
    assert "about/" not in part.partition('id="status"')[2].partition("<button")[0]


@pytest.mark.parametrize("elsewhere", ["https://elsewhere.example/d/", "nonsense"])
def test_undo_never_leads_to_another_site(client: Client, stored: Stored, elsewhere: str) -> None:
    claims = stored(claim())
    page = f"/d/{claims.id}/w/claim/draw/about/{CLAIM}/pay/"

    part = client.get(page, headers={"HX-Request": "true", "HX-Current-URL": elsewhere}).content.decode()

    assert f'name="next" value="{page}"' in part
