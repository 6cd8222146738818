"""A drawing that is saved becomes one version of the design, and the page is told what to go on with."""

import json
from typing import Any
from urllib.parse import quote

import pytest
from django.contrib.auth.models import User
from django.test import Client
from lxml import etree

from backbrief.domain.step import Step
from backbrief.web.store.kept import KeptDesign
from backbrief.web.store.models import LoggedChange, Membership, Right
from backbrief.web.store.opening import Opened, opened
from tests.app.drawing_board import CLAIM, Board, claim
from tests.web.conftest import Stored, browser_of

PAGE = "/d/{}/w/claim/draw/"


def sheet_in(page: str, element: str = "sheet") -> dict[str, Any]:
    """The data that stands in a page for its script."""
    root = etree.HTML(page)
    return dict(json.loads(root.xpath(f"//script[@id='{element}']")[0].text))


def sent(board: Board, seen: Opened, **more: object) -> dict[str, Any]:
    """What the page sends to save a drawing."""
    return {
        "seen": seen.version,
        "given": seen.version,
        "since": board.since.decode(),
        "ids": json.dumps(board.ids),
        "content": etree.tostring(board.root).decode(),
        **more,
    }


def test_the_page_shows_the_drawing_and_how_much_is_left_to_guess(client: Client, stored: Stored) -> None:
    claims = stored(claim())

    page = client.get(PAGE.format(claims.id)).content.decode()

    sheet = sheet_in(page)
    assert sheet["version"] == claims.version
    assert sheet["ids"]["register"] == f"{CLAIM}/register"
    assert sheet["marks"][f"{CLAIM}/register"] == claims.guesses_by_record[f"{CLAIM}/register"]
    assert sheet["transfers"][f"{CLAIM}/onward"] == f"{CLAIM}/register--assess"
    assert f"/d/{claims.id}/w/claim/" in page


def test_what_is_left_to_guess_at_a_transfer_stands_at_its_last_flow(client: Client, stored: Stored) -> None:
    claims = stored(claim())

    marks = sheet_in(client.get(PAGE.format(claims.id)).content.decode())["marks"]

    assert marks[f"{CLAIM}/onward"] == claims.guesses_by_record[f"{CLAIM}/register--assess"]
    assert f"{CLAIM}/register--assess" not in marks


def test_a_saved_drawing_is_one_version_with_its_change(client: Client, stored: Stored) -> None:
    claims = stored(claim())
    board = Board(claims.design)
    board.rename("pay", "Pay out")

    answer = client.post(PAGE.format(claims.id) + "redraw/", sent(board, claims))

    saved = sheet_in(answer.content.decode(), "drawing-saved")
    now = opened(claims.id)
    assert (saved["version"], saved["alone"], saved["ids"]) == (claims.version + 1, True, {})
    assert now.version == claims.version + 1
    assert now.design.name_of(f"{CLAIM}/pay") == "Pay out"
    assert "Pay out" in LoggedChange.objects.get(design=claims.id, version=now.version).says


def test_a_new_shape_is_told_what_it_became(client: Client, stored: Stored) -> None:
    claims = stored(claim())
    board = Board(claims.design)
    board.draw("task", "Activity_0x1", lane="clerk", name="Take photos")

    answer = client.post(PAGE.format(claims.id) + "redraw/", sent(board, claims))

    assert sheet_in(answer.content.decode(), "drawing-saved")["ids"] == {"Activity_0x1": f"{CLAIM}/take-photos"}


def test_a_drawing_saved_as_it_was_makes_no_version(client: Client, stored: Stored) -> None:
    claims = stored(claim())

    client.post(PAGE.format(claims.id) + "redraw/", sent(Board(claims.design), claims))

    assert opened(claims.id).version == claims.version


def test_the_page_learns_that_a_colleague_saved_in_between(client: Client, stored: Stored) -> None:
    claims = stored(claim())
    mine, theirs = Board(claims.design), Board(claims.design)
    theirs.rename("assess", "Assess from photos")
    mine.rename("pay", "Pay out")
    client.post(PAGE.format(claims.id) + "redraw/", sent(theirs, claims))

    answer = client.post(PAGE.format(claims.id) + "redraw/", sent(mine, claims))

    names = [opened(claims.id).design.name_of(f"{CLAIM}/{step}") for step in ("assess", "pay")]
    assert sheet_in(answer.content.decode(), "drawing-saved")["alone"] is False
    assert names == ["Assess from photos", "Pay out"]


def test_two_names_for_one_step_are_a_conflict_in_words(client: Client, stored: Stored) -> None:
    claims = stored(claim())
    mine, theirs = Board(claims.design), Board(claims.design)
    theirs.rename("pay", "Pay the garage")
    mine.rename("pay", "Pay out")
    client.post(PAGE.format(claims.id) + "redraw/", sent(theirs, claims))

    answer = client.post(PAGE.format(claims.id) + "redraw/", sent(mine, claims), headers={"HX-Request": "true"})

    assert answer.status_code == 409
    assert "Pay the garage" in answer.content.decode()
    assert "Pay out" in answer.content.decode()
    assert opened(claims.id).design.name_of(f"{CLAIM}/pay") == "Pay the garage"


def test_a_step_deleted_and_brought_back_after_saving_is_whole_again(client: Client, stored: Stored) -> None:
    claims = stored(claim())
    board, untouched = Board(claims.design), Board(claims.design)
    board.delete("register")
    client.post(PAGE.format(claims.id) + "redraw/", sent(board, claims))
    board.since, board.root = etree.tostring(board.root), untouched.root

    client.post(PAGE.format(claims.id) + "redraw/", sent(board, opened(claims.id), given=claims.version))

    assert opened(claims.id).design.find(f"{CLAIM}/register", Step) == claims.design.records[f"{CLAIM}/register"]


@pytest.mark.parametrize("ids", ["", "[]", "{", '{"pay": 1}'])
def test_what_the_page_tells_of_its_elements_may_be_nonsense(client: Client, stored: Stored, ids: str) -> None:
    claims = stored(claim())

    answer = client.post(PAGE.format(claims.id) + "redraw/", sent(Board(claims.design), claims, ids=ids))

    assert answer.status_code == 200
    assert opened(claims.id).design.records[f"{CLAIM}/register"] == claims.design.records[f"{CLAIM}/register"]


def test_a_drawing_that_cannot_be_read_is_refused_and_changes_nothing(client: Client, stored: Stored) -> None:
    claims = stored(claim())

    answer = client.post(PAGE.format(claims.id) + "redraw/", sent(Board(claims.design), claims, content="<nothing/>"))

    assert answer.status_code == 422
    assert opened(claims.id).version == claims.version


def test_who_may_only_read_sees_the_drawing_and_cannot_save_it(client: Client, stored: Stored, ana: User) -> None:
    claims = stored(claim())
    Membership.objects.filter(design=claims.id, person=ana).update(right=Right.READ)

    page = client.get(PAGE.format(claims.id))
    answer = client.post(PAGE.format(claims.id) + "redraw/", sent(Board(claims.design), claims))

    assert 'data-may-edit="no"' in page.content.decode()
    assert answer.status_code == 403


@pytest.mark.parametrize("address", ["", "again/", f"about/{quote(CLAIM)}/pay/"])
def test_others_do_not_learn_that_the_drawing_is_there(stored: Stored, ben: User, address: str) -> None:
    claims = stored(claim())
    client = browser_of(ben)

    assert client.get(PAGE.format(claims.id) + address).status_code == 404


def test_a_workflow_that_is_not_there_has_no_drawing(client: Client, stored: Stored) -> None:
    assert client.get(f"/d/{stored(claim()).id}/w/payroll/draw/").status_code == 404


def test_the_drawing_is_given_out_anew(client: Client, stored: Stored) -> None:
    claims = stored(claim())

    again = client.get(PAGE.format(claims.id) + "again/").json()

    assert again["version"] == claims.version
    assert "Pay the claim" in again["content"]


def test_what_was_dragged_elsewhere_stands_there_again_without_a_new_version(client: Client, stored: Stored) -> None:
    claims = stored(claim())
    board = Board(claims.design)
    board.place("pay", x=1500, y=45)

    client.post(PAGE.format(claims.id) + "redraw/", sent(board, claims))

    again = client.get(PAGE.format(claims.id) + "again/").json()
    assert 'x="1500"' in again["content"]
    assert again["version"] == claims.version


def test_a_drawing_that_is_tidied_up_is_laid_out_anew(client: Client, stored: Stored) -> None:
    claims = stored(claim())
    first = client.get(PAGE.format(claims.id) + "again/").json()
    board = Board(claims.design)
    board.place("pay", x=1500, y=45)
    client.post(PAGE.format(claims.id) + "redraw/", sent(board, claims))

    answer = client.post(PAGE.format(claims.id) + "tidy/", headers={"HX-Request": "true"})

    assert answer.headers["HX-Trigger"] == "drawing-changed"
    assert client.get(PAGE.format(claims.id) + "again/").json() == first


def test_tidying_up_without_script_leads_back_to_the_drawing(client: Client, stored: Stored) -> None:
    claims = stored(claim())

    answer = client.post(PAGE.format(claims.id) + "tidy/")

    assert answer.headers["Location"] == PAGE.format(claims.id)


@pytest.mark.parametrize(("content", "x"), [(None, 'x="1500"'), (b"<broken", 'id="pay"')])
def test_an_imported_workflow_is_shown_as_its_file_has_it(
    client: Client, stored: Stored, content: bytes | None, x: str
) -> None:
    claims = stored(claim())
    board = Board(claims.design)
    board.place("pay", x=1500, y=45)
    KeptDesign(claims).keep_original(CLAIM, content or etree.tostring(board.root), suffix=".bpmn")

    assert x in client.get(PAGE.format(claims.id) + "again/").json()["content"]
