"""Every address of a design is behind a gate: what is not shared is not there, what may only be read stays."""

import pytest
from django.contrib.auth.models import User
from django.test import Client, override_settings

from backbrief.domain.design import Design
from backbrief.domain.party import Role
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.web.store.models import LoggedChange, Membership, Right
from backbrief.web.store.opening import Opened
from tests.web.addresses import ALL, address
from tests.web.conftest import Stored, browser_of

OPEN_TO_ALL = {"help/", "help/accessibility/", "sign-in/", "sign-out/"}
"""Addresses that show nothing of any design, or ask first who somebody is."""

BY_TOKEN = {"s/<str:token>/", "self-test/<str:token>/"}
"""Addresses whose secret is in themselves."""


OF_DESIGNS = sorted(route for route in ALL if "<uuid:design>" in route)


@pytest.fixture
def claim(stored: Stored) -> Opened:
    """A design with one workflow of one step."""
    records = (
        Role(id="role/clerk", name="Clerk"),
        Workflow(id="workflow/claim", name="Settle a claim"),
        Step(id="workflow/claim/register", name="Register claim", role="role/clerk"),
    )
    return stored(Design().with_records(*records))


def test_every_address_is_of_a_design_or_known_to_be_open() -> None:
    others = {route for route in ALL if "<uuid:design>" not in route}

    secret = {route for route in others if route.startswith(tuple(each.split("<")[0] for each in BY_TOKEN))}

    assert others - OPEN_TO_ALL - secret <= NEEDS_A_PERSON


NEEDS_A_PERSON = {
    "",
    "new/",
    "example/",
    "import/",
    "import/<uuid:brought>/",
    "jobs/<uuid:job>/",
    "jobs/<uuid:job>/file/",
    "palette/",
}
"""Addresses that show a person only what is theirs."""


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("route", OF_DESIGNS)
def test_a_design_that_is_not_shared_is_not_there(claim: Opened, ben: User, route: str, method: str) -> None:
    answer = getattr(browser_of(ben), method)(address(route, claim.id))

    assert answer.status_code in (404, 405)
    assert b"Motor claim" not in answer.content


@override_settings(LOCAL=False)
@pytest.mark.parametrize("route", OF_DESIGNS)
def test_whoever_has_not_signed_in_is_asked_to(claim: Opened, route: str) -> None:
    answer = Client().get(address(route, claim.id))

    assert answer.status_code in (302, 401, 404, 405)
    assert answer.status_code != 302 or answer["Location"].startswith("/sign-in/")


@pytest.mark.parametrize("route", OF_DESIGNS)
def test_whoever_may_only_read_changes_no_version(claim: Opened, ben: User, route: str) -> None:
    Membership.objects.create(design_id=claim.id, person=ben, right=Right.READ)

    answer = browser_of(ben).post(address(route, claim.id), {"seen": str(claim.version)})

    assert answer.status_code < 500
    assert LoggedChange.objects.filter(design=claim.id).count() == 1


@pytest.mark.parametrize("route", OF_DESIGNS)
def test_reading_never_changes_a_version(client: Client, claim: Opened, route: str) -> None:
    answer = client.get(address(route, claim.id))

    assert answer.status_code < 500
    assert LoggedChange.objects.filter(design=claim.id).count() == 1


@override_settings(LOCAL=False)
def test_whoever_was_signed_out_while_typing_is_told_and_keeps_the_text(claim: Opened) -> None:
    told = {"row": "workflow/claim/register", "act": "name", "seen": claim.version}
    edit = f"/d/{claim.id}/w/claim/edit/"

    by_script = Client().post(edit, told, headers={"HX-Request": "true"})
    by_form = Client().post(edit, told)

    assert (by_script.status_code, b"signed out" in by_script.content) == (401, True)
    assert by_form["Location"] == f"/sign-in/?next=/d/{claim.id}/"
