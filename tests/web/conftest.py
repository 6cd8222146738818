"""What the tests of the workbench begin with: a person, a signed-in client, and stored designs."""

from collections.abc import Callable, Iterator

import pytest
from django.contrib.auth.models import User
from django.test import Client

from backbrief.domain.design import Design
from backbrief.web.store.opening import Opened, forget_opened
from backbrief.web.store.starting import start

Stored = Callable[..., Opened]


@pytest.fixture(autouse=True)
def _nothing_kept_open() -> Iterator[None]:
    forget_opened()
    yield
    forget_opened()


@pytest.fixture
def ana(db: None) -> User:
    """A business user."""
    return User.objects.create_user("ana", first_name="Ana")


@pytest.fixture
def ben(db: None) -> User:
    """Another person, who has no right to Ana's designs."""
    return User.objects.create_user("ben", first_name="Ben")


@pytest.fixture
def client(ana: User) -> Client:
    """A browser in which Ana is signed in."""
    return browser_of(ana)


@pytest.fixture
def stored(ana: User) -> Stored:
    """Puts a design of Ana's into the store."""

    def keep(design: Design, *, name: str = "Motor claim") -> Opened:
        return start(ana, name, design=design)

    return keep


def browser_of(person: User) -> Client:
    """A browser in which somebody is signed in."""
    browser = Client()
    browser.force_login(person)
    return browser
