"""Every answer says what a browser may do with it: load nothing foreign, show it in no frame, guess at no kind."""

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.http import HttpResponseBase
from django.test import Client, override_settings

from backbrief.web.store.opening import Opened
from tests.web.addresses import ALL, address
from tests.web.chairs import chairs
from tests.web.conftest import Stored

ELSEWHERE = ["https://evil.example/", "//evil.example/", "/\\evil.example/", "javascript:alert(1)"]
DEMANDED = {
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
}


@pytest.fixture
def office(stored: Stored) -> Opened:
    """A small design of Ana's."""
    return stored(chairs())


def is_guarded(answer: HttpResponseBase) -> bool:
    policy = answer.headers.get("Content-Security-Policy", "")
    strict = "default-src 'none'" in policy and ("frame-ancestors 'none'" in policy or "sandbox" in policy)
    return strict and all(answer.headers.get(name) == value for name, value in DEMANDED.items())


def test_every_page_is_guarded_and_kept_by_nobody_on_the_way(client: Client, office: Opened) -> None:
    bare = []

    for route in sorted(ALL):
        answer = client.get(address(route, office.id))
        private = any(word in answer.headers.get("Cache-Control", "") for word in ("private", "no-store"))
        if not (is_guarded(answer) and private):
            bare.append((route, dict(answer.headers)))

    assert not bare, bare


def test_refusals_and_files_are_guarded_too(client: Client, office: Opened) -> None:
    strict = Client(enforce_csrf_checks=True)
    other_host = Client(headers={"host": "evil.example"})

    answers = {
        "form": strict.post("/new/", {"work": "Buy"}),
        "host": other_host.get("/"),
        "nothing": client.get("/nowhere/"),
        "file": client.get("/static/frame/frame.css"),
    }

    assert {name: each.status_code for name, each in answers.items()} == {
        "form": 403,
        "host": 400,
        "nothing": 404,
        "file": 200,
    }
    assert [name for name, each in answers.items() if not is_guarded(each)] == []
    answers["file"].close()


def test_a_form_from_before_somebody_signed_in_says_how_to_go_on(office: Opened) -> None:
    page = Client(enforce_csrf_checks=True).post("/new/", {"work": "Buy"}).content.decode()

    assert "This form is too old" in page
    assert "CSRF" not in page


def test_a_name_that_the_server_does_not_go_by_is_told_without_naming_it(client: Client) -> None:
    page = Client(headers={"host": "evil.example"}).get("/").content.decode()

    assert "BACKBRIEF_HOSTS" in page
    assert "evil.example" not in page


@override_settings(LOCAL=False)
def test_where_people_sign_in_the_browser_keeps_no_page_after_they_leave(client: Client, office: Opened) -> None:
    page = client.get(f"/d/{office.id}/")
    left = client.post("/sign-out/")

    assert page["Cache-Control"] == "private, no-store"
    assert left["Clear-Site-Data"] == '"cache"'
    assert client.get(f"/d/{office.id}/").status_code == 302


def test_the_cookies_of_two_folders_on_one_machine_are_not_called_alike(client: Client, office: Opened) -> None:
    client.get(f"/d/{office.id}/")

    assert settings.SESSION_COOKIE_NAME.startswith("backbrief-session-")
    assert {each.partition("-")[0] for each in client.cookies} == {"backbrief"}


@override_settings(LOCAL=False)
@pytest.mark.parametrize(
    "place", ["https://evil.example/", "//evil.example/", "/\\evil.example/", "javascript:alert(1)"]
)
def test_signing_in_leads_to_no_other_site(ana: User, place: str) -> None:
    ana.set_password("seven green chairs")
    ana.save()

    answer = Client().post("/sign-in/", {"username": "ana", "password": "seven green chairs", "next": place})

    assert answer["Location"] == "/"


@pytest.mark.parametrize(
    "place", ["https://evil.example/", "//evil.example/", "/\\evil.example/", "javascript:alert(1)"]
)
def test_undo_leads_to_no_other_site(client: Client, office: Opened, place: str) -> None:
    answer = client.post(f"/d/{office.id}/undo/", {"next": place})

    assert answer["Location"] == f"/d/{office.id}/"


@override_settings(LOCAL=False)
def test_a_new_password_ends_every_other_session(client: Client, ana: User, office: Opened) -> None:
    ana.set_password("eight green chairs")
    ana.save()

    assert client.get(f"/d/{office.id}/").status_code == 302
    assert client.post(f"/d/{office.id}/undo/").status_code == 302
