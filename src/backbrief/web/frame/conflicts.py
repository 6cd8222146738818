"""When two people changed the same: nothing is overwritten, both texts are shown, and the person decides."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from backbrief.diff.compare import answers
from backbrief.diff.sentence import sentence
from backbrief.domain.change import Change, Removed, Stated
from backbrief.domain.design import SUBJECTS, Defaults, Design, Record
from backbrief.domain.fact import Fact, fact_of
from backbrief.domain.kind import Text
from backbrief.domain.reading import answer_words
from backbrief.web.store.documents import change_documents
from backbrief.web.store.hanging import Theirs, record_of
from backbrief.web.store.opening import Opened, opened
from backbrief.web.store.write import Conflict

CONFLICT = 409


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """One thing that two people changed: what it was, and what each says now.

    `own_text` when it can be rewritten; `only_theirs` when mine cannot hold, as one names what the other takes away.
    """

    key: str
    title: str
    label: str
    before: str
    mine: str
    theirs: str
    who: str
    when: datetime
    own_text: bool
    only_theirs: bool = False


def conflict_page(request: HttpRequest, conflict: Conflict) -> HttpResponse:
    """Both texts side by side, with what to do about each; nothing was written."""
    seen, now = opened(conflict.design, conflict.base), opened(conflict.design)
    context = {
        "opened": now,
        "clashes": list(_clashes(conflict, seen, now)),
        "kept": signing.dumps(change_documents(conflict.mine, records=seen.design.records), compress=True),
    }
    if getattr(request, "htmx", False):
        part = render_to_string("frame/conflict_part.html", context, request)
        aimed = {"HX-Retarget": "#conflict", "HX-Reswap": "innerHTML"}
        return HttpResponse(part, status=CONFLICT, headers=aimed)
    return HttpResponse(render_to_string("frame/conflict.html", context, request), status=CONFLICT)


def key_of(change: Change) -> str:
    """The name of what a change touches, as a form calls it."""
    return f"{record_of(change)}#{change.fact if isinstance(change, Stated) else ''}"


def _clashes(conflict: Conflict, seen: Opened, now: Opened) -> Iterator[Clash]:
    by_record: dict[str, Theirs] = {record_of(each.change): each for each in conflict.theirs}
    by_key = {key_of(each.change): each for each in conflict.theirs}
    earliest = {key_of(each.change): each for each in reversed(conflict.theirs)}
    for change in conflict.mine:
        rival = by_key.get(key_of(change)) or by_record.get(record_of(change))
        hung = conflict.hanging.get(record_of(change))
        if rival is not None and hung is None:
            clash = _clash(change, rival, seen, now)
            yield replace(clash, before=_before(change, earliest.get(key_of(change)), seen.design))
        elif hung is not None:
            yield _hung(change, hung, seen, now)


def _hung(change: Change, theirs: Theirs, seen: Opened, now: Opened) -> Clash:
    """A change that cannot stand beside theirs, because one names what the other takes away."""
    clash = _clash(change, theirs, seen, now)
    said = sentence(theirs.change, before=seen.design, after=now.design)
    return replace(clash, theirs=f"{said[:1].upper()}{said[1:]}", own_text=False, only_theirs=True)


def _clash(change: Change, rival: Theirs, seen: Opened, now: Opened) -> Clash:
    record = now.design.records.get(record_of(change)) or seen.design.records.get(record_of(change))
    fact = _fact(record, change)
    return Clash(
        key=key_of(change),
        title=now.design.name_of(record_of(change)),
        label=fact.label if fact else "",
        before=_before(change, None, seen.design),
        mine=_words(fact, change.after, seen.design)
        if isinstance(change, Stated)
        else sentence(change, before=seen.design, after=seen.design),
        theirs=_theirs(fact, change, rival, now.design),
        who=rival.entry.author_name,
        when=rival.entry.at,
        own_text=fact is not None and isinstance(fact.kind, Text) and record_of(change) in now.design.records,
    )


def _before(change: Change, earliest: Theirs | None, design: Design) -> str:
    """What stood there before the first of theirs, which is what I saw even where my change waited in a queue."""
    if not isinstance(change, Stated):
        return ""
    first = earliest.change if earliest and isinstance(earliest.change, Stated) else change
    return _words(_fact(design.records.get(change.record), change), first.before, design)


def _theirs(fact: Fact | None, change: Change, rival: Theirs, design: Design) -> str:
    found = design.records.get(record_of(change))
    if fact is None or found is None or isinstance(rival.change, Removed):
        return sentence(rival.change, before=design, after=design)
    return _words(fact, answers(found).get(fact.name), design)


def _fact(record: Record | None, change: Change) -> Fact | None:
    if record is None or not isinstance(change, Stated):
        return None
    subject = SUBJECTS[record.subject] if isinstance(record, Defaults) else type(record)
    return fact_of(subject, change.fact)


def _words(fact: Fact | None, answer: object, design: Design) -> str:
    return answer_words(fact, answer, names=design.name_of) if fact else ""
