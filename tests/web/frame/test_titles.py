"""A transfer is called the same on every page: from whom, an arrow, to whom."""

from urllib.parse import quote

import pytest
from django.test import Client

from backbrief.domain.transfer import Transfer
from backbrief.web.store.opening import Opened
from tests.app.small_claim import claim as claimed
from tests.web.conftest import Stored
from tests.web.motor_claim import motor_claim


@pytest.fixture
def claim(stored: Stored) -> Opened:
    """The complete example in Ana's store."""
    return stored(motor_claim())


PAGES = ["at/{}", "ask/answers/?about={}", "ask/?about={}", "questions/?about={}", "comments/at/{}", "suggest/{}"]


@pytest.mark.parametrize("page", PAGES)
def test_a_transfer_has_a_real_arrow_in_its_title(client: Client, claim: Opened, page: str) -> None:
    transfer = claim.survey.of(Transfer)[0]
    sender, receiver = claim.survey.title(transfer).split(" -> ")

    shown = client.get(f"/d/{claim.id}/{page.format(quote(transfer.id))}", follow=True).content.decode()

    assert f"{sender} -&gt; {receiver}" not in shown
    assert f"{sender} → {receiver}" in shown


@pytest.mark.parametrize("page", ["", "guesses/", "guesses/weakest/", "questions/", "ask/", "map/"])
def test_the_weakest_link_has_the_same_arrow(client: Client, stored: Stored, page: str) -> None:
    design = stored(claimed().design)

    shown = client.get(f"/d/{design.id}/{page}", follow=True).content.decode()

    assert "register → assess" in shown
    assert "register -&gt; assess</a>" not in shown
