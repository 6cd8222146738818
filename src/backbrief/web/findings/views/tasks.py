"""The task list: workflow by workflow and level by level, with three states."""

from itertools import groupby

from django.http import HttpRequest, HttpResponse

from backbrief.app.tasks import State, tasks
from backbrief.web.frame.gates import reads
from backbrief.web.frame.rendering import show
from backbrief.web.store.opening import Opened


@reads
def list_tasks(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Every task with how far it is and the way to go on."""
    found = tasks(opened.survey, opened.findings)
    context = {
        "places": [(title, list(same)) for title, same in groupby(found, key=lambda task: task.title)],
        "completed": sum(task.state is State.COMPLETED for task in found),
        "total": len(found),
    }
    return show(request, opened, "findings/tasks.html", context)
