"""Serve the workbench: bring the database up to date, start the worker for long work, and answer in the browser."""

import argparse
import os
import socket
import subprocess
import sys
import threading
import webbrowser
from pathlib import Path

import uvicorn

from backbrief.web.ready import NotReady, get_ready
from backbrief.web.set_up import is_loopback
from backbrief.web.worker import WITH_PARENT

STOP_WITHIN = 5
WRONG_USE = 2


def main() -> None:
    """Serve until Ctrl-C."""
    options = _options()
    if trouble := _trouble(options):
        print(f"backbrief: {trouble}", file=sys.stderr)
        sys.exit(WRONG_USE)
    try:
        get_ready(options.folder, accounts=options.accounts, host=options.host)
    except NotReady as trouble:
        print(f"backbrief: {trouble}", file=sys.stderr)
        sys.exit(WRONG_USE)
    path = _example_path() if options.example else "/"
    address = f"http://{options.host}:{options.port}{path}"
    worker = subprocess.Popen([sys.executable, "-m", "backbrief.web.worker", WITH_PARENT], stdin=subprocess.PIPE)  # noqa: S603 - our own module
    print(f"Backbrief is open at {address}\nStop it with Ctrl-C.", flush=True)
    if options.browser:
        threading.Timer(1.0, webbrowser.open, [address]).start()
    try:
        uvicorn.run(
            "backbrief.web.asgi:application",
            host=options.host,
            port=options.port,
            log_level="warning",
            lifespan="off",
            timeout_graceful_shutdown=STOP_WITHIN,
        )
    finally:
        worker.terminate()
        worker.wait(STOP_WITHIN)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="backbrief serve", description=__doc__)
    parser.add_argument("--folder", type=Path, default=Path("backbrief-data"), help="where the designs are kept")
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen at")
    parser.add_argument("--port", type=int, default=8000, help="the port to listen at")
    parser.add_argument("--accounts", choices=("local", "required"), help="whether people sign in")
    parser.add_argument("--example", action="store_true", help="open the example")
    parser.add_argument("--browser", action="store_true", help="open the browser")
    options = parser.parse_args()
    options.accounts = options.accounts or os.environ.get("BACKBRIEF_ACCOUNTS", "local")
    return options


def _trouble(options: argparse.Namespace) -> str:
    """Why nothing can be served like this, with what to do; empty when it can."""
    if options.accounts == "local" and not is_loopback(options.host):
        return (
            f"at {options.host} others on the network could open every design without signing in.\n"
            "Serve with --accounts required, and add people: backbrief people add NAME"
        )
    family = socket.AF_INET6 if ":" in options.host else socket.AF_INET
    with socket.socket(family) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((options.host, options.port))
        except OverflowError:
            return f"there is no port {options.port}.\nName one from 1 to 65535: --port 8000"
        except socket.gaierror:
            return f"this machine does not go by the name {options.host}.\nName an address of it: --host 127.0.0.1"
        except OSError as error:
            used = f"port {options.port} at {options.host} cannot be used ({error.strerror})"
            return f"{used}.\nName another: --port {options.port + 1}"
    return ""


def _example_path() -> str:
    from backbrief.web.frame.local_person import local_person  # noqa: PLC0415 - needs the settings
    from backbrief.web.library.queries import example_of  # noqa: PLC0415 - as above
    from backbrief.web.store.example import start_example  # noqa: PLC0415 - as above

    person = local_person()
    return f"/d/{(example_of(person) or start_example(person)).id}/"


if __name__ == "__main__":
    main()
