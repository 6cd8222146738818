"""A workflow as it is printed: its picture on as many sheets as can be read."""

from django.http import HttpRequest, HttpResponse
from django.utils.safestring import SafeString

from backbrief.domain.workflow import Workflow
from backbrief.render.contents.work import picture
from backbrief.render.html import sheets
from backbrief.web.frame.gates import reads
from backbrief.web.frame.rendering import show
from backbrief.web.frame.workflows import workflow_called
from backbrief.web.store.once import once
from backbrief.web.store.opening import Opened


@reads
def paper(request: HttpRequest, opened: Opened, workflow: str) -> HttpResponse:
    """The sheets one below the other; paper takes one page for each."""
    found = workflow_called(opened, workflow)
    context = {"name": opened.design.name_of(found.id), "slug": workflow, "sheets": _sheets(opened, found)}
    return show(request, opened, "editor/paper.html", context)


@once
def _sheets(opened: Opened, workflow: Workflow) -> tuple[SafeString, ...]:
    """Every sheet with its caption; their texts are escaped where they are drawn."""
    figures = picture(opened.survey, workflow, opened.guesses_by_record)
    return tuple(SafeString(sheet) for figure in figures for sheet in sheets(figure))
