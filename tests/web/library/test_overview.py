"""The overview tells how far a design is, what comes first, and what was got done today."""

from urllib.parse import quote

from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from backbrief.app.headway import headway
from backbrief.diff.compare import diff
from backbrief.domain.design import Design
from backbrief.domain.step import Step
from backbrief.web.library.said_since import said_since
from backbrief.web.store.models import Membership, Right
from backbrief.web.store.write import Act, write
from tests.app.small_claim import CLAIM, claim
from tests.web.conftest import Stored, browser_of
from tests.web.motor_claim import motor_claim


def test_the_levels_stand_under_the_headline_and_the_first_one_comes_first(client: Client, stored: Stored) -> None:
    design = stored(claim().design)

    page = client.get(f"/d/{design.id}/").content.decode()

    assert f"IT would have to guess <strong>{design.guesses}</strong> things" in page
    assert "Level 1: What is done, by whom, and what passes to whom" in page
    assert "Level 1 comes first:" in page
    assert "more at level 1</a>" in page


def test_the_answer_that_settles_most_leads_to_its_question(client: Client, stored: Stored) -> None:
    records = motor_claim().records.values()
    design = stored(Design().with_records(*(each for each in records if each.id != "defaults/transfer")))
    best = headway(design.survey, design.findings).best
    assert best is not None

    page = client.get(f"/d/{design.id}/").content.decode()

    assert "Level 2 comes next:" in page
    assert f"One answer settles {best.removes} of them: <a" in page
    assert f"/ask/?q={quote(best.key)}" in page


def test_what_is_said_since_a_moment_is_counted(stored: Stored, ana: User) -> None:
    design = stored(claim().design)
    morning = timezone.now()
    register = Step(id=f"{CLAIM}/register", name="register", role="role/clerk", purpose="The claim has a number")
    changes = diff(design.design, design.design.with_records(register))

    fresh = write(design.id, changes, base=design.version, act=Act(author=ana, via="form", says="Said why"))

    assert said_since(fresh, morning) == 1
    assert said_since(fresh, timezone.now()) == 0


def test_a_design_begun_today_is_not_measured_against_yesterday(client: Client, stored: Stored) -> None:
    design = stored(claim().design)

    assert "Since this morning" not in client.get(f"/d/{design.id}/").content.decode()


def test_an_empty_design_has_nothing_to_measure(client: Client, stored: Stored) -> None:
    design = stored(Design())

    assert "comes first" not in client.get(f"/d/{design.id}/").content.decode()


def test_whoever_may_only_read_is_not_sent_to_a_question(client: Client, stored: Stored, ben: User) -> None:
    design = stored(claim().design)
    Membership.objects.create(design_id=design.id, person=ben, right=Right.READ)
    reader = browser_of(ben)

    page = reader.get(f"/d/{design.id}/").content.decode()

    assert "How far it is" in page
    assert "/ask/?q=" not in page


def test_the_picture_leads_to_the_same_as_a_list(client: Client, stored: Stored) -> None:
    design = stored(claim().design)

    page = client.get(f"/d/{design.id}/").content.decode()

    assert f'<a href="/d/{design.id}/w/claim/">The same as a list of steps</a>' in page
