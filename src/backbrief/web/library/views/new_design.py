"""Start a design from one line: the work that somebody wants to describe."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from backbrief.app.actions.start_workflow import start_workflow
from backbrief.app.typed_line import cleaned
from backbrief.diff.compare import apply
from backbrief.domain.design import Design
from backbrief.domain.identity import last_part
from backbrief.domain.workflow import Header, Workflow
from backbrief.web.frame.gates import person_of
from backbrief.web.library.views.home import home_page
from backbrief.web.store.starting import start

LONGEST = 200


@login_required
@require_POST
def new_design(request: HttpRequest) -> HttpResponse:
    """The new design, opened at its first workflow."""
    name = cleaned(request.POST.get("work", ""))
    if not name or len(name) > LONGEST:
        trouble = "Say in a few words which work you want to describe." if not name else "Say it in fewer words."
        context = {**home_page(person_of(request)), "trouble": trouble, "work": name}
        return render(request, "library/home.html", context, status=422)
    design = apply(Design().with_records(Header(name=name)), start_workflow(Design(), name))
    fresh = start(person_of(request), name, design=design)
    return redirect(f"/d/{fresh.id}/w/{last_part(design.of(Workflow)[0].id)}/")
