"""A pytest plugin: a PostgreSQL server of the tests' own, on a socket only, gone when they end.

It has to be loaded by `-p tests.throwaway_postgresql`: it sets the database before Django reads its settings.
"""

import atexit
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from glob import glob
from pathlib import Path

import pytest

NAME = "BACKBRIEF_DATABASE"
OWNER = "postgres"
QUICK = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=60"


def found() -> Path | None:
    """The folder of PostgreSQL's programs, or None where it is not installed."""
    on_the_path = shutil.which("pg_ctl")
    return next(iter(_folders_with_pg_ctl()), Path(on_the_path).parent if on_the_path else None)


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests() -> None:
    """Let the tests run on the server."""
    start_server()


def start_server() -> None:
    """Start the server, unless the process that started this one did."""
    if NAME in os.environ:
        return
    programs = found()
    if programs is None:
        raise RuntimeError("PostgreSQL is not installed. On Debian: apt-get install postgresql")
    folder = Path(tempfile.mkdtemp(prefix="backbrief-postgresql-"))
    if _is_root():
        shutil.chown(folder, OWNER)
    data = folder / "data"
    _run(programs / "initdb", "--pgdata", data, "--auth=trust", "--encoding=UTF8", f"--username={OWNER}")
    options = f"{QUICK} -c listen_addresses='' -c unix_socket_directories={folder}"
    _run(programs / "pg_ctl", "start", "--wait", "--pgdata", data, "--log", folder / "log", "--options", options)
    atexit.register(_stop, programs, folder)
    os.environ[NAME] = f"postgresql://{OWNER}@{str(folder).replace('/', '%2F')}/postgres"


def _folders_with_pg_ctl() -> Iterator[Path]:
    return (Path(each).parent for each in sorted(glob("/usr/lib/postgresql/*/bin/pg_ctl"), reverse=True))  # noqa: PTH207 - an absolute pattern


def _stop(programs: Path, folder: Path) -> None:
    _run(programs / "pg_ctl", "stop", "--mode=immediate", "--pgdata", folder / "data")
    shutil.rmtree(folder, ignore_errors=True)


def _run(*command: object) -> None:
    words = [str(each) for each in command]
    subprocess.run(words, user=OWNER if _is_root() else None, cwd="/", check=True, stdout=subprocess.DEVNULL)


def _is_root() -> bool:
    return os.geteuid() == 0
