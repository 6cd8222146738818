"""`backbrief serve` and `backbrief people` say what to do when nothing can be served."""

import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path


def run(*words: str, typed: str = "", told: Mapping[str, str] | None = None) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "backbrief.cli.main", *words]
    return subprocess.run(command, input=typed, env=told, capture_output=True, text=True, check=False, timeout=60)


def test_designs_are_not_shown_to_a_network_without_accounts(tmp_path: Path) -> None:
    outcome = run("serve", "--host", "0.0.0.0", "--folder", str(tmp_path / "data"))  # noqa: S104 - that it is refused is the point

    assert outcome.returncode == 2
    assert "--accounts required" in outcome.stderr
    assert not (tmp_path / "data").exists()


def test_a_port_in_use_is_told_with_another_one(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        outcome = run("serve", "--port", str(port), "--folder", str(tmp_path))

    assert outcome.returncode == 2
    assert f"--port {port + 1}" in outcome.stderr


def test_a_port_that_there_is_not_is_told(tmp_path: Path) -> None:
    outcome = run("serve", "--port", "99999", "--folder", str(tmp_path))

    assert outcome.returncode == 2
    assert "from 1 to 65535" in outcome.stderr


def test_the_setting_that_people_sign_in_holds_without_an_option(tmp_path: Path) -> None:
    told = {**os.environ, "BACKBRIEF_ACCOUNTS": "required"}

    outcome = run("serve", "--host", "nosuch.example", "--folder", str(tmp_path), told=told)

    assert "without signing in" not in outcome.stderr
    assert "does not go by the name" in outcome.stderr


def test_what_is_no_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "designs").write_text("a text")

    outcomes = [
        run(*words, "--folder", str(tmp_path / "designs" / "here")) for words in (("serve",), ("people", "list"))
    ]

    assert [each.returncode for each in outcomes] == [2, 2]
    assert all("not a folder" in each.stderr for each in outcomes)


def test_what_is_no_database_of_ours_is_told_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "backbrief.sqlite3").write_text("This is a letter, and it is rather long for a letter of its kind.")

    outcome = run("serve", "--folder", str(tmp_path))

    assert outcome.returncode == 2
    assert "is no database of Backbrief" in outcome.stderr
    assert (tmp_path / "backbrief.sqlite3").read_text().startswith("This is a letter")


def test_a_database_of_a_newer_version_is_not_opened(tmp_path: Path) -> None:
    run("people", "list", "--folder", str(tmp_path))
    with closing(sqlite3.connect(tmp_path / "backbrief.sqlite3")) as database, database:
        database.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('store', '9999_later', '2031-01-01')"
        )

    outcome = run("serve", "--folder", str(tmp_path))

    assert outcome.returncode == 2
    assert "newer Backbrief" in outcome.stderr


def test_an_empty_key_is_written_anew(tmp_path: Path) -> None:
    (tmp_path / "secret-key").touch()

    outcome = run("people", "list", "--folder", str(tmp_path))

    assert outcome.returncode == 0
    assert len((tmp_path / "secret-key").read_text()) > 50
    assert [each.name for each in tmp_path.glob("secret-key*")] == ["secret-key"]


def test_people_are_added_listed_and_shut_out(tmp_path: Path) -> None:
    folder = ("--folder", str(tmp_path))

    added = run("people", "add", "ana", *folder, typed="a-long-password-1\n")
    listed = run("people", "list", *folder)
    shut_out = run("people", "shut-out", "ana", *folder)

    assert (added.returncode, listed.stdout.strip(), shut_out.returncode) == (0, "ana", 0)
    assert run("people", "list", *folder).stdout.strip() == ""


def test_a_weak_password_and_an_unknown_name_are_refused(tmp_path: Path) -> None:
    weak = run("people", "add", "ana", "--folder", str(tmp_path), typed="short\n")
    unknown = run("people", "password", "zoe", "--folder", str(tmp_path), typed="a-long-password-1\n")

    assert (weak.returncode, unknown.returncode) == (2, 2)
    assert "too short" in weak.stderr
    assert "nobody is called zoe" in unknown.stderr


def test_the_worker_ends_with_the_server_even_when_that_is_killed(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    command = [sys.executable, "-m", "backbrief.web", "--folder", str(tmp_path), "--port", port]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        assert server.stdout.readline().startswith("Backbrief is open")
        worker = child_of(server.pid)
        at_work = child_of(worker)

        server.send_signal(signal.SIGKILL)
        server.wait(10)

    assert gone_within(worker, seconds=10)
    assert gone_within(at_work, seconds=10)


def child_of(parent: int) -> int:
    """The one process that the parent has started, as soon as it has."""
    for _ in range(100):
        listed = subprocess.run(
            ["ps", "-o", "pid=", "--ppid", str(parent)], capture_output=True, text=True, check=False
        )
        if listed.stdout.split():
            return int(listed.stdout.split()[0])
        time.sleep(0.1)
    raise AssertionError("no process was started")


def gone_within(process: int, *, seconds: float) -> bool:
    """True when the process has ended by then."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        if Path(f"/proc/{process}/stat").exists() and " Z " in Path(f"/proc/{process}/stat").read_text():
            return True
        time.sleep(0.1)
    return False
