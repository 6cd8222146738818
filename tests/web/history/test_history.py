"""The history page, undo, restore, and the conflict page with both texts."""

import re

import pytest
from django.contrib.auth.models import User
from django.test import Client

from backbrief.app.actions.move_row import move_up
from backbrief.diff.compare import apply
from backbrief.domain.change import Added, Removed, Stated
from backbrief.domain.party import Role
from backbrief.domain.step import Step
from backbrief.web.frame.conflicts import key_of
from backbrief.web.history.views.settle import settled
from backbrief.web.store.models import Membership, Right
from backbrief.web.store.opening import Opened, opened
from backbrief.web.store.write import Act, write
from tests.app.outlined import row_id, typed
from tests.web.conftest import Stored, browser_of
from tests.web.one_step import STEP, one_step, rename


@pytest.fixture
def claim(stored: Stored) -> Opened:
    """A design with one workflow of one step called A."""
    return stored(one_step())


def test_every_version_is_told_in_sentences_with_who(client: Client, claim: Opened, ana: User) -> None:
    rename(claim, ana, "B")

    page = client.get(f"/d/{claim.id}/history/?verify=yes").content.decode()

    assert "Version 2: Renamed to B" in page
    assert "Ana" in page
    assert "The log holds together" in page


def test_what_a_typed_line_changed_is_folded_and_a_single_answer_is_not(client: Client, stored: Stored) -> None:
    design = stored(typed("Compare offers @Buyer"))
    one = stored(one_step())
    rename(one, User.objects.get(), "B")

    many = client.get(f"/d/{design.id}/history/").content.decode()
    single = client.get(f"/d/{one.id}/history/").content.decode()

    assert re.search(r"<details><summary>What changed: \d+ things", many)
    assert "<details open><summary>What changed: 1 thing" in single


def test_undo_and_redo_are_one_button_each(client: Client, claim: Opened, ana: User) -> None:
    rename(claim, ana, "B")

    client.post(f"/d/{claim.id}/undo/", {"next": "/"})
    undone = opened(claim.id).design.name_of(STEP)
    client.post(f"/d/{claim.id}/redo/", {"next": "/"})

    assert (undone, opened(claim.id).design.name_of(STEP)) == ("A", "B")


def test_undo_never_leads_to_another_site(client: Client, claim: Opened) -> None:
    answer = client.post(f"/d/{claim.id}/undo/", {"next": "https://example.org/"})

    assert answer["Location"] == f"/d/{claim.id}/"


def test_undo_that_is_told_no_place_to_go_back_to_leads_to_the_overview(client: Client, claim: Opened) -> None:
    answer = client.post(f"/d/{claim.id}/undo/", {"next": "-1"})

    assert answer["Location"] == f"/d/{claim.id}/"


def test_an_undo_over_somebody_elses_work_shows_both_texts(client: Client, claim: Opened, ana: User, ben: User) -> None:
    rename(rename(claim, ana, "B"), ben, "Ben's words")

    answer = client.post(f"/d/{claim.id}/undo/", {"next": "/"})

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Nothing was overwritten" in page
    assert "Ben&#x27;s words" in page
    assert "<strong>You</strong>: A" in page


def test_what_was_chosen_in_a_conflict_is_written(client: Client, claim: Opened, ana: User, ben: User) -> None:
    rename(rename(claim, ana, "B"), ben, "Ben's words")
    page = client.post(f"/d/{claim.id}/undo/", {"next": "/"}).content.decode()
    kept = re.search(r'name="kept" value="([^"]*)"', page)
    assert kept is not None

    client.post(f"/d/{claim.id}/settle/", {"seen": "3", "kept": kept[1], f"{STEP}#name": "mine"})

    assert opened(claim.id).design.name_of(STEP) == "A"


def test_forged_changes_are_refused(client: Client, claim: Opened) -> None:
    assert client.post(f"/d/{claim.id}/settle/", {"kept": "forged"}).status_code == 403


@pytest.mark.parametrize(
    ("choice", "left"),
    [
        ({}, ["B"]),
        ({"mine": "mine"}, ["B"]),
        ({"mine": "theirs"}, []),
        ({"mine": "both", "mine~text": "A and B"}, ["A and B"]),
    ],
)
def test_a_choice_keeps_mine_theirs_or_both(claim: Opened, choice: dict[str, str], left: list[str]) -> None:
    change = Stated(STEP, "name", "old", "B")
    chosen = {key.replace("mine", key_of(change)): value for key, value in choice.items()}

    found = list(settled(claim.design, (change,), chosen))

    assert [each.after for each in found if isinstance(each, Stated)] == left
    assert all(each.before == "A" for each in found if isinstance(each, Stated))


def test_what_went_and_came_again_stays_where_a_colleague_said_it_anew(claim: Opened) -> None:
    moved = (Removed(Step(id=STEP, name="old")), Added(Step(id=STEP, name="old")))

    mine = list(settled(claim.design, moved, {key_of(moved[0]): "mine"}))
    theirs = list(settled(claim.design, moved, {key_of(moved[0]): "theirs"}))

    assert STEP in apply(claim.design, mine).records
    assert theirs == []


def test_an_answer_that_moved_is_not_told_as_removed(client: Client, stored: Stored, ana: User) -> None:
    design = stored(typed("Compare offers @Buyer", "Who pays? we / they / nobody"))
    act = Act(author=ana, via="outline", says="Moved 'they' up")
    write(design.id, move_up(design.design, row_id(design.design, "they")), base=design.version, act=act)

    page = client.get(f"/d/{design.id}/history/").content.decode()

    assert "Moved &#x27;they&#x27; up" in page
    assert "Only the order changed." in page
    assert "removes flow" not in page


def test_an_earlier_version_is_restored(client: Client, claim: Opened, ana: User) -> None:
    rename(claim, ana, "B")

    client.post(f"/d/{claim.id}/history/1/restore/")

    assert opened(claim.id).design.name_of(STEP) == "A"
    assert client.post(f"/d/{claim.id}/history/99/restore/").status_code == 404


def test_whoever_may_only_read_changes_nothing(claim: Opened, ana: User, ben: User) -> None:
    rename(claim, ana, "B")
    Membership.objects.create(design_id=claim.id, person=ben, right=Right.READ)
    browser = browser_of(ben)

    assert browser.get(f"/d/{claim.id}/history/").status_code == 200
    assert browser.post(f"/d/{claim.id}/history/1/restore/").status_code == 403


def test_a_name_for_what_somebody_removed_is_told_on_the_conflict_page(
    client: Client, claim: Opened, ana: User, ben: User
) -> None:
    boss = Role(id="role/boss", name="Boss")
    start = write(claim.id, [Added(boss)], base=claim.version, act=Act(author=ana, via="form", says="Added"))
    write(claim.id, [Removed(boss)], base=start.version, act=Act(author=ben, via="form", says="Removed"))

    told = {"row": STEP, "act": "role", "more": "Boss", f"text:{STEP}": "A", "seen": str(start.version)}
    page = client.post(f"/d/{claim.id}/w/claim/edit/", told)

    assert page.status_code == 409
    assert "Removes role &#x27;Boss&#x27;" in page.content.decode()
    assert 'value="mine"' not in page.content.decode()
