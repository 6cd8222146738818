"""A pasted column of answers: shown line by line first, then kept as one change."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from backbrief.app.actions.paste_answers import paste_answers
from backbrief.render.counts import counted
from backbrief.web.coach.filtering import kept, wanted
from backbrief.web.coach.sitting import Sitting
from backbrief.web.frame.gates import edits
from backbrief.web.frame.rendering import show
from backbrief.web.frame.saving import save
from backbrief.web.store.opening import Opened


@require_POST
@edits
def paste(request: HttpRequest, seen: Opened) -> HttpResponse:
    """What the pasted block would answer; with `keep`, it is answered."""
    block = request.POST.get("block", "")
    start = request.POST.get("from", "")
    pasted = paste_answers(seen.design, wanted(request.GET, seen), block, start=start)
    place = f"{reverse('coach:grid', args=[seen.id])}?{kept(request.GET)}"
    if "keep" not in request.POST:
        context = {"pasted": pasted, "typed": block, "start": start, "place": place}
        return show(request, seen, "coach/pasted.html", {**context, "kept": kept(request.GET)})
    answers = counted(pasted.understood, "answer")
    fresh = save(request, seen, pasted.changes, says=f"Pasted {answers}", via="paste")
    sitting = Sitting(request, seen.id)
    for line in pasted.lines:
        if not line.trouble:
            sitting.answer(line.question.key)
    messages.success(request, f"{answers.capitalize()} kept. IT would have to guess {counted(fresh.guesses, 'thing')}.")
    return redirect(place)
