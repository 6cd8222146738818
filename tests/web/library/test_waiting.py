"""Home tells what waits for a person and whom a person waits for, and keeps what was put away within reach."""

from datetime import timedelta
from urllib.parse import quote

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from backbrief.domain.answer import Unknown
from backbrief.domain.design import Design
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.web.library.waiting import is_called
from backbrief.web.store.models import Membership, Right, StoredDesign
from tests.web.conftest import Stored

CLAIM = "workflow/claim"


def asked(*who: Unknown) -> Design:
    """A workflow with one step for each open point."""
    steps = [Step(id=f"{CLAIM}/s{at}", name=f"Do part {at}", done_when=each) for at, each in enumerate(who)]
    return Design().with_records(Workflow(id=CLAIM, name="Settle a claim"), *steps)


def test_an_open_point_waits_for_whoever_is_asked(client: Client, stored: Stored) -> None:
    design = stored(asked(Unknown("ana", "2026-12-01")), name="Chairs")

    page = client.get("/").content.decode()

    assert 'Waiting for you <span class="count">1</span>' in page
    assert "You are asked: When is &#x27;Do part 0&#x27; done?" in page
    assert "(by 1 December 2026)</a>" in page
    assert f"/d/{design.id}/ask/open-points/?ask=ana" in page
    assert "You wait for others" not in page


def test_the_points_that_others_are_asked_are_one_line_for_each_of_them(client: Client, stored: Stored) -> None:
    stored(asked(Unknown("Ben", "2026-12-03"), Unknown("Ben", "2026-12-01"), Unknown("Zoe Li", "")))

    page = client.get("/").content.decode()

    assert 'You wait for others <span class="count">2</span>' in page
    assert "Ben is asked: 2 questions (the first by 1 December 2026)" in page
    assert f"?ask={quote('Zoe')}+Li" in page
    assert "Waiting for you" not in page


def test_what_is_overdue_says_so(client: Client, stored: Stored) -> None:
    stored(asked(Unknown("Ben", "2020-01-31")))

    assert "(by 31 January 2020, overdue)" in client.get("/").content.decode()


def test_an_open_point_without_a_name_is_not_lost(client: Client, stored: Stored) -> None:
    stored(asked(Unknown()))

    assert "Nobody yet is asked" in client.get("/").content.decode()


def test_open_points_of_the_example_do_not_count(client: Client, stored: Stored) -> None:
    stored(asked(Unknown("Ben")))
    StoredDesign.objects.update(example=True)

    assert "is asked" not in client.get("/").content.decode()


@pytest.mark.parametrize("written", ["Ana Weber", "ANA", "ana.w"])
def test_a_person_is_meant_by_each_of_their_names(written: str) -> None:
    assert is_called(User(username="ana.w", first_name="Ana", last_name="Weber"), written)


@pytest.mark.parametrize("written", ["Anna", "Weber", ""])
def test_nobody_is_meant_by_the_name_of_another(written: str) -> None:
    assert not is_called(User(username="ana.w", first_name="Ana", last_name="Weber"), written)


def test_more_than_seven_are_folded(client: Client, stored: Stored) -> None:
    stored(asked(*(Unknown(f"Colleague {at}") for at in range(9))))

    page = client.get("/").content.decode()

    assert "<summary>2 more</summary>" in page


def test_each_design_names_its_owner_and_whether_it_sleeps(client: Client, stored: Stored, ben: User) -> None:
    design = stored(Design())
    awake = client.get("/").content.decode()

    StoredDesign.objects.filter(pk=design.id).update(changed_at=timezone.now() - timedelta(days=200))

    asleep = client.get("/").content.decode()
    assert "<td>Ana</td>" in awake
    assert "Not looked at for 6 months" not in awake
    assert "Not looked at for 6 months" in asleep


def test_a_design_that_was_put_away_is_brought_back_by_its_owner(client: Client, stored: Stored) -> None:
    design = stored(Design(), name="Chairs")
    away = client.post(f"/d/{design.id}/archive/", {"seen": design.version}, follow=True).content.decode()

    back = client.post(f"/d/{design.id}/bring-back/", follow=True)

    assert "Put away: 1" in away
    assert "Bring back" in away
    assert "Chairs is back in your list." in back.content.decode()
    assert "Put away:" not in client.get("/").content.decode()


def test_nobody_else_brings_it_back(client: Client, stored: Stored, ben: User) -> None:
    design = stored(Design())
    Membership.objects.create(design_id=design.id, person=ben, right=Right.EDIT)
    client.post(f"/d/{design.id}/archive/", {"seen": design.version})
    other = Client()
    other.force_login(ben)

    answer = other.post(f"/d/{design.id}/bring-back/")

    assert answer.status_code == 404
    assert StoredDesign.objects.get().archived
