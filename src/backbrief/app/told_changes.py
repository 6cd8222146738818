"""Changes told to the person who decides on them: a summary, then one sentence each, grouped by where they lie."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from backbrief.diff.sentence import sentence
from backbrief.domain.change import Added, Change, Removed, Stated
from backbrief.domain.design import SUBJECTS, Defaults, Design
from backbrief.domain.identity import workflow_of
from backbrief.domain.workflow import Header, Workflow

MOST_LINES = 200
"""More sentences than this are counted in a group, not told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeGroup:
    """What changes at one place: a workflow, or the design as a whole; `more` counts what is not told."""

    title: str
    lines: tuple[str, ...]
    more: int = 0


def grouped(changes: Iterable[Change], *, before: Design, after: Design) -> tuple[ChangeGroup, ...]:
    """The changes in sentences; the design as a whole comes first, then its workflows in their order."""
    by_place: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        by_place[_place(change)].append(change)
    known = dict.fromkeys(each.id for design in (after, before) for each in design.of(Workflow))
    order = {place: at for at, place in enumerate(["", *known])}
    places = sorted(by_place, key=lambda place: order.get(place, len(order)))
    return tuple(
        _group(by_place[place], title=_title(place, before, after), before=before, after=after) for place in places
    )


def summary(changes: Sequence[Change]) -> str:
    """How much is added, restated and removed, in one sentence; empty when nothing changes."""
    added = Counter(type(each.record).word for each in changes if isinstance(each, Added))
    del added[Header.word]
    removed = Counter(type(each.record).word for each in changes if isinstance(each, Removed))
    restated = sum(isinstance(each, Stated) for each in changes)
    told = [
        _told("adds", added),
        _told("restates", Counter({"answer": restated} if restated else {})),
        _told("removes", removed),
    ]
    parts = "; ".join(each for each in told if each)
    return f"{parts[:1].upper()}{parts[1:]}." if parts else ""


_EVERYTHING = "The design as a whole"


def _place(change: Change) -> str:
    record = change.record if isinstance(change, Stated) else change.record.id
    return workflow_of(record) if record.startswith("workflow/") else ""


def _title(place: str, before: Design, after: Design) -> str:
    known = after if place in after.records else before
    return known.name_of(place) if place else _EVERYTHING


def _group(changes: Sequence[Change], *, title: str, before: Design, after: Design) -> ChangeGroup:
    lines = (_line(each, before, after) for each in changes[:MOST_LINES])
    return ChangeGroup(title=title, lines=tuple(lines), more=max(0, len(changes) - MOST_LINES))


def _line(change: Change, before: Design, after: Design) -> str:
    told = sentence(change, before=before, after=after)
    return told[:1].upper() + told[1:]


def _told(verb: str, counts: Counter[str]) -> str:
    counted = [f"{count} {_plural(word) if count > 1 else word.replace('-', ' ')}" for word, count in counts.items()]
    return f"{verb} {_listed(counted)}" if counted else ""


def _listed(words: Sequence[str]) -> str:
    return ", ".join(words[:-1]) + f" and {words[-1]}" if len(words) > 1 else words[0]


def _plural(word: str) -> str:
    plurals = {Defaults.word: Defaults.plural, "answer": "answers"}
    subject: type | None = SUBJECTS.get(word)
    return str(plurals.get(word) or getattr(subject, "plural", word)).replace("_", " ")
