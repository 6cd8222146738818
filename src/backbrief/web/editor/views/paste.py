"""Paste a list of steps: shown first, with a choice for each column, then one change."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count, takewhile

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from backbrief.app.actions.paste_list import FACTS, PastedList, paste_list, pasted_table
from backbrief.app.pasted_table import SEVERAL, TAKEN_FOR, PastedTable
from backbrief.derive.sentence import sentence
from backbrief.domain.kind import Unreadable
from backbrief.formats.format import Refused
from backbrief.web.editor.queries import outline_page
from backbrief.web.editor.views.parts import show_parts
from backbrief.web.frame.gates import edits
from backbrief.web.frame.rendering import show
from backbrief.web.frame.saving import save
from backbrief.web.frame.workflows import workflow_called
from backbrief.web.store.opening import Opened

CHOICE = "column-"
"""Fields of this beginning say what a column is taken for; its place follows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """What was made of a pasted text: the table with its columns, what would come in, and what stands against it."""

    table: PastedTable | None = None
    pasted: PastedList | None = None
    trouble: str = ""

    @property
    def facts(self) -> tuple[tuple[int, str], ...]:
        """The facts, by their place and heading, of which any row tells something."""
        rows = self.pasted.rows if self.pasted else ()
        return tuple((at, fact) for at, fact in enumerate(FACTS) if any(row.facts[at] for row in rows))

    @property
    def rows(self) -> tuple[dict[str, object], ...]:
        """Each row with what it tells of these facts."""
        rows = self.pasted.rows if self.pasted else ()
        return tuple({"row": row, "facts": [row.facts[at] for at, _ in self.facts]} for row in rows)


@edits
def paste(request: HttpRequest, seen: Opened, workflow: str) -> HttpResponse:
    """The box to paste into, the rows that would come in, or the outline once they have."""
    workflow_id = workflow_called(seen, workflow).id
    page = outline_page(seen, workflow_id, chosen=request.POST.get("after") or request.GET.get("after", ""))
    line = page.chosen or next(reversed(page.lines), None)
    after = line.row.id if line else workflow_id
    read = _read(seen, request.POST.dict(), after)
    if read.pasted and request.POST.get("confirm"):
        return _kept(request, seen, workflow_id, read.pasted)
    return _shown(request, seen, read, {"page": page, "after": after})


def _shown(request: HttpRequest, seen: Opened, read: _Read, context: dict[str, object]) -> HttpResponse:
    choices = {"read": read, "list": request.POST.get("list", ""), "meanings": TAKEN_FOR.items(), "several": SEVERAL}
    template = "editor/paste_part.html" if getattr(request, "htmx", False) else "editor/paste.html"
    return show(request, seen, template, {**context, **choices}, status=422 if read.trouble else 200)


def _kept(request: HttpRequest, seen: Opened, workflow: str, pasted: PastedList) -> HttpResponse:
    now = save(request, seen, pasted.changes, says=f"Pasted a list of {len(pasted.rows)} lines", via="paste")
    if getattr(request, "htmx", False):
        return show_parts(request, now, outline_page(now, workflow), wrote=True)
    return redirect(reverse("editor:workflow", args=[now.id, workflow.removeprefix("workflow/")]))


def _read(seen: Opened, form: Mapping[str, str], after: str) -> _Read:
    text, table = form.get("list"), None
    if text is None:
        return _Read()
    try:
        found = pasted_table(text)
        table = _chosen(found, form) if found else None
        return _Read(table=table, pasted=paste_list(seen.design, text, after=after, table=table))
    except (Refused, Unreadable) as trouble:
        remedy = getattr(trouble, "remedy", "")
        said = f"{sentence(trouble.message)} {remedy}".strip()
        return _Read(table=table, trouble=said)


def _chosen(table: PastedTable, form: Mapping[str, str]) -> PastedTable:
    """The table as the form says it is to be read; as it was found where nobody has chosen yet."""
    taken = [form[field] for field in takewhile(form.__contains__, (f"{CHOICE}{at}" for at in count()))]
    return table.chosen(taken, headed="headed" in form) if taken else table
