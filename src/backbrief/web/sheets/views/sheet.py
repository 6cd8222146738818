"""The sheet of a record: one level at a time, sent back group by group."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect

from backbrief.app.actions.draw_sheet import draw_sheet
from backbrief.app.actions.suggest_answer import facts_to_suggest
from backbrief.app.form.pressed import ADD_ROW, REMOVE_ROW, SAME_AS_SENDER, pressed
from backbrief.app.form.submitted import NOTHING_SUBMITTED, Submitted
from backbrief.app.links import links_of
from backbrief.app.sheet import Group, Section, Sheet
from backbrief.domain.design import SUBJECTS, Defaults
from backbrief.domain.fact import Asked
from backbrief.domain.finding import Finding
from backbrief.domain.identity import last_part, workflow_of
from backbrief.domain.transfer import Transfer
from backbrief.domain.workflow import Header
from backbrief.web.frame.filter import level_in
from backbrief.web.frame.gates import edits
from backbrief.web.frame.places import address_of
from backbrief.web.frame.rendering import show
from backbrief.web.sheets.queries import attributes_of, crossing_of, kind_of
from backbrief.web.sheets.stating import save_sheet
from backbrief.web.store.opening import Opened

DOES_NOT_FIT = 422
SEE_OTHER = 303


@edits
def sheet(request: HttpRequest, opened: Opened, record: str) -> HttpResponse:
    """The sheet; sent back, it states what was answered."""
    drawn = _drawn(opened, record)
    if request.method == "POST":
        return _state(request, opened, drawn)
    more = request.GET.getlist(ADD_ROW)
    return _page(request, opened, _drawn(opened, record, Submitted(more=more)) if more else drawn)


def _drawn(opened: Opened, record: str, submitted: Submitted = NOTHING_SUBMITTED) -> Sheet:
    drawn = draw_sheet(opened.survey, record, findings=_findings(opened, record), submitted=submitted)
    if drawn is None:
        raise Http404
    return drawn


def _findings(opened: Opened, record: str) -> Sequence[Finding]:
    """What is open at a record; for what holds everywhere, at all records that it would hold for."""
    if "defaults/" not in record:
        return opened.findings_of(record)
    subject = SUBJECTS.get(last_part(record))
    scope = "" if record.startswith("defaults/") else f"{workflow_of(record)}/"
    alike = {key for key, each in opened.survey.records.items() if type(each) is subject}
    return [each for each in opened.findings if each.record.startswith(scope) and each.record in alike]


def _page(request: HttpRequest, opened: Opened, drawn: Sheet, *, status: int = 200) -> HttpResponse:
    context = {
        **_told(request, opened, drawn),
        "links": links_of(opened.survey, drawn.record),
        "attributes": attributes_of(opened, drawn.record),
        "can_comment": drawn.record in opened.survey.records,
        "suggests": [each.name for each in facts_to_suggest(opened.survey, drawn.record)],
    }
    return show(request, opened, "sheets/sheet.html", context, status=status)


def _told(request: HttpRequest, opened: Opened, drawn: Sheet) -> dict[str, Any]:
    asked_for, side = request.GET.get("fact", ""), _side(request, drawn)
    section = drawn.section(drawn.level_of(asked_for) or level_in(request.GET))
    section = section.asked_of(side) if side else section
    asked = {"level": section.level.value, "side": side.value if side else ""}
    return {
        "sheet": drawn,
        "kind": kind_of(drawn.word),
        "crossing": crossing_of(opened, drawn.record),
        "can_go": drawn.record in opened.design.records and drawn.word != Header.word,
        "has_name": drawn.level_of("name") is not None and drawn.word != Defaults.word,
        "section": section,
        "first": _unfolded(section, section.theme_of(asked_for) or request.GET.get("group", "")),
        "asked_for": asked_for,
        "only": asked["side"],
        "query": urlencode({name: value for name, value in asked.items() if value}),
        "troubles": drawn.troubles(),
    }


def _unfolded(section: Section, wanted: str) -> list[str]:
    """The themes that are shown unfolded: one that is asked for or in trouble, else the first with something to say."""
    called_for = [group.id for group in section.groups if group.has_trouble or group.id == wanted]
    return called_for or [section.first_to_answer]


def _side(request: HttpRequest, drawn: Sheet) -> Asked | None:
    """The side of a transfer that is asked alone, if one is."""
    asked = request.GET.get("side", "")
    is_one = drawn.word == Transfer.word and asked in (Asked.SENDER.value, Asked.RECEIVER.value)
    return Asked(asked) if is_one else None


def _state(request: HttpRequest, seen: Opened, drawn: Sheet) -> HttpResponse:
    data = dict(request.POST.lists())
    stating, fresh = save_sheet(request, seen, drawn, data)
    submitted = Submitted(data=pressed(data), troubles=stating.troubles, more=data.get(ADD_ROW, []))
    if getattr(request, "htmx", False):
        return _group(request, fresh, _drawn(fresh, drawn.record, submitted))
    if stating.troubles:
        return _page(request, fresh, _drawn(fresh, drawn.record, submitted), status=DOES_NOT_FIT)
    return _onward(request, fresh, drawn.record, data)


def _group(request: HttpRequest, opened: Opened, drawn: Sheet) -> HttpResponse:
    """The group that was sent, drawn again, with the counts beside it."""
    told = _told(request, opened, drawn)
    wanted = request.POST.get("group", "")
    group = _group_called(wanted, told["section"].groups)
    context = {**told, "group": group, "first": [wanted], "out_of_band": True}
    status = DOES_NOT_FIT if group.has_trouble else 200
    return show(request, opened, "sheets/saved.html", context, status=status)


def _group_called(wanted: str, groups: Sequence[Group]) -> Group:
    found = next((group for group in groups if group.id == wanted), None)
    if found is None:
        raise Http404
    return found


def _onward(request: HttpRequest, opened: Opened, record: str, data: Mapping[str, Sequence[str]]) -> HttpResponse:
    """Back to the sheet at the group that was sent, with a blank row where one was asked for."""
    group, side = request.POST.get("group", ""), request.GET.get("side", "")
    pressed_at = next((data[each][0] for each in (ADD_ROW, REMOVE_ROW, SAME_AS_SENDER) if data.get(each)), "")
    asked = {
        "level": request.GET.get("level", ""),
        "side": side,
        "group": group,
        "fact": pressed_at.partition(".")[0],
        ADD_ROW: data.get(ADD_ROW, ()),
    }
    query = urlencode({name: value for name, value in asked.items() if value}, doseq=True)
    address = f"{address_of(opened.id, record)}?{query}#group-{group}"
    return HttpResponseRedirect(address, status=SEE_OTHER)
