"""`python benchmarks/outline_edit.py`: what one typed line costs the server, from the request to rows and picture."""

# ruff: noqa: E402 - Django is set up before anything that stands on it is imported

import os
import sys
import tempfile
import time
from http import HTTPStatus
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

os.environ.setdefault("BACKBRIEF_FOLDER", tempfile.mkdtemp())
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backbrief.web.settings")

import django

django.setup()

from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client

from backbrief.app.actions.paste_list import paste_list
from backbrief.app.actions.start_workflow import start_workflow
from backbrief.diff.compare import apply
from backbrief.domain.design import Design
from backbrief.web.store.opening import Opened
from backbrief.web.store.starting import start

CHAIRS = "workflow/buying-chairs"
ROLES = ("Clerk", "Buyer", "Manager", "Accounts", "Warehouse")
ROUNDS = 9


def main() -> None:
    """Print the quickest and the middle round at each size, in processor milliseconds."""
    call_command("migrate", verbosity=0)
    person = User.objects.create_user("ana")
    client = Client()
    client.force_login(person)
    for steps in (12, 100, 500):
        taken = sorted(edits_of(client, start(person, f"{steps} steps", design=design_of(steps))))
        print(
            f"a line typed at {steps} steps: {taken[0]:.0f} ms at best, {taken[len(taken) // 2]:.0f} ms in the middle"
        )


def design_of(steps: int) -> Design:
    """A workflow in which the role changes every third step."""
    design = apply(Design(), start_workflow(Design(), "Buying chairs"))
    rows = "\n".join(f"Handle paper number {number}\t{ROLES[number // 3 % len(ROLES)]}" for number in range(steps))
    return apply(design, paste_list(design, rows, after=CHAIRS).changes)


def edits_of(client: Client, design: Opened) -> list[float]:
    """The milliseconds of each round but the first, which reads the design."""
    taken = []
    for number in range(ROUNDS + 1):
        form = {"act": "type", "row": f"{CHAIRS}/handle-paper-number-5", "text": f"Look again {number}"}
        begun = time.process_time()
        answer = client.post(
            f"/d/{design.id}/w/buying-chairs/edit/",
            {**form, "seen": str(design.version + number)},
            headers={"HX-Request": "true"},
        )
        taken.append(1000 * (time.process_time() - begun))
        if answer.status_code != HTTPStatus.OK:
            sys.exit(f"the edit was answered with {answer.status_code}")
    return taken[1:]


if __name__ == "__main__":
    main()
