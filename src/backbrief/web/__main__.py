"""Serve the workbench: bring the database up to date, start the worker for long work, and answer in the browser."""

import argparse
import os
import secrets
import subprocess
import sys
import threading
import webbrowser
from pathlib import Path

import django
import uvicorn
from django.core.management import call_command

STOP_WITHIN = 5


def main() -> None:
    """Serve until Ctrl-C."""
    options = _options()
    os.environ["BACKBRIEF_FOLDER"] = str(options.folder)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backbrief.web.settings")
    _prepare(options.folder)
    django.setup()
    call_command("migrate", verbosity=0)
    path = _example_path() if options.example else "/"
    address = f"http://{options.host}:{options.port}{path}"
    worker = subprocess.Popen([sys.executable, "-m", "backbrief.web.worker"], stdin=subprocess.DEVNULL)
    print(f"Backbrief is open at {address}\nStop it with Ctrl-C.", flush=True)  # noqa: T201 - this is what a person started it for
    if options.browser:
        threading.Timer(1.0, webbrowser.open, [address]).start()
    try:
        # Open pages listen for ever, so a server that waits for them would never stop.
        uvicorn.run(
            "backbrief.web.asgi:application",
            host=options.host,
            port=options.port,
            log_level="warning",
            lifespan="off",
            timeout_graceful_shutdown=1,
        )
    finally:
        worker.terminate()
        worker.wait(STOP_WITHIN)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="backbrief serve", description=__doc__)
    parser.add_argument("--folder", type=Path, default=Path("backbrief-data"), help="where the designs are kept")
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen at")
    parser.add_argument("--port", type=int, default=8000, help="the port to listen at")
    parser.add_argument("--example", action="store_true", help="open the example")
    parser.add_argument("--browser", action="store_true", help="open the browser")
    return parser.parse_args()


def _prepare(folder: Path) -> None:
    """The folder with a secret key of its own, which only its owner may read."""
    folder.mkdir(parents=True, exist_ok=True)
    key = folder / "secret-key"
    if not key.exists():
        with os.fdopen(os.open(key, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(50))


def _example_path() -> str:
    from backbrief.web.frame.local_person import local_person  # noqa: PLC0415 - needs the settings
    from backbrief.web.library.queries import example_of  # noqa: PLC0415 - as above
    from backbrief.web.store.example import start_example  # noqa: PLC0415 - as above

    person = local_person()
    return f"/d/{(example_of(person) or start_example(person)).id}/"


if __name__ == "__main__":
    main()
