"""Answers are read back, each with the way to change it; open points stand in a list."""

from datetime import date, timedelta

import pytest
from django.test import Client

from backbrief.domain.answer import Unknown
from backbrief.domain.design import Design
from backbrief.domain.party import Party
from backbrief.domain.step import Step
from backbrief.web.store.opening import Opened
from tests.app.small_claim import CLAIM, claim
from tests.web.conftest import Stored

REGISTER = f"{CLAIM}/register"
LATE = (date.today() - timedelta(days=3)).isoformat()  # noqa: DTZ011 - as the page reckons
SOON = (date.today() + timedelta(days=3)).isoformat()  # noqa: DTZ011 - as the page reckons


@pytest.fixture
def design(stored: Stored) -> Opened:
    """A step of which something is stated, and two things are unknown."""
    known = Step(
        id=REGISTER,
        name="register",
        role="role/clerk",
        purpose="The claim has a number",
        trigger=Unknown("Ben", SOON),
        done_when=Unknown("Eva", LATE),
    )
    return stored(claim(known).design)


def test_the_answers_of_a_step_are_read_back_with_the_way_to_change_each(client: Client, design: Opened) -> None:
    page = client.get(f"/d/{design.id}/ask/answers/?about={REGISTER}").content.decode()

    assert "Check your answers: register" in page
    assert "The claim has a number" in page
    assert f"?q=workflow/claim/register%23purpose&amp;then=answers&amp;about={REGISTER}" in page
    assert "Not answered" in page


def test_the_answers_of_this_sitting_are_read_back_the_last_one_first(client: Client, design: Opened) -> None:
    address = f"/d/{design.id}/ask/?q={REGISTER}%23"
    client.post(f"{address}entry_condition", {"entry_condition": "A policy number", "seen": "1"})
    client.post(f"{address}place", {"place": "desk", "seen": "2"})

    page = client.get(f"/d/{design.id}/ask/answers/").content.decode()

    assert "This sitting" in page
    assert page.index("desk") < page.index("A policy number")


def test_before_the_first_answer_the_page_says_what_it_is_for(client: Client, design: Opened) -> None:
    page = client.get(f"/d/{design.id}/ask/answers/?about=nothing").content.decode()

    assert "Nothing is answered in this sitting yet." in page


def test_what_was_put_off_is_asked_again(client: Client, design: Opened) -> None:
    first = client.get(f"/d/{design.id}/ask/?about={REGISTER}")["Location"]
    client.post(first, {"skip": "yes", "seen": "1"})

    page = client.get(f"/d/{design.id}/ask/answers/?about={REGISTER}").content.decode()
    client.post(f"/d/{design.id}/ask/answers/?about={REGISTER}")

    assert "1 of them put off" in page
    assert client.get(f"/d/{design.id}/ask/?about={REGISTER}")["Location"] == first


def test_open_points_stand_overdue_first(client: Client, design: Opened) -> None:
    page = client.get(f"/d/{design.id}/ask/open-points/").content.decode()

    assert "1 overdue." in page
    assert page.index("Overdue") < page.index("How do you know it is your turn")


def test_the_open_points_of_one_person_can_be_seen_alone(client: Client, design: Opened) -> None:
    page = client.get(f"/d/{design.id}/ask/open-points/?ask=Ben").content.decode()

    assert "How do you know it is your turn" in page
    assert "Overdue" not in page


def test_without_open_points_the_page_says_what_they_are(client: Client, stored: Stored) -> None:
    design = stored(claim().design)

    page = client.get(f"/d/{design.id}/ask/open-points/").content.decode()

    assert "No open points." in page


def test_what_does_not_fit_together_is_told_when_every_question_is_answered(client: Client, stored: Stored) -> None:
    design = stored(Design().with_records(Party(id="party/claimant", name="Claimant", kind="customer")))
    client.post(f"/d/{design.id}/ask/?q=party/claimant%23aim", {"aim": "To drive again", "seen": "1"})

    page = client.get(f"/d/{design.id}/ask/answers/?about=party/claimant").content.decode()

    assert "Every question about Claimant is answered, and 1 thing does not fit together yet." in page
    assert "/guesses/?about=party/claimant" in page
