"""Two entries made one: first what will happen and what the two state differently, then the deed."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from backbrief.app.actions.merge_records import Clash, Merging, Unmergeable, merge_records, plan_merge
from backbrief.app.dictionary import KINDS
from backbrief.domain.reading import answer_words
from backbrief.web.frame.gates import edits
from backbrief.web.frame.rendering import show
from backbrief.web.frame.saving import save
from backbrief.web.store.opening import Opened

SECOND = "second"


@require_http_methods(["GET", "POST"])
@edits
def merge(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Ask about each clash, and make one of two when that is settled."""
    asked = request.POST if request.method == "POST" else request.GET
    kept, gone = asked.get("kept", ""), asked.get("gone", "")
    try:
        plan = plan_merge(opened.design, kept=kept, gone=gone)
    except Unmergeable as trouble:
        context = {"kinds": KINDS, "trouble": str(trouble)}
        return show(request, opened, "dictionary/merge.html", context, status=422)
    if request.method == "GET":
        return show(request, opened, "dictionary/merge.html", _context(opened, plan))
    chosen = {clash.key for number, clash in enumerate(plan.clashes) if request.POST.get(f"clash-{number}") == SECOND}
    changes = merge_records(opened.design, kept=kept, gone=gone, second=chosen)
    says = f"Made one of {opened.design.name_of(kept)} and {opened.design.name_of(gone)}"
    now = save(request, opened, changes, says=says)
    return redirect("dictionary:used", now.id, kept)


def _context(opened: Opened, plan: Merging) -> dict[str, Any]:
    design = opened.design
    return {
        "kinds": KINDS,
        "kept": plan.kept,
        "gone": plan.gone,
        "kept_name": design.name_of(plan.kept),
        "gone_name": design.name_of(plan.gone),
        "clashes": [_clash(opened, clash) for clash in plan.clashes],
        "joined": [(design.name_of(kept), design.name_of(gone)) for kept, gone in plan.joined],
        "moved": len({(each.record, each.fact) for each in plan.moved}),
        "transfers_gone": plan.transfers_gone,
    }


def _clash(opened: Opened, clash: Clash) -> dict[str, str]:
    names = opened.design.name_of
    return {
        "title": names(clash.record),
        "label": clash.fact.label,
        "kept": answer_words(clash.fact, clash.kept, names=names),
        "gone": answer_words(clash.fact, clash.gone, names=names),
    }
