"""What people call a branch, an event or a step that has no name: where it stands, told by the work around it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.identity import last_part, workflow_of
from backbrief.domain.step import Step

_MADE_BY_A_PROGRAM: Final = re.compile(r"\d|^_|gateway", re.IGNORECASE)
"""An id such as gateway-3 or _2b15b683; one that somebody chose is a word and serves as a name."""
_MOST_NAMED: Final = 2
_NO_ENDS: Final[tuple[str, ...]] = ()

_Links = Mapping[str, Sequence[str]]

_DIVIDES: Final = {"all of": "parting", "first event": "wait"}
_EVENTS: Final = {"start": "start", "end": "end", "time": "wait", "message": "message"}


def names_of_unnamed_places(records: Mapping[str, Any]) -> Mapping[str, str]:
    """A description for each place in the flow that only has an id of a program: the decision after "Check claim"."""
    unnamed = [each for each in records.values() if isinstance(each, Branch | Event | Step) and _lacks_name(each)]
    if not unnamed:
        return {}
    after, before = _links(each for each in records.values() if isinstance(each, Flow))
    found: dict[str, str] = {}
    counts: Counter[tuple[str, str]] = Counter()
    for place in unnamed:
        said = _said(place, records, after=after, before=before)
        counts[workflow_of(place.id), said] += 1
        number = counts[workflow_of(place.id), said]
        found[place.id] = said if number == 1 else f"{said} ({number})"
    return found


def _lacks_name(place: Any) -> bool:
    return not isinstance(place.name, str) and _MADE_BY_A_PROGRAM.search(last_part(place.id)) is not None


def _links(flows: Iterable[Flow]) -> tuple[_Links, _Links]:
    after: dict[str, list[str]] = defaultdict(list)
    before: dict[str, list[str]] = defaultdict(list)
    for flow in flows:
        if isinstance(flow.source, str) and isinstance(flow.target, str) and not flow.message:
            after[flow.source].append(flow.target)
            before[flow.target].append(flow.source)
    return after, before


def _said(place: Any, records: Mapping[str, Any], *, after: _Links, before: _Links) -> str:
    """What stands there, and behind or before which work."""
    names_before = _names(place.id, records, before)
    if _is_meeting(place, after, before) and names_before:
        return f"where the paths after {' and '.join(names_before)} meet"
    noun = _noun(place, after, before)
    if isinstance(place, Event) and isinstance(place.at, str) and place.at in records:
        return f"{noun} at {_quoted(records[place.at])}" if _has_name(records[place.at]) else noun
    if names_before:
        return f"{noun} after {' and '.join(names_before)}"
    names_after = _names(place.id, records, after)
    return f"{noun} before {' and '.join(names_after)}" if names_after else f"{noun} without a name"


def _is_meeting(place: Any, after: _Links, before: _Links) -> bool:
    one_way_on = len(after.get(place.id, _NO_ENDS)) < _MOST_NAMED
    return isinstance(place, Branch) and one_way_on and len(before.get(place.id, _NO_ENDS)) >= _MOST_NAMED


def _noun(place: Any, after: _Links, before: _Links) -> str:
    if isinstance(place, Step):
        return "the step"
    if isinstance(place, Event):
        return f"the {_EVENTS.get(str(place.kind), 'event')}"
    if _is_meeting(place, after, before):
        return "the meeting of paths"
    return f"the {_DIVIDES.get(str(place.kind), 'decision')}"


def _names(place: str, records: Mapping[str, Any], links: _Links) -> tuple[str, ...]:
    """The names nearest to a place in one direction, past what has none, in order and not too many."""
    named = dict.fromkeys(_quoted(records[each]) for each in _nearest(place, records, links))
    return tuple(named)[:_MOST_NAMED]


def _nearest(place: str, records: Mapping[str, Any], links: _Links) -> Iterator[str]:
    seen, waiting = {place}, [*links.get(place, _NO_ENDS)]
    while waiting:
        each = waiting.pop(0)
        if each in seen or each not in records:
            continue
        seen.add(each)
        if _has_name(records[each]):
            yield each
        else:
            waiting += links.get(each, _NO_ENDS)


def _has_name(record: Any) -> bool:
    return isinstance(getattr(record, "name", None), str)


def _quoted(record: Any) -> str:
    return f'"{" ".join(record.name.split())}"'
