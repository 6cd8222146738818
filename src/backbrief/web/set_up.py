"""Make a folder ready for the workbench, and Django with it."""

import ipaddress
import os
import secrets
import socket
from pathlib import Path

import django


def set_up(folder: Path, *, accounts: str = "", host: str = "") -> None:
    """Make the folder ready, with a secret key of its own that only its owner may read, and Django with it."""
    folder.mkdir(parents=True, exist_ok=True)
    key = folder / "secret-key"
    if not (key.exists() and key.stat().st_size):
        _write_at_once(key, secrets.token_urlsafe(50))
    os.environ["BACKBRIEF_FOLDER"] = str(folder)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backbrief.web.settings")
    if accounts:
        os.environ["BACKBRIEF_ACCOUNTS"] = accounts
    if host and not is_loopback(host):
        os.environ.setdefault(
            "BACKBRIEF_HOSTS", f"{host},{socket.getfqdn()},{socket.gethostname()},localhost,127.0.0.1"
        )
    django.setup()


def _write_at_once(place: Path, text: str) -> None:
    """The file is there whole or not at all, even where the disk is full."""
    begun = place.with_name(f"{place.name}.{os.getpid()}")
    try:
        with os.fdopen(os.open(begun, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(text)
        begun.replace(place)
    finally:
        begun.unlink(missing_ok=True)


def is_loopback(host: str) -> bool:
    """True when only this machine can reach the address."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
