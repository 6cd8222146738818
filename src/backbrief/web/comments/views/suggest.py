"""Suggest another answer to a fact; nothing changes until somebody who may change the design accepts it."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from backbrief.app.actions.suggest_answer import facts_to_suggest, suggest_answer
from backbrief.domain.fact import Fact
from backbrief.domain.kind import Unreadable
from backbrief.domain.reading import answer_words
from backbrief.domain.spelling import how_to_answer
from backbrief.web.comments.titles import title_at
from backbrief.web.frame.gates import comments, person_of
from backbrief.web.frame.rendering import show
from backbrief.web.store.documents import change_documents
from backbrief.web.store.models import Suggestion
from backbrief.web.store.opening import Opened


@comments
def suggest(request: HttpRequest, opened: Opened, record: str) -> HttpResponse:
    """The form for one fact of a record; without a fact, the choice of one."""
    facts = {each.name: each for each in facts_to_suggest(opened.survey, record)}
    if not facts:
        raise Http404
    fact = facts.get(request.POST.get("fact") or request.GET.get("fact") or "")
    context = {"record": record, "facts": facts.values(), "title": title_at(opened, record=record, fact="")}
    if fact is None:
        return show(request, opened, "comments/suggest.html", context)
    trouble = _suggested(request, opened, record, fact) if request.method == "POST" else ""
    if request.method == "POST" and not trouble:
        messages.success(request, "Your suggestion waits for the owner of the design.")
        return redirect("comments:record", opened.id, record)
    shown = {**context, **_shown(opened, record, fact), "trouble": trouble, "typed": request.POST.get("answer", "")}
    return show(request, opened, "comments/suggest.html", shown, status=422 if trouble else 200)


def _shown(opened: Opened, record: str, fact: Fact) -> Mapping[str, Any]:
    found = opened.survey.records[record]
    return {
        "fact": fact,
        "question": fact.question(opened.survey.names(found)),
        "now": answer_words(fact, getattr(found, fact.name), names=opened.design.name_of),
        "hint": how_to_answer(fact),
    }


def _suggested(request: HttpRequest, opened: Opened, record: str, fact: Fact) -> str:
    """What is wrong with the suggestion; empty when it was kept."""
    try:
        changes = suggest_answer(opened.survey, record, fact, request.POST.get("answer", ""))
    except Unreadable as trouble:
        return trouble.message
    if not changes:
        return "That is what the design says already."
    Suggestion.objects.create(
        design_id=opened.id,
        record=record,
        fact=fact.name,
        changes=change_documents(changes, records=opened.design.records),
        reason=request.POST.get("reason", "").strip()[:10_000],
        author=person_of(request),
    )
    return ""
