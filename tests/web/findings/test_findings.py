"""Findings stand as sentences, weakest link first, never too many at once, each with the way to its answer."""

import re

import pytest
from django.test import Client

from backbrief.app.left_open import AT_ONCE
from backbrief.domain.design import Design
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.transfer import Transfer
from backbrief.web.store.opening import Opened
from tests.app.small_claim import CLAIM, claim
from tests.web.conftest import Stored

PASSED_ON = f"{CLAIM}/register--assess"


@pytest.fixture
def design(stored: Stored) -> Opened:
    """Four steps, and a transfer of which somebody counted that it never arrives complete."""
    return stored(claim(Transfer(id=PASSED_ON, complete_accurate=0.0)).design)


def test_no_more_than_a_handful_stand_open(client: Client, design: Opened) -> None:
    page = client.get(f"/d/{design.id}/guesses/").content.decode()

    assert page.count("Why it matters") == AT_ONCE
    assert f"IT would have to guess {design.guesses} things" in page


def test_the_weakest_link_is_explained_before_the_sentences(client: Client, design: Opened) -> None:
    page = client.get(f"/d/{design.id}/guesses/").content.decode()

    assert "Weakest link: <a" in page
    assert "Reliable: 0 of 100 arrive complete, right and on time." in page
    assert f"/ask/?about={PASSED_ON}" in page


def test_each_sentence_leads_to_its_question(client: Client, design: Opened) -> None:
    page = client.get(f"/d/{design.id}/guesses/?about={PASSED_ON}&level=1").content.decode()

    link = f"/d/{design.id}/ask/?q={PASSED_ON}%23moves.sender"
    assert link in page
    assert client.get(link).status_code == 200
    assert f"/at/{PASSED_ON}?fact=moves#fact-moves" in page


def test_only_what_is_wanted_is_shown(client: Client, design: Opened) -> None:
    page = client.get(f"/d/{design.id}/guesses/?severity=hint&level=1").content.decode()
    odd = client.get(f"/d/{design.id}/guesses/?severity=colour&level=nine")

    assert "Nothing is left open here." in page
    assert odd.status_code == 200


def test_what_is_folded_opens_in_its_place(client: Client, design: Opened) -> None:
    answer = client.get(f"/d/{design.id}/guesses/at/{CLAIM}/pay", headers={"HX-Request": "true"})

    page = answer.content.decode()
    assert page.count("Why it matters") == len(design.findings_of(f"{CLAIM}/pay"))
    assert "<html" not in page


def test_what_is_folded_opens_as_a_page_without_script(client: Client, design: Opened) -> None:
    page = client.get(f"/d/{design.id}/guesses/at/{CLAIM}/pay").content.decode()

    assert "Back to all that is left to guess" in page
    assert "Step pay" in page


def test_where_nothing_is_left_open_the_page_says_so(client: Client, design: Opened) -> None:
    page = client.get(f"/d/{design.id}/guesses/at/{CLAIM}/gone").content.decode()

    assert "Nothing is left open here." in page


def test_every_chain_is_shown_with_its_weakest_link(client: Client, design: Opened) -> None:
    page = client.get(f"/d/{design.id}/guesses/weakest/").content.decode()

    assert "From each customer down to each transfer" in page
    assert page.count("Weakest</span>") == 1


def test_a_rule_is_explained(client: Client, design: Opened) -> None:
    page = client.get(f"/d/{design.id}/guesses/rules/verb-without-complement/").content.decode()

    assert "Half a function can be neither built nor tested." in page
    assert client.get(f"/d/{design.id}/guesses/rules/no-such-rule/").status_code == 404


def test_tasks_have_three_states_and_the_one_to_go_on_with_is_a_link(client: Client, design: Opened) -> None:
    page = client.get(f"/d/{design.id}/guesses/tasks/").content.decode()

    assert "Incomplete" in page
    assert "Cannot start yet" in page
    assert f"/ask/?about={CLAIM}" in page


def test_an_empty_design_says_how_to_begin(client: Client, stored: Stored) -> None:
    empty = stored(Design())

    for place in ("guesses/", "guesses/tasks/", "guesses/weakest/"):
        assert client.get(f"/d/{empty.id}/{place}").status_code == 200


def test_the_number_is_told_by_level_and_where_to_begin(client: Client, design: Opened) -> None:
    first = sum(each.level is Level.OUTLINE and each.severity is Severity.GUESS for each in design.findings)

    page = client.get(f"/d/{design.id}/guesses/").content.decode()

    assert f'Begin with the <a href="?level=1">{first} at level 1</a>: what is done' in page
    assert "come later." in page


def test_the_status_line_tells_the_level_to_begin_with(client: Client, design: Opened) -> None:
    page = client.get(f"/d/{design.id}/map/").content.decode()

    assert "of them at level 1</span>" in page


def test_a_list_that_holds_more_than_guesses_says_so(client: Client, design: Opened) -> None:
    page = client.get(f"/d/{design.id}/guesses/").content.decode()

    assert len(design.findings) > design.guesses
    assert f"{design.guesses} of them are guesses; the others are gaps and hints." in page


def test_a_time_names_its_zone_where_no_script_sets_it(client: Client, design: Opened) -> None:
    page = client.get(f"/d/{design.id}/history/").content.decode()

    assert re.search(r"data-local>\d+ \w+ \d{4}, \d\d:\d\d UTC</time>", page)
    assert re.search(r"Saved <time [^>]+>\d\d:\d\d UTC</time>", page)
