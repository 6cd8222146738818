"""What every way of writing begins with: Django, one person's browser, and the step that counts in its name."""

import os
from functools import cache
from uuid import UUID

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "backbrief.web.settings"
os.environ["BACKBRIEF_HOSTS"] = "testserver"
django.setup()

from django.core.management import call_command  # noqa: E402 - Django must be up before its models are read
from django.http import HttpResponseBase  # noqa: E402
from django.test import Client  # noqa: E402

from backbrief.domain.change import Stated  # noqa: E402
from backbrief.domain.design import Design  # noqa: E402
from backbrief.domain.step import Step  # noqa: E402
from backbrief.domain.workflow import Workflow  # noqa: E402
from backbrief.web.frame.local_person import local_person  # noqa: E402
from backbrief.web.store.opening import Opened, opened  # noqa: E402
from backbrief.web.store.write import Act, Conflict, write  # noqa: E402

STEP = "workflow/claim/register"
TAKEN, REFUSED, DOES_NOT_FIT = (200, 302, 303), 409, 422


def make_tables() -> None:
    """Bring the database up to date."""
    call_command("migrate", verbosity=0)


def counting_step(edits: int) -> Design:
    """A design whose one step counts in its name, however many edits will follow."""
    workflow = Workflow(id="workflow/claim", name="Settle a claim")
    return Design().with_records(workflow, Step(id=STEP, name=named(0)))


def named(number: int) -> str:
    """The name of what counts."""
    return f"Count to {number}"


def number_in(name: str) -> int:
    """The number in such a name."""
    return int(name.rpartition(" ")[2])


def number_of_the_step(now: Opened) -> int:
    """How far the step has counted."""
    return number_in(now.design.name_of(STEP))


def count_through_the_store(design: UUID, version: int, number: int) -> bool:
    """The step counted by the store's own write."""
    change = Stated(STEP, "name", named(number - 1), named(number))
    try:
        write(design, [change], base=version, act=Act(author=local_person(), via="form", says="Counted"))
    except Conflict:
        return False
    return True


def count_up_to(design: UUID, number: int) -> None:
    """The step counted, one version for each number."""
    for each in range(number_of_the_step(opened(design)) + 1, number + 1):
        count_through_the_store(design, opened(design).version, each)


@cache
def browser() -> Client:
    """The browser of the process."""
    return Client()


def sent(address: str, told: dict[str, object]) -> HttpResponseBase:
    """What the workbench answers to a form; anything but yes, conflict or does not fit is a fault."""
    answer = browser().post(address, told)
    if answer.status_code not in (*TAKEN, REFUSED, DOES_NOT_FIT):
        raise RuntimeError(f"{address} answered {answer.status_code}")
    return answer


def taken(address: str, told: dict[str, object]) -> bool:
    """True when the workbench took what a form says."""
    return sent(address, told).status_code in TAKEN
