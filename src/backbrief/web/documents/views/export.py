"""Exports: every form with whom it is for, and what the other tool will not see, told before anything is saved."""

from django.http import Http404, HttpRequest, HttpResponse

from backbrief.app.actions.export_design import export_design
from backbrief.app.export_forms import EXPORT_FORMS
from backbrief.formats.exports import RECEIPTS
from backbrief.formats.format import Refused
from backbrief.web.frame.gates import reads
from backbrief.web.frame.rendering import show
from backbrief.web.store.opening import Opened
from backbrief.web.store.requirements import NumberedDesign


@reads
def export(request: HttpRequest, opened: Opened) -> HttpResponse:
    """All forms."""
    return show(request, opened, "documents/export.html", {"forms": EXPORT_FORMS})


@reads
def export_form(request: HttpRequest, opened: Opened, form: str) -> HttpResponse:
    """One form: which workflow, the receipt, and the way to the file."""
    if form not in EXPORT_FORMS:
        raise Http404
    return form_page(request, opened, form)


def form_page(request: HttpRequest, opened: Opened, form: str, *, trouble: Refused | None = None) -> HttpResponse:
    """The page of one form; `trouble` says why no file could be made."""
    asked = request.POST if request.method == "POST" else request.GET
    workflow = asked.get("workflow", "")
    receipt: tuple[str, ...] = ()
    if form in RECEIPTS and trouble is None:
        try:
            receipt = _receipt(opened, form, workflow)
        except Refused as refused:
            trouble = refused
    context = {
        "name": form,
        "form": EXPORT_FORMS[form],
        "workflow": workflow,
        "receipt": receipt,
        "trouble": trouble,
    }
    return show(request, opened, "documents/export_form.html", context, status=422 if trouble else 200)


def _receipt(opened: Opened, form: str, workflow: str) -> tuple[str, ...]:
    exported = export_design(NumberedDesign(opened), form, last_change=opened.changed_at, workflow=workflow or None)
    return exported.receipt
