"""A drawing that is saved becomes one version of the design, and the page is told what to go on with."""

import json
from typing import Any
from urllib.parse import quote

import pytest
from django.contrib.auth.models import User
from django.test import Client
from lxml import etree

from backbrief.domain.change import Added
from backbrief.domain.step import Step
from backbrief.formats.bpmn.mapping import SHAPE
from backbrief.web.store.kept import KeptDesign
from backbrief.web.store.models import LoggedChange, Membership, Right
from backbrief.web.store.opening import Opened, opened
from backbrief.web.store.write import Act, write
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


@pytest.mark.parametrize("given", ["", "nonsense", "9" * 5000])
def test_a_page_that_does_not_know_its_version_is_saved_against_the_one_it_saw(
    client: Client, stored: Stored, given: str
) -> None:
    claims = stored(claim())
    board = Board(claims.design)
    board.rename("register", "Note claim")

    answer = client.post(PAGE.format(claims.id) + "redraw/", sent(board, claims, given=given))

    assert answer.status_code == 200
    assert opened(claims.id).design.name_of(f"{CLAIM}/register") == "Note claim"


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


def conflicting(client: Client, claims: Opened, mine: Board, **more: object) -> tuple[int, str]:
    """The answer to my drawing after a colleague called the payment otherwise."""
    theirs = Board(claims.design)
    theirs.rename("pay", "Pay the garage")
    client.post(PAGE.format(claims.id) + "redraw/", sent(theirs, claims))
    answer = client.post(PAGE.format(claims.id) + "redraw/", sent(mine, claims, **more), headers={"HX-Request": "true"})
    return answer.status_code, answer.content.decode()


def waiting_in(page: str) -> str:
    """What the page was told to be waiting, as it sends it along."""
    fields = etree.HTML(page).xpath("//input[@name='waiting']/@value")
    return str(fields[0]) if fields else ""


def test_all_but_the_disputed_is_saved_and_that_waits_with_both_texts(client: Client, stored: Stored) -> None:
    claims = stored(claim())
    mine = Board(claims.design)
    mine.rename("pay", "Pay out")
    mine.rename("register", "Register the accident")

    status, page = conflicting(client, claims, mine)

    names = [opened(claims.id).design.name_of(f"{CLAIM}/{step}") for step in ("pay", "register")]
    assert status == 409
    assert names == ["Pay the garage", "Register the accident"]
    assert "Pay out" in page
    assert "Register the accident" not in page.partition("conflict-title")[2]
    assert sheet_in(page, "drawing-saved")["version"] == claims.version + 2


def test_deciding_leads_back_to_the_drawing(client: Client, stored: Stored) -> None:
    claims = stored(claim())
    mine = Board(claims.design)
    mine.rename("pay", "Pay out")
    address = PAGE.format(claims.id)
    theirs = Board(claims.design)
    theirs.rename("pay", "Pay the garage")
    client.post(address + "redraw/", sent(theirs, claims))
    told = {"HX-Request": "true", "HX-Current-URL": f"http://testserver{address}"}
    page = etree.HTML(client.post(address + "redraw/", sent(mine, claims), headers=told).content.decode())
    form = {each.get("name"): each.get("value") for each in page.xpath("//form[fieldset]/input[@type='hidden']")}

    answer = client.post(f"/d/{claims.id}/settle/", {**form, f"{CLAIM}/pay#name": "mine"})

    assert answer.headers["Location"] == address
    assert opened(claims.id).design.name_of(f"{CLAIM}/pay") == "Pay out"


def test_what_waits_is_still_in_sight_after_the_next_save(client: Client, stored: Stored) -> None:
    claims = stored(claim())
    mine = Board(claims.design)
    mine.rename("pay", "Pay out")
    waiting = waiting_in(conflicting(client, claims, mine)[1])
    now = opened(claims.id)
    mine, theirs = Board(now.design), Board(now.design)
    theirs.rename("assess", "Assess from photos")
    mine.rename("assess", "Assess on the spot")
    client.post(PAGE.format(claims.id) + "redraw/", sent(theirs, now))

    answer = client.post(
        PAGE.format(claims.id) + "redraw/", sent(mine, now, waiting=waiting), headers={"HX-Request": "true"}
    )

    box = answer.content.decode().partition("conflict-title")[2]
    assert all(text in box for text in ("Pay out", "Pay the garage", "Assess from photos", "Assess on the spot"))


def test_what_waits_is_not_sent_again_when_the_page_shows_it_already(client: Client, stored: Stored) -> None:
    claims = stored(claim())
    mine = Board(claims.design)
    mine.rename("pay", "Pay out")
    waiting = waiting_in(conflicting(client, claims, mine)[1])
    now = opened(claims.id)
    mine = Board(now.design)
    mine.rename("register", "Register the accident")

    answer = client.post(
        PAGE.format(claims.id) + "redraw/", sent(mine, now, waiting=waiting), headers={"HX-Request": "true"}
    )

    assert answer.status_code == 200
    assert "HX-Retarget" not in answer.headers
    assert opened(claims.id).design.name_of(f"{CLAIM}/register") == "Register the accident"


def test_who_names_the_same_once_more_has_decided(client: Client, stored: Stored) -> None:
    claims = stored(claim())
    mine = Board(claims.design)
    mine.rename("pay", "Pay out")
    waiting = waiting_in(conflicting(client, claims, mine)[1])
    now = opened(claims.id)
    mine = Board(now.design)
    mine.rename("pay", "Pay the repair")

    answer = client.post(
        PAGE.format(claims.id) + "redraw/", sent(mine, now, waiting=waiting), headers={"HX-Request": "true"}
    )

    assert (answer.status_code, answer.headers["HX-Retarget"]) == (200, "#conflict")
    assert not waiting_in(answer.content.decode())
    assert opened(claims.id).design.name_of(f"{CLAIM}/pay") == "Pay the repair"


def test_a_deleted_step_that_a_colleague_renamed_waits_with_the_flows_at_it(client: Client, stored: Stored) -> None:
    claims = stored(claim())
    mine = Board(claims.design)
    mine.delete("pay")
    mine.delete("yes")
    mine.rename("assess", "Assess on the spot")

    status, _ = conflicting(client, claims, mine)

    now = opened(claims.id).design
    assert status == 409
    assert {f"{CLAIM}/pay", f"{CLAIM}/yes"} <= now.records.keys()
    assert now.name_of(f"{CLAIM}/assess") == "Assess on the spot"


def test_what_the_page_says_to_be_waiting_is_believed_only_as_it_was_given(client: Client, stored: Stored) -> None:
    claims = stored(claim())

    answer = client.post(
        PAGE.format(claims.id) + "redraw/",
        sent(Board(claims.design), claims, waiting="rename:everything"),
        headers={"HX-Request": "true"},
    )

    assert answer.status_code == 200


def test_two_people_who_move_different_shapes_keep_both_where_they_were_put(client: Client, stored: Stored) -> None:
    claims = stored(claim())
    mine, theirs = Board(claims.design), Board(claims.design)
    theirs.place("pay", x=1500, y=45)
    mine.place("assess", x=1700, y=145)
    client.post(PAGE.format(claims.id) + "redraw/", sent(theirs, claims))

    client.post(PAGE.format(claims.id) + "redraw/", sent(mine, claims))

    again = client.get(PAGE.format(claims.id) + "again/").json()["content"]
    assert 'x="1500"' in again
    assert 'x="1700"' in again


def test_a_step_added_in_the_outline_leaves_the_drawing_as_it_was_arranged(client: Client, stored: Stored) -> None:
    claims = stored(claim())
    board = Board(claims.design)
    board.place("pay", x=1500, y=45)
    client.post(PAGE.format(claims.id) + "redraw/", sent(board, claims))
    photos = Added(Step(id=f"{CLAIM}/photos", name="Take photos", role="role/assessor"))

    write(claims.id, (photos,), base=claims.version, act=Act(author=User.objects.get(), via="form", says="Added"))

    again = client.get(PAGE.format(claims.id) + "again/").json()["content"]
    assert 'x="1500"' in again
    assert "Take photos" in again


def test_an_empty_lane_is_kept_when_the_drawing_is_opened_again_and_when_it_is_tidied_up(
    client: Client, stored: Stored
) -> None:
    claims = stored(claim())
    board = Board(claims.design)
    board.add_lane("Lane_1", "Recovery", beside="clerk")
    drawn = next(each for each in board.root.iter(SHAPE) if each.get("bpmnElement") == "assessor")
    drawn.addnext(etree.fromstring(etree.tostring(drawn).replace(b'"assessor"', b'"Lane_1"')))

    client.post(PAGE.format(claims.id) + "redraw/", sent(board, claims))

    assert "Recovery" in client.get(PAGE.format(claims.id) + "again/").json()["content"]
    client.post(PAGE.format(claims.id) + "tidy/")
    assert "Recovery" in client.get(PAGE.format(claims.id) + "again/").json()["content"]


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
