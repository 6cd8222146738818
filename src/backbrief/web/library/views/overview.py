"""The overview of a design: its workflows, what is left to guess in each, and where to go on."""

from collections import Counter
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from backbrief.app.headway import first_to_settle, headway
from backbrief.app.tasks import ASKS
from backbrief.domain.identity import last_part, workflow_of
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.web.frame.gates import reads
from backbrief.web.frame.picture import picture_of
from backbrief.web.frame.rendering import show
from backbrief.web.library.said_since import said_since
from backbrief.web.store.opening import Opened


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """One workflow in figures."""

    slug: str
    name: str
    state: str
    steps: int
    transfers: int
    guesses: int


@reads
def overview(request: HttpRequest, opened: Opened) -> HttpResponse:
    """The design at a glance."""
    first = next(iter(opened.design.of(Workflow)), None)
    far, settle = headway(opened.survey, opened.findings), first_to_settle(opened.findings)
    context = {
        "far": far,
        "levels": [(each, ASKS[each.level]) for each in far.levels],
        "today": said_since(opened, timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)),
        "summaries": summaries(opened),
        "picture": picture_of(opened, first.id) if first is not None and opened.design.inside(first.id, Step) else "",
        "pictured": opened.design.name_of(first.id) if first is not None else "",
        "findings": settle,
        "more": sum(far.now is None or each.level is far.now.level for each in opened.findings) - len(settle),
    }
    return show(request, opened, "library/overview.html", context)


def summaries(opened: Opened) -> list[Summary]:
    """The workflows in the order of the design."""
    guesses: Counter[str] = Counter()
    for record, count in opened.guesses_by_record.items():
        guesses[workflow_of(record)] += count
    return [
        Summary(
            slug=last_part(each.id),
            name=opened.design.name_of(each.id),
            state=each.state if isinstance(each.state, str) else "",
            steps=len(opened.design.inside(each.id, Step)),
            transfers=len(opened.survey.transfers_in(each.id)),
            guesses=guesses[each.id],
        )
        for each in opened.design.of(Workflow)
    ]
