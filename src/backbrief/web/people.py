"""Add people who sign in, give them a new password, or shut somebody out; for whoever looks after the workbench."""

import argparse
import getpass
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from backbrief.web.ready import NotReady, get_ready

if TYPE_CHECKING:
    from django.contrib.auth.models import User

DONE, WRONG_USE = 0, 2


def main() -> int:
    """Do what was asked and say so."""
    options = _options()
    try:
        get_ready(options.folder)
    except NotReady as trouble:
        print(f"backbrief: {trouble}", file=sys.stderr)
        return WRONG_USE
    says, code = _act(options.act, options.name, options.full_name)
    print(says, file=sys.stderr if code else sys.stdout)
    return code


def _act(act: str, name: str, full_name: str) -> tuple[str, int]:
    from django.contrib.auth.models import User  # noqa: PLC0415 - needs the settings

    person = User.objects.filter(username=name).first()
    if act == "list":
        return "\n".join(User.objects.filter(is_active=True).values_list("username", flat=True)), DONE
    if act == "add" and person is None:
        person = User(username=name, first_name=full_name)
    if person is None:
        return f"backbrief: nobody is called {name}. See who is there: backbrief people list", WRONG_USE
    if act == "shut-out":
        person.is_active = False
        person.save()
        return f"{name} can no longer sign in; what {name} wrote stays.", DONE
    return _with_password(person)


def _with_password(person: "User") -> tuple[str, int]:
    from django.contrib.auth.password_validation import validate_password  # noqa: PLC0415 - needs the settings
    from django.core.exceptions import ValidationError  # noqa: PLC0415 - as above

    password = getpass.getpass("Password: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    try:
        validate_password(password, person)
    except ValidationError as error:
        return "backbrief: " + " ".join(error.messages), WRONG_USE
    person.set_password(password)
    person.is_active = True
    person.save()
    return f"{person} can sign in.", DONE


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="backbrief people", description=__doc__)
    parser.add_argument("act", choices=("add", "password", "shut-out", "list"))
    parser.add_argument("name", nargs="?", default="")
    parser.add_argument("--full-name", default="")
    parser.add_argument("--folder", type=Path, default=Path("backbrief-data"))
    options = parser.parse_args()
    if options.act != "list" and not options.name:
        parser.error("say whom: backbrief people add NAME")
    return options


if __name__ == "__main__":
    sys.exit(main())
