"""Names that are alike, with the way to settle each; and any two entries made one."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from backbrief.app.alike import alike
from backbrief.app.dictionary import KINDS, Kind
from backbrief.web.frame.gates import reads
from backbrief.web.frame.rendering import show
from backbrief.web.store.opening import Opened

_IN_TEXTS = "two-words-for-one-thing"


@require_GET
@reads
def show_alike(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Every pair of names that may be one, and every word in the texts that has an agreed name."""
    context = {
        "kinds": KINDS,
        "pairs": alike(opened.design, opened.findings),
        "words": [each for each in opened.findings if each.rule == _IN_TEXTS],
        "groups": [(kind, _choices(opened, kind)) for kind in KINDS],
    }
    return show(request, opened, "dictionary/alike.html", context)


def _choices(opened: Opened, kind: Kind) -> list[tuple[str, str]]:
    records: list[Any] = opened.design.of(kind.subject)
    return [(each.id, _named(opened, each.id)) for each in records]


def _named(opened: Opened, record: str) -> str:
    """What an entry is called in a list of all; an attribute with what it is a part of."""
    home = record.rpartition("/")[0]
    name = opened.design.name_of(record)
    return f"{opened.design.name_of(home)}: {name}" if home in opened.design.records else name
