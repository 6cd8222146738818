"""Story first: what happens, in a person's own words, before anything is asked about it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from backbrief.app.actions.tell_story import tell_story
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.formats.format import Refused
from backbrief.web.frame.gates import edits
from backbrief.web.frame.rendering import show
from backbrief.web.frame.saving import save
from backbrief.web.store.opening import Opened


@edits
def story(request: HttpRequest, seen: Opened) -> HttpResponse:
    """The box to tell it in; what was told becomes steps, and the questions begin."""
    work, told = request.POST.get("work", "").strip(), request.POST.get("told", "")
    if request.method != "POST":
        return _page(request, seen, work=_untold(seen), told="")
    if not (work and told.strip()):
        missing = "what the work is called" if not work else "what happens, one thing on each line"
        return _page(request, seen, work=work, told=told, trouble=f"Say {missing}.")
    try:
        changes = tell_story(seen.design, work=work, told=told)
    except Refused as trouble:
        return _page(request, seen, work=work, told=told, trouble=str(trouble))
    save(request, seen, changes, says=f"Told the story of {work}", via="coach")
    return redirect("coach:ask", seen.id)


def _untold(seen: Opened) -> str:
    """The work that has a name and no steps yet."""
    empty = (each for each in seen.design.of(Workflow) if not seen.design.inside(each.id, Step))
    return next((seen.design.name_of(each.id) for each in empty), "")


def _page(request: HttpRequest, seen: Opened, *, work: str, told: str, trouble: str = "") -> HttpResponse:
    context = {"work": work, "told": told, "trouble": trouble}
    return show(request, seen, "coach/story.html", context, status=422 if trouble else 200)
