"""The same questions as a grid: filtered, answered in place, copied out and pasted back."""

import pytest
from django.test import Client

from backbrief.domain.step import Step
from backbrief.web.store.opening import Opened, opened
from tests.app.small_claim import CLAIM, claim
from tests.web.conftest import Stored

REGISTER = f"{CLAIM}/register"
HTMX = {"HX-Request": "true"}


@pytest.fixture
def design(stored: Stored) -> Opened:
    """A workflow of four steps of which little is stated."""
    return stored(claim().design)


def step(design: Opened) -> Step:
    found = opened(design.id).design.find(REGISTER, Step)
    assert found is not None
    return found


def test_the_grid_shows_the_questions_a_filter_lets_through(client: Client, design: Opened) -> None:
    page = client.get(f"/d/{design.id}/questions/?about={REGISTER}&level=2&asked=doer").content.decode()

    assert "How do you know it is your turn to do &#x27;register&#x27;?" in page
    assert "&#x27;pay&#x27;" not in page
    assert "Where is &#x27;register&#x27; done" not in page


def test_the_grid_shows_the_questions_to_one_role(client: Client, design: Opened) -> None:
    page = client.get(f"/d/{design.id}/questions/?asked=role/adjuster&level=2").content.decode()

    assert "&#x27;assess&#x27;" in page
    assert "&#x27;pay&#x27;" not in page


def test_many_questions_are_turned_page_by_page(client: Client, design: Opened) -> None:
    first = client.get(f"/d/{design.id}/questions/").content.decode()
    second = client.get(f"/d/{design.id}/questions/?page=2").content.decode()

    assert "Page 1 of" in first
    assert "Page 2 of" in second


def test_an_answer_is_saved_in_place(client: Client, design: Opened) -> None:
    form = {"q": f"{REGISTER}#trigger", "answer": "The telephone rings", "seen": "1"}

    answer = client.post(f"/d/{design.id}/questions/", form, headers=HTMX)

    page = answer.content.decode()
    assert page.startswith("<tr")
    assert 'value="The telephone rings"' in page
    assert "Saved" in page
    assert 'id="status"' in page
    assert step(design).trigger == "The telephone rings"


def test_without_script_the_grid_comes_back(client: Client, design: Opened) -> None:
    form = {"q": f"{REGISTER}#trigger", "answer": "The telephone rings", "seen": "1"}

    answer = client.post(f"/d/{design.id}/questions/?level=2", form)

    assert answer["Location"] == f"/d/{design.id}/questions/?level=2#questions"


@pytest.mark.parametrize("htmx", [HTMX, {}])
def test_what_does_not_fit_comes_back_with_what_was_typed(client: Client, design: Opened, htmx: dict[str, str]) -> None:
    form = {"q": f"{REGISTER}#uses", "answer": "eats Claim", "seen": "1"}

    answer = client.post(f"/d/{design.id}/questions/", form, headers=htmx)

    assert answer.status_code == 422
    assert "does not begin with a word that fits" in answer.content.decode()
    assert 'value="eats Claim"' in answer.content.decode()


def test_an_empty_answer_changes_nothing(client: Client, design: Opened) -> None:
    client.post(f"/d/{design.id}/questions/", {"q": f"{REGISTER}#trigger", "answer": " ", "seen": "1"}, headers=HTMX)

    assert opened(design.id).version == design.version


def test_a_question_about_what_is_gone_is_not_found(client: Client, design: Opened) -> None:
    form = {"q": f"{CLAIM}/gone#trigger", "answer": "The telephone rings", "seen": "1"}

    assert client.post(f"/d/{design.id}/questions/", form).status_code == 404


def test_questions_are_copied_out_for_a_spreadsheet(client: Client, design: Opened) -> None:
    answer = client.get(f"/d/{design.id}/questions/copy/?about={REGISTER}")

    rows = answer.content.decode().splitlines()
    assert answer["Content-Type"].startswith("text/tab-separated-values")
    assert rows[0].startswith("question id\tlevel")
    assert all(row.startswith(REGISTER) for row in rows[1:])


def test_a_pasted_column_is_shown_before_anything_is_kept(client: Client, design: Opened) -> None:
    form = {"block": "One\nTwo\n", "from": f"{REGISTER}#trigger", "seen": "1"}

    page = client.post(f"/d/{design.id}/questions/paste/?about={REGISTER}&level=2", form).content.decode()

    assert "2 of 2 answers can be kept" in page
    assert "Keep 2 answers" in page
    assert "hidden>One\nTwo\n</textarea>" in page
    assert opened(design.id).version == design.version


def test_a_pasted_column_is_kept_as_one_change(client: Client, design: Opened) -> None:
    form = {"block": "One\nTwo\n", "from": f"{REGISTER}#purpose", "seen": "1", "keep": "yes"}

    page = client.post(f"/d/{design.id}/questions/paste/?about={REGISTER}&level=2", form, follow=True)

    assert (step(design).purpose, step(design).trigger) == ("One", "Two")
    assert opened(design.id).version == design.version + 1
    assert "2 answers kept." in page.content.decode()


def test_rows_filled_in_elsewhere_come_back_to_their_questions(client: Client, design: Opened) -> None:
    rows = client.get(f"/d/{design.id}/questions/copy/?about={REGISTER}&level=2").content.decode().splitlines()
    block = "\n".join(f"{row}It is so" if row.startswith(f"{REGISTER}#trigger") else row for row in rows)

    client.post(f"/d/{design.id}/questions/paste/", {"block": block, "seen": "1", "keep": "yes"})

    assert (step(design).purpose, step(design).trigger) == (None, "It is so")


def test_what_does_not_fit_in_a_pasted_column_is_left_out(client: Client, design: Opened) -> None:
    form = {"block": "eats Claim\nand\n", "from": f"{REGISTER}#uses", "seen": "1"}

    page = client.post(f"/d/{design.id}/questions/paste/?about={REGISTER}&level=1", form).content.decode()

    assert "Left out" in page
    assert "Keep" not in page.partition('<form method="post"')[2].partition("Keep none")[0].replace("Keep none", "")
