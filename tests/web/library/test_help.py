"""Help stands at the same place on every page, and tells how far everybody can use the workbench."""

import pytest
from django.test import Client

from backbrief.domain.design import Design
from tests.web.conftest import Stored


def test_the_statement_names_gaps_and_whom_to_tell_without_signing_in(db: None) -> None:
    help_page = Client().get("/help/").content.decode()
    statement = Client().get("/help/accessibility/").content.decode()

    assert 'href="/help/accessibility/"' in help_page
    assert "What does not hold yet" in statement
    assert "Tell whoever looks after Backbrief" in statement


@pytest.mark.parametrize("page", ["/", "/d/{}/", "/d/{}/map/", "/import/", "/sign-in/", "/d/{}/nowhere/"])
def test_help_is_one_link_away_from_every_page(client: Client, stored: Stored, page: str) -> None:
    design = stored(Design())

    shown = client.get(page.format(design.id), follow=True).content.decode()

    top = shown.partition("</header>")[0]
    assert 'href="/help/"' in top
