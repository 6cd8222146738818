"""Every way in which a person changes a design in the workbench, as one call that counts a fact one up."""

import os
from collections.abc import Callable
from functools import cache
from uuid import UUID

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "backbrief.web.settings"
django.setup()

from django.core.management import call_command  # noqa: E402 - Django must be up before its models are read
from django.test import Client  # noqa: E402

from backbrief.domain.change import Stated  # noqa: E402
from backbrief.domain.design import Design  # noqa: E402
from backbrief.domain.step import Step  # noqa: E402
from backbrief.domain.workflow import Workflow  # noqa: E402
from backbrief.web.frame.local_person import local_person  # noqa: E402
from backbrief.web.store.opening import opened  # noqa: E402
from backbrief.web.store.starting import start  # noqa: E402
from backbrief.web.store.write import Act, Conflict, write  # noqa: E402

STEP = "workflow/claim/register"
REFUSED = 409


def make_tables() -> None:
    """Bring the database up to date."""
    call_command("migrate", verbosity=0)


def fresh_design(way: str) -> UUID:
    """A stored design whose one step counts in its purpose."""
    workflow = Workflow(id="workflow/claim", name="Settle a claim")
    step = Step(id=STEP, name="Register claim", purpose="0")
    return start(local_person(), way, design=Design().with_records(workflow, step)).id


def seen(design: UUID) -> tuple[int, int]:
    """The version that a person sees now, and the number in it."""
    now = opened(design)
    step = now.design.find(STEP, Step)
    return now.version, int(str(step.purpose)) if step else 0


def by_store(design: UUID, version: int, number: int) -> bool:
    """Through the store's own write."""
    change = Stated(STEP, "purpose", str(number - 1), str(number))
    try:
        write(design, [change], base=version, act=Act(author=local_person(), via="form", says="Counted"))
    except Conflict:
        return False
    return True


@cache
def browser() -> Client:
    """The browser of the process."""
    return Client()


WAYS: dict[str, Callable[[UUID, int, int], bool]] = {"the store": by_store}
