"""The tests run on the database that they are meant to run on."""

import os

from django.contrib.auth.models import User
from django.db import connection


def test_the_database_is_the_one_asked_for(ana: User) -> None:
    asked = "postgresql" if os.environ.get("BACKBRIEF_DATABASE", "").startswith("postgresql") else "sqlite"

    assert connection.vendor == asked
