"""A design with one workflow of one step, and its step under other names: what undoing and history are tried on."""

from django.contrib.auth.models import User

from backbrief.domain.change import Stated
from backbrief.domain.design import Design
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.web.store.opening import Opened
from backbrief.web.store.write import Act, write

STEP = "workflow/claim/register"


def one_step() -> Design:
    """A workflow of one step called A."""
    return Design().with_records(Workflow(id="workflow/claim", name="Settle a claim"), Step(id=STEP, name="A"))


def rename(now: Opened, person: User, name: str) -> Opened:
    """The design with another name for its step, as that person's change."""
    change = Stated(STEP, "name", now.design.name_of(STEP), name)
    return write(now.id, [change], base=now.version, act=Act(author=person, via="form", says=f"Renamed to {name}"))
