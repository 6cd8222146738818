"""`python benchmarks/outline_edit.py`: what a typed line costs the server: the answer with its checks, the picture."""

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
os.environ.setdefault("BACKBRIEF_HOSTS", "testserver")

import django

django.setup()

from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client

import backbrief.web.asgi  # noqa: F401 - collects garbage as the server does
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
        rounds = rounds_of(client, start(person, f"{steps} steps", design=design_of(steps)))
        for part, taken in zip(("answer with checks", "picture"), zip(*rounds, strict=True), strict=True):
            best, middle = min(taken), sorted(taken)[len(taken) // 2]
            print(f"a line typed at {steps} steps, {part}: {best:.0f} ms at best, {middle:.0f} ms in the middle")


def design_of(steps: int) -> Design:
    """A workflow in which the role changes every third step."""
    design = apply(Design(), start_workflow(Design(), "Buying chairs"))
    rows = "\n".join(f"Handle paper number {number}\t{ROLES[number // 3 % len(ROLES)]}" for number in range(steps))
    return apply(design, paste_list(design, rows, after=CHAIRS).changes)


def rounds_of(client: Client, design: Opened) -> list[tuple[float, float]]:
    """The milliseconds of the answer and of the picture in each round but the first, which reads the design."""
    rounds = []
    page = f"/d/{design.id}/w/buying-chairs/"
    for number in range(ROUNDS + 1):
        seen = str(design.version + number)
        form = {"act": "type", "row": f"{CHAIRS}/handle-paper-number-5", "text": f"Look again {number}", "seen": seen}
        begun = time.process_time()
        answer = client.post(f"{page}edit/", form, headers={"HX-Request": "true", "X-Shown": seen})
        answered = time.process_time()
        picture = client.get(f"{page}picture/")
        rounds.append((1000 * (answered - begun), 1000 * (time.process_time() - answered)))
        if {answer.status_code, picture.status_code} != {HTTPStatus.OK}:
            sys.exit(f"the edit was answered with {answer.status_code}, the picture with {picture.status_code}")
    return rounds[1:]


if __name__ == "__main__":
    main()
