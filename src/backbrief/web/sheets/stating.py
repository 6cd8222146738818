"""What a form of a sheet states is saved: on what the person saw, or on what the sheet itself brought about since."""

from collections.abc import Mapping, Sequence

from django.http import HttpRequest

from backbrief.app.actions.state_facts import Stating, state_facts
from backbrief.app.actions.state_once_for_all import state_once_for_all
from backbrief.app.form.data import FormData
from backbrief.app.sheet import Sheet
from backbrief.domain.change import Change, Stated
from backbrief.domain.design import SUBJECTS, Defaults
from backbrief.domain.fact import fact_of
from backbrief.domain.identity import last_part
from backbrief.web.frame.saving import save
from backbrief.web.store.hanging import Theirs
from backbrief.web.store.opening import Opened, changes_since
from backbrief.web.store.opening import opened as opened_at
from backbrief.web.store.write import Conflict


def save_sheet(request: HttpRequest, seen: Opened, drawn: Sheet, data: FormData) -> tuple[Stating, Opened]:
    """What the form states, with what does not fit yet, and the design with the rest saved. May raise Conflict."""
    latest = opened_at(seen.id)
    stating = state_facts(seen.design, drawn.record, data, latest=latest.design)
    changes = (*stating.changes, *_once(latest, stating, drawn.record, data))
    if not changes:
        return stating, latest
    base = seen if drawn.record in seen.design.records else _brought_up(seen, latest, changes)
    return stating, save(request, base, changes, says=_says(changes, drawn))


def _brought_up(seen: Opened, latest: Opened, changes: Sequence[Change]) -> Opened:
    """What to save on for a record that may have been brought about since, such as by another group of the sheet.

    Raises Conflict where the same was stated there meanwhile.
    """
    mine = _facts_stated(changes)
    since = changes_since(seen.id, seen.version, until=latest.version)
    theirs = [Theirs(entry, each) for entry, made in since for each in made if mine & _facts_stated([each])]
    if theirs:
        raise Conflict(seen.id, base=latest.version, mine=changes, theirs=theirs)
    return latest


def _facts_stated(changes: Sequence[Change]) -> set[tuple[str, str]]:
    return {(each.record, each.fact) for each in changes if isinstance(each, Stated)}


def _once(latest: Opened, stating: Stating, record: str, data: Mapping[str, Sequence[str]]) -> tuple[Change, ...]:
    """The changes that let a saved answer hold everywhere, when that is asked for."""
    wanted = [each for each in data.get("once", ()) if each]
    if not wanted or stating.changes or stating.troubles:
        return ()
    return state_once_for_all(latest.design, record, wanted[0])


def _says(changes: Sequence[Change], drawn: Sheet) -> str:
    """What the history calls the change: what was stated, of what."""
    subject = SUBJECTS[last_part(drawn.record) if drawn.word == Defaults.word else drawn.word]
    stated = [each for each in changes if isinstance(each, Stated) and each.record == drawn.record]
    labels = ", ".join(fact_of(subject, each.fact).label.lower() for each in stated)
    return f"Stated {labels} of {drawn.title}"
