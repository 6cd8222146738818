"""The stream of events is for those who may see the design, and tells what the store holds."""

from typing import Any

import pytest
from asgiref.sync import async_to_sync
from django.contrib.auth.models import User
from django.http import StreamingHttpResponse
from django.test import AsyncClient, Client

from backbrief.domain.design import Design
from backbrief.domain.workflow import Header
from backbrief.web.live.hub import Hub
from backbrief.web.live.sight import Saved, SignIn, look
from backbrief.web.live.views import events
from backbrief.web.store.models import Membership, StoredDesign
from backbrief.web.store.opening import Opened
from tests.web.conftest import Stored

NOBODY = frozenset[SignIn]()
CHAIRS = Design().with_records(Header(name="Buying office chairs"))


def test_a_look_tells_the_newest_version_and_who_may_watch(stored: Stored, ana: User) -> None:
    chairs = stored(CHAIRS)

    sight = look({chairs.id: chairs.version - 1}, NOBODY)

    assert sight is not None
    assert sight.saved[chairs.id].name == "Ana"
    assert sight.saved[chairs.id].version == chairs.version
    assert sight.allowed == {(chairs.id, ana.pk)}


def test_a_look_tells_nothing_of_a_version_that_is_known(stored: Stored) -> None:
    chairs = stored(CHAIRS)

    sight = look({chairs.id: chairs.version}, NOBODY)

    assert sight is not None
    assert sight.saved == {}


def test_a_version_that_the_log_does_not_tell_is_somebodys(stored: Stored) -> None:
    chairs = stored(CHAIRS)
    StoredDesign.objects.filter(pk=chairs.id).update(version=9)

    sight = look({chairs.id: chairs.version}, NOBODY)

    assert sight is not None
    assert sight.saved[chairs.id] == Saved(9, 0, "Somebody", "")


def test_who_is_no_member_any_more_may_not_watch(stored: Stored, ana: User) -> None:
    chairs = stored(CHAIRS)
    Membership.objects.filter(design=chairs.id, person=ana).delete()

    sight = look({chairs.id: chairs.version}, NOBODY)

    assert sight is not None
    assert sight.allowed == frozenset()


def test_a_member_gets_a_stream(stored: Stored, ana: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "HUB", Hub(lambda _, __: None))
    chairs = stored(CHAIRS)

    kind, first = async_to_sync(_first_events)(chairs, ana)

    assert kind == "text/event-stream"
    assert first == ["retry: 2000\n\n", 'event: here\ndata: {"here": []}\n\n']


async def _first_events(chairs: Opened, person: User) -> tuple[str, list[str]]:
    client = AsyncClient()
    await client.aforce_login(person)
    response: Any = await client.get(f"/d/{chairs.id}/events?seen={chairs.version}")
    assert isinstance(response, StreamingHttpResponse)
    stream: Any = response.streaming_content
    said = [(await anext(stream)).decode() for _ in range(2)]
    await stream.aclose()
    return response.headers["Content-Type"], said


@pytest.mark.parametrize("who", ["ben", "nobody"])
def test_others_do_not_learn_that_the_design_is_there(stored: Stored, ben: User, who: str) -> None:
    chairs = stored(CHAIRS)
    client = Client()
    if who == "ben":
        client.force_login(ben)

    assert client.get(f"/d/{chairs.id}/events").status_code == 404


def signed_in(browser: Client, person: User) -> SignIn:
    return SignIn(person=person.pk, session=browser.session.session_key or "", password=person.get_session_auth_hash())


def test_a_look_tells_who_has_signed_out(client: Client, ana: User) -> None:
    second = Client()
    second.force_login(ana)
    left, stays = signed_in(client, ana), signed_in(second, ana)

    client.logout()

    sight = look({}, frozenset({left, stays}))
    assert sight is not None
    assert sight.over == {left}


def test_a_look_tells_whose_password_is_another_one(client: Client, ana: User) -> None:
    before = signed_in(client, ana)

    ana.set_password("eight green chairs")
    ana.save()

    sight = look({}, frozenset({before}))
    assert sight is not None
    assert sight.over == {before}
