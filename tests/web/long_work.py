"""Long work in tests is done at once, by the page that asks for it."""

from collections.abc import Iterator

import pytest
from django.test.utils import override_settings

AT_ONCE = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
NEVER = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}


@pytest.fixture
def worker() -> Iterator[None]:
    """A worker that does at once what it is asked for."""
    with override_settings(TASKS=AT_ONCE):
        yield


@pytest.fixture
def no_worker() -> Iterator[None]:
    """Nobody who takes up what is asked for."""
    with override_settings(TASKS=NEVER):
        yield
