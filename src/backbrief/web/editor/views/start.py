"""Start another workflow in a design, from one line."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from backbrief.app.actions.start_workflow import start_workflow
from backbrief.domain.change import Added
from backbrief.domain.identity import last_part
from backbrief.domain.workflow import Workflow
from backbrief.web.frame.gates import edits
from backbrief.web.frame.rendering import show
from backbrief.web.frame.saving import save
from backbrief.web.store.opening import Opened


@edits
def start(request: HttpRequest, seen: Opened) -> HttpResponse:
    """The box for its name, or its outline once it has one."""
    if request.method != "POST":
        return show(request, seen, "editor/start.html")
    name = request.POST.get("name", "")
    changes = start_workflow(seen.design, name)
    started = next((each.record for each in changes if isinstance(each.record, Workflow)), None)
    if started is None:
        trouble = "Say in a few words which work you want to describe."
        return show(request, seen, "editor/start.html", {"trouble": trouble}, status=422)
    made: list[Added] = list(changes)
    now = save(request, seen, made, says=f"Started the workflow '{name.strip()}'"[:400])
    return redirect("editor:workflow", now.id, last_part(started.id))
