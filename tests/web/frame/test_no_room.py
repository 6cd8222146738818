"""A store that can take nothing says so in words; what was saved before stays, and nothing is half kept."""

from collections.abc import Callable

import pytest
from django.db import OperationalError, connection
from django.test import Client

from backbrief.web.store.opening import Opened, forget_opened, opened
from tests.web.chairs import chairs
from tests.web.conftest import Stored


@pytest.fixture
def office(stored: Stored) -> Opened:
    """A small design of Ana's."""
    return stored(chairs())


def refusing(says: str) -> Callable[..., object]:
    """A database that refuses to log a change."""

    def execute(call: Callable[..., object], sql: str, *rest: object) -> object:
        if 'INSERT INTO "store_loggedchange"' in sql:
            raise OperationalError(says)
        return call(sql, *rest)

    return execute


@pytest.mark.parametrize(
    ("says", "told"),
    [
        ("database or disk is full", "disk of the server is full"),
        ("could not extend file: No space left on device", "disk of the server is full"),
        ("attempt to write a readonly database", "may no longer write"),
        ("database is locked", "Another program holds the database"),
        ("server closed the connection unexpectedly", "does not answer"),
    ],
)
def test_why_nothing_was_saved_is_told(client: Client, office: Opened, says: str, told: str) -> None:
    with connection.execute_wrapper(refusing(says)):
        answer = client.post(f"/d/{office.id}/dictionary/role/add/", {"name": "Buyer", "seen": office.version})
    forget_opened()

    assert answer.status_code == 503
    assert told in answer.content.decode()
    assert says not in answer.content.decode()
    assert opened(office.id).version == office.version


def test_a_fault_of_ours_stays_one(client: Client, office: Opened) -> None:
    client.raise_request_exception = False

    with connection.execute_wrapper(refusing("no such table: store_loggedchange")):
        answer = client.post(f"/d/{office.id}/dictionary/role/add/", {"name": "Buyer", "seen": office.version})

    assert answer.status_code == 500
    assert "This is a fault of Backbrief" in answer.content.decode()
