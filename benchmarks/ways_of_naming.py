"""The ways in which a person changes what is there already: each names the step that counts anew."""

import html
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO
from unittest.mock import patch
from uuid import UUID

from django.core.files.uploadedfile import SimpleUploadedFile

from backbrief.app.confined import read
from backbrief.app.confined.answer import answer
from backbrief.app.confined.message import receive, receive_head
from backbrief.web.store.documents import changes_from
from backbrief.web.store.models import BroughtFile, Suggestion
from benchmarks.one_browser import REFUSED, STEP, browser, named, sent, taken

MODEL = """<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:example">
  <process id="claim" name="claim"><task id="register" name="{}"/></process>
</definitions>"""


def by_sheet(design: UUID, version: int, number: int) -> bool:
    """On the sheet of the step."""
    return taken(_sheet(design), _stated(version, number))


def by_outline(design: UUID, version: int, number: int) -> bool:
    """In the line of the outline."""
    told = {"row": STEP, "act": "name", f"text:{STEP}": named(number)}
    return taken(f"/d/{design}/w/claim/edit/", {**told, "seen": version})


def by_coach(design: UUID, version: int, number: int) -> bool:
    """As an answer to the coach."""
    told = {"name": named(number), "name.how": "stated"}
    return taken(f"/d/{design}/ask/?q={STEP}%23name", {**told, "seen": version})


def by_grid(design: UUID, version: int, number: int) -> bool:
    """As an answer in the grid of all questions."""
    return taken(f"/d/{design}/questions/", {"q": f"{STEP}#name", "answer": named(number), "seen": version})


def by_panel(design: UUID, version: int, number: int) -> bool:
    """In the panel beside the drawing."""
    return taken(f"/d/{design}/w/claim/draw/about/{STEP}/rename/", {"name": named(number), "seen": version})


def by_drawing(design: UUID, version: int, number: int) -> bool:
    """In the drawing itself, which is saved whole."""
    sheet = json.loads(browser().get(f"/d/{design}/w/claim/draw/again/").content)
    if sheet["version"] != version:
        return False
    drawn = sheet["content"].replace(named(number - 1), named(number))
    told = {"since": sheet["content"], "content": drawn, "ids": json.dumps(sheet["ids"]), "given": version}
    return taken(f"/d/{design}/w/claim/draw/redraw/", {**told, "seen": version})


def by_suggestion(design: UUID, version: int, number: int) -> bool:
    """By a suggestion that is accepted; it must start from what was seen."""
    reason = f"{design} {version} {number} {id(browser())}"
    taken(f"/d/{design}/suggest/{STEP}", {"fact": "name", "answer": named(number), "reason": reason})
    made = Suggestion.objects.filter(design=design, reason=reason).order_by("-pk").first()
    if made is None or changes_from(made.changes)[0].before != named(number - 1):  # type: ignore[union-attr]  # a fact
        return False
    if not taken(f"/d/{design}/suggestions/{made.pk}/decide/", {"decision": "accept", "seen": version}):
        return False
    made.refresh_from_db()
    return made.state == Suggestion.State.ACCEPTED


def by_conflict_page(design: UUID, version: int, number: int) -> bool:
    """By insisting on the page that tells of a conflict, which comes up because an earlier version was seen."""
    answer = sent(_sheet(design), _stated(max(version - 1, 1), number))
    if answer.status_code != REFUSED:
        return True
    page = browser_text(answer)
    kept, shown = (_field(page, name) for name in ("kept", "seen"))
    if int(shown) != version:
        return False
    return taken(f"/d/{design}/settle/", {"kept": kept, "seen": shown, f"{STEP}#name": "mine"})


def by_restoring(design: UUID, version: int, number: int) -> bool:
    """By restoring the version that had the number."""
    return taken(f"/d/{design}/history/{number + 1}/restore/", {"seen": version})


def by_import(design: UUID, version: int, number: int) -> bool:
    """By a file that is brought, looked at and then taken; the look must have been at the version that was seen."""
    content = SimpleUploadedFile("claim.bpmn", MODEL.format(named(number)).encode())
    with _read_in_this_process():
        brought = browser().post(f"/d/{design}/import/", {"file": content})
    waiting = BroughtFile.objects.get(pk=UUID(brought["Location"].rstrip("/").rpartition("/")[2]))
    return waiting.version == version and taken(brought["Location"], {"decision": "take"})


def _sheet(design: UUID) -> str:
    return f"/d/{design}/at/{STEP}?level=1"


def _stated(version: int, number: int) -> dict[str, object]:
    told = {"group": "what-is-done-and-by-whom", "field": "name", "name": named(number), "name.how": "stated"}
    return {**told, "seen": version}


def browser_text(answer: object) -> str:
    """The page as text."""
    content: bytes = answer.content  # type: ignore[attr-defined]  # every page is there as a whole
    return content.decode()


def _field(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    if found is None:
        raise RuntimeError(f"the conflict page has no field {name}")
    return html.unescape(found[1])


@contextmanager
def _read_in_this_process() -> Iterator[None]:
    """The writing is what counts here, and starting a process for each reading would take ten times as long."""
    with patch.object(read, "_run", _answered_here):
        yield


def _answered_here(asked: IO[bytes], said: IO[bytes], *, folder: str, clock: int) -> int:
    said.write(json.dumps(answer(receive(receive_head(asked), asked))).encode())
    return 0
