"""Every way in which a person changes a design in the workbench, as one call that counts a fact one up."""

import os
from collections.abc import Callable
from functools import cache
from uuid import UUID

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "backbrief.web.settings"
django.setup()

from django.core.files.uploadedfile import SimpleUploadedFile  # noqa: E402 - Django must be up before its models are read
from django.core.management import call_command  # noqa: E402
from django.test import Client  # noqa: E402

from backbrief.domain.change import Stated  # noqa: E402
from backbrief.domain.design import Design  # noqa: E402
from backbrief.domain.step import Step  # noqa: E402
from backbrief.domain.workflow import Workflow  # noqa: E402
from backbrief.web.frame.local_person import local_person  # noqa: E402
from backbrief.web.store.models import BroughtFile  # noqa: E402
from backbrief.web.store.opening import opened  # noqa: E402
from backbrief.web.store.starting import start  # noqa: E402
from backbrief.web.store.write import Act, Conflict, write  # noqa: E402

STEP = "workflow/claim/register"
REFUSED = 409
MODEL = """<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:example">
  <process id="claim" name="claim"><task id="register" name="{}"/></process>
</definitions>"""


def make_tables() -> None:
    """Bring the database up to date."""
    call_command("migrate", verbosity=0)


def fresh_design(way: str) -> UUID:
    """A stored design whose one step counts in its name."""
    workflow = Workflow(id="workflow/claim", name="Settle a claim")
    step = Step(id=STEP, name=named(0))
    return start(local_person(), way, design=Design().with_records(workflow, step)).id


def named(number: int) -> str:
    """The name of the step that counts."""
    return f"Count to {number}"


def seen(design: UUID) -> tuple[int, int]:
    """The version that a person sees now, and the number in it."""
    now = opened(design)
    return now.version, int(now.design.name_of(STEP).rpartition(" ")[2])


def by_store(design: UUID, version: int, number: int) -> bool:
    """Through the store's own write."""
    change = Stated(STEP, "name", named(number - 1), named(number))
    try:
        write(design, [change], base=version, act=Act(author=local_person(), via="form", says="Counted"))
    except Conflict:
        return False
    return True


def by_sheet(design: UUID, version: int, number: int) -> bool:
    """On the sheet of the step."""
    told = {"group": "what-is-done-and-by-whom", "field": "name", "name": named(number), "name.how": "stated"}
    return _taken(f"/d/{design}/at/{STEP}?level=1", {**told, "seen": version})


def by_outline(design: UUID, version: int, number: int) -> bool:
    """In the line of the outline."""
    told = {"row": STEP, "act": "name", f"text:{STEP}": named(number)}
    return _taken(f"/d/{design}/w/claim/edit/", {**told, "seen": version})


def by_coach(design: UUID, version: int, number: int) -> bool:
    """As an answer to the coach."""
    told = {"name": named(number), "name.how": "stated"}
    return _taken(f"/d/{design}/ask/?q={STEP}%23name", {**told, "seen": version})


def by_drawing(design: UUID, version: int, number: int) -> bool:
    """In the panel beside the drawing."""
    return _taken(f"/d/{design}/w/claim/draw/about/{STEP}/rename/", {"name": named(number), "seen": version})


def by_import(design: UUID, version: int, number: int) -> bool:
    """By a file that is brought, looked at and then taken; the look must have been at the version that was seen."""
    content = SimpleUploadedFile("claim.bpmn", MODEL.format(named(number)).encode())
    brought = browser().post(f"/d/{design}/import/", {"file": content})
    waiting = BroughtFile.objects.get(pk=UUID(brought["Location"].rstrip("/").rpartition("/")[2]))
    return waiting.version == version and _taken(brought["Location"], {"decision": "take"})


@cache
def browser() -> Client:
    """The browser of the process."""
    return Client()


def _taken(address: str, told: dict[str, object]) -> bool:
    status = browser().post(address, told).status_code
    if status not in (200, 302, 303, REFUSED):
        raise RuntimeError(f"{address} answered {status}")
    return status != REFUSED


WAYS: dict[str, Callable[[UUID, int, int], bool]] = {
    "the store": by_store,
    "a sheet": by_sheet,
    "the outline": by_outline,
    "the coach": by_coach,
    "the drawing": by_drawing,
    "an import": by_import,
}
