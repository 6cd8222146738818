"""The way in: one box at first, then the designs of a person."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from backbrief.domain.design import Design
from backbrief.web.store.models import StoredDesign
from backbrief.web.store.opening import opened
from tests.web.conftest import Stored, browser_of


def test_the_first_visit_shows_one_box_and_the_example(client: Client) -> None:
    page = client.get("/").content.decode()

    assert "What work do you want to describe?" in page
    assert "Open the example" in page
    assert "<h2>Your designs</h2>" not in page


def test_one_line_starts_a_design_with_its_first_workflow(client: Client) -> None:
    answer = client.post("/new/", {"work": "Buying office chairs"})

    stored = StoredDesign.objects.get()
    assert answer["Location"] == f"/d/{stored.pk}/w/buying-office-chairs/"
    assert opened(stored.pk).design.name_of("workflow/buying-office-chairs") == "Buying office chairs"


@pytest.mark.parametrize("typed", ["", "  ", "\u200b"])
def test_an_empty_line_says_what_is_missing(client: Client, typed: str) -> None:
    answer = client.post("/new/", {"work": typed})

    assert answer.status_code == 422
    assert "Say in a few words" in answer.content.decode()


def test_the_example_opens_in_one_click_and_only_once(client: Client) -> None:
    first = client.post("/example/", follow=True)
    client.post("/example/")

    assert "Example" in first.content.decode()
    assert StoredDesign.objects.filter(example=True).count() == 1


def test_a_played_with_example_is_reset(client: Client) -> None:
    client.post("/example/")
    stored = StoredDesign.objects.get()
    before = opened(stored.pk)
    client.post(f"/d/{stored.pk}/history/0/restore/")

    client.post(f"/d/{stored.pk}/reset/")

    assert opened(stored.pk).design == before.design


def test_a_design_of_somebody_else_is_not_there(client: Client, stored: Stored, ben: User) -> None:
    mine = stored(Design())
    other = browser_of(ben)

    assert other.get(f"/d/{mine.id}/").status_code == 404
    assert client.get(f"/d/{mine.id}/").status_code == 200
