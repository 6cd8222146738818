"""The questions as rows that a spreadsheet takes: to be sent round, filled in and pasted back."""

from django.http import HttpRequest, HttpResponse

from backbrief.app.actions.paste_answers import copied_out
from backbrief.web.coach.filtering import wanted
from backbrief.web.frame.gates import reads
from backbrief.web.store.opening import Opened


@reads
def copy_out(request: HttpRequest, opened: Opened) -> HttpResponse:
    """All questions that the filter lets through, separated by tabs, with an empty column for the answers."""
    rows = copied_out([(each, "") for each in wanted(request.GET, opened)])
    named = {"Content-Disposition": 'inline; filename="questions.tsv"'}
    return HttpResponse(rows, content_type="text/tab-separated-values; charset=utf-8", headers=named)
