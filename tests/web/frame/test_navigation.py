"""The navigation shows an entry only to whom it serves."""

import pytest
from django.contrib.auth.models import User

from backbrief.domain.design import Design
from backbrief.web.frame.entry import Entry
from backbrief.web.frame.navigation import entries
from backbrief.web.store.models import Membership, Right
from tests.web.conftest import Stored, browser_of
from tests.web.motor_claim import motor_claim


@pytest.mark.parametrize("right", list(Right))
def test_every_entry_that_a_member_sees_opens(stored: Stored, ben: User, right: Right) -> None:
    design = stored(Design())
    Membership.objects.create(design_id=design.id, person=ben, right=right)
    browser = browser_of(ben)
    page = browser.get(f"/d/{design.id}/").content.decode()
    menu = page.partition('<nav class="side"')[2].partition("</nav>")[0]

    shown = [part.partition('"')[0] for part in menu.split('href="')[1:]]

    assert shown
    assert {browser.get(each, follow=True).status_code for each in shown} == {200}


@pytest.mark.parametrize(("right", "shown"), [(Right.READ, 0), (Right.COMMENT, 0), (Right.EDIT, 1), (Right.OWN, 3)])
def test_what_only_some_may_do_is_not_offered_to_others(stored: Stored, ben: User, right: Right, shown: int) -> None:
    design = stored(Design())
    Membership.objects.create(design_id=design.id, person=ben, right=right)
    browser = browser_of(ben)

    page = browser.get(f"/d/{design.id}/").content.decode()

    kept_back = [each for group in Entry.GROUPS for each in entries(group) if each.right > Right.READ]
    assert sum(f">{each.label}</a>" in page for each in kept_back) == shown


@pytest.mark.parametrize(("right", "offered"), [(Right.EDIT, False), (Right.OWN, True)])
def test_the_brief_offers_a_link_to_share_only_to_the_owner(
    stored: Stored, ben: User, right: Right, *, offered: bool
) -> None:
    design = stored(motor_claim())
    Membership.objects.create(design_id=design.id, person=ben, right=right)
    browser = browser_of(ben)

    page = browser.get(f"/d/{design.id}/brief/").content.decode()
    brief = page.partition('<div id="content"')[2]

    assert (f"/d/{design.id}/sharing/" in brief) is offered
