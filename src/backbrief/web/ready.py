"""Make everything ready to serve, or say in words what stands in the way and what to do about it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from backbrief.web.set_up import set_up

NEWER = (
    "the designs here were last opened by a newer Backbrief, which keeps them in another way",
    "Install that version again; this one would spoil them.",
)
AT_THE_DATABASE = {
    "locked": ("another program holds the database", "Close it, or wait until it has ended, and start again."),
    "not a database": (
        "backbrief.sqlite3 is no database of Backbrief",
        "Move that file away, or name another folder: --folder NAME",
    ),
    "malformed": ("the database is damaged", "Put a copy that was kept elsewhere in its place."),
    "disk is full": ("the disk is full", "Make room, then start again. Nothing that was saved is lost."),
    "disk i/o error": ("the disk cannot be read or written", "Look whether it is full or failing."),
    "readonly": ("the database may not be written", "Make the folder yours, or name another one: --folder NAME"),
    "unable to open": ("the database may not be opened", "Make the folder yours, or name another one: --folder NAME"),
    "connection": ("the database server does not answer", "Look at BACKBRIEF_DATABASE, and whether the server runs."),
}
"""What a database says, and what that means here."""


class NotReady(Exception):  # noqa: N818 - says how things stand
    """Why nothing can be served, with what to do."""

    def __init__(self, trouble: str, remedy: str) -> None:
        super().__init__(f"{trouble}.\n{remedy}")


def get_ready(folder: Path, *, accounts: str = "", host: str = "") -> None:
    """Make the folder ready and bring its database up to date. Raises NotReady."""
    with _told_of_the_folder(folder):
        set_up(folder, accounts=accounts, host=host)
    with _told_of_the_database():
        _bring_up_to_date()


def _bring_up_to_date() -> None:
    from django.core.management import call_command  # noqa: PLC0415 - needs the settings
    from django.db import connection  # noqa: PLC0415 - as above
    from django.db.migrations.loader import MigrationLoader  # noqa: PLC0415 - as above

    known = MigrationLoader(connection)
    if set(known.applied_migrations) - set(known.disk_migrations):
        raise NotReady(*NEWER)
    call_command("migrate", verbosity=0)


@contextmanager
def _told_of_the_folder(folder: Path) -> Iterator[None]:
    try:
        yield
    except (FileExistsError, NotADirectoryError):
        raise NotReady(f"{folder} lies in or is a file, not a folder", "Name a folder: --folder NAME") from None
    except PermissionError:
        remedy = "Name a folder of your own: --folder NAME"
        raise NotReady(f"nothing can be written to {folder}", remedy) from None
    except OSError as error:
        raise NotReady(f"{folder} cannot be used ({error.strerror})", "Name another: --folder NAME") from None


@contextmanager
def _told_of_the_database() -> Iterator[None]:
    from django.db import DatabaseError  # noqa: PLC0415 - needs the settings

    try:
        yield
    except DatabaseError as error:
        said = str(error).lower()
        found = next((told for words, told in AT_THE_DATABASE.items() if words in said), None)
        if found is None:
            raise
        raise NotReady(*found) from None
