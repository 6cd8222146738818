"""Asking for a file: at once where that is quick, as a job where it may take long."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from backbrief.app.export_forms import EXPORT_FORMS
from backbrief.formats.format import Refused
from backbrief.web.documents.views.export import form_page
from backbrief.web.documents.work import BRIEF_FORMS, export_file
from backbrief.web.frame.gates import person_of, reads
from backbrief.web.frame.long_work import Assignment, start_work
from backbrief.web.frame.saved_file import saved
from backbrief.web.store.opening import Opened

QUICK = 1_000
"""A design of fewer records is exported while the browser waits."""


@require_POST
@reads
def make_brief(request: HttpRequest, opened: Opened) -> HttpResponse:
    """The job that makes the brief as a file."""
    form = BRIEF_FORMS.get(chosen := request.POST.get("form", ""))
    if form is None:
        raise Http404
    job = start_work(request, opened, "brief", title=f"Brief as {form.title}", arguments={"form": chosen})
    return redirect("jobs:job", opened.id, job.id)


@require_POST
@reads
def make_export(request: HttpRequest, opened: Opened, form: str) -> HttpResponse:
    """The file in the form of another tool, or the job that makes it."""
    if form not in EXPORT_FORMS:
        raise Http404
    arguments = {"form": form, "workflow": request.POST.get("workflow", "")}
    if len(opened.design.records) >= QUICK:
        title = f"{EXPORT_FORMS[form].title} of {opened.name}"[:200]
        job = start_work(request, opened, "export", title=title, arguments=arguments)
        return redirect("jobs:job", opened.id, job.id)
    try:
        made = export_file(
            Assignment(design=opened, person=person_of(request), arguments=arguments, tell=lambda _: None)
        )
    except Refused as refused:
        return form_page(request, opened, form, trouble=refused)
    return saved(made.content, name=made.name, kind=made.kind)
