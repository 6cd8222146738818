"""Events, with what sets them off, how long is waited and what they bring along, in words."""

from collections.abc import Iterator

from lxml import etree

from backbrief.domain.branch import Event
from backbrief.formats.bpmn.mapping import BPMN, EVENT_KINDS, GOES_ON, THROWN, TIMES, TRIGGERS, Trigger
from backbrief.formats.bpmn.records.draft import Draft, joined
from backbrief.formats.bpmn.records.placing import attached_to
from backbrief.formats.bpmn.records.systems import store_notes
from backbrief.formats.bpmn.records.uses import information_in
from backbrief.formats.bpmn.survey.found import Found, FoundNode, tidy


def event_of(node: FoundNode, draft: Draft) -> Event:
    """The event that an event of the file is."""
    triggers = [(element, TRIGGERS[_tag(element)]) for element in _definitions(node, draft)]
    step = attached_to(node, draft.survey)
    if step is None and node.tag == "boundaryEvent":
        draft.remarks.count("an event on a border belongs to no step", place=node.id)
    return Event(
        id=node.record,
        kind=_kind(node, triggers),
        name=node.name,
        role=node.role,
        inside=node.container,
        at=step.record if step else None,
        when=_time(triggers),
        notes=joined([*_trigger_notes(node, triggers, draft), *_data_notes(node, draft), *node.notes]),
    )


def _definitions(node: FoundNode, draft: Draft) -> Iterator[etree._Element]:
    yield from node.triggers
    for reference in node.triggers_elsewhere:
        found = draft.survey.find(reference, Found)
        if found and found.tag in TRIGGERS:
            yield found.element


def _kind(node: FoundNode, triggers: list[tuple[etree._Element, Trigger]]) -> str:
    """What the element itself tells, else what sets the event off first."""
    return EVENT_KINDS[node.tag] or next((trigger.kind for _, trigger in triggers), "other")


def _trigger_notes(node: FoundNode, triggers: list[tuple[etree._Element, Trigger]], draft: Draft) -> Iterator[str]:
    """What the kind of the event does not already tell: a message or a time that is waited for needs no note."""
    heading = "Brings about" if node.tag in THROWN else "Set off by"
    for element, trigger in triggers:
        name = _trigger_name(element, trigger, draft)
        if name:
            yield f"{heading}: {trigger.word} '{name}'"
        elif _is_worth_a_note(trigger, node):
            yield f"{heading}: {trigger.word}"
    yield from _what_goes_on(node)


def _trigger_name(element: etree._Element, trigger: Trigger, draft: Draft) -> str | None:
    named = draft.survey.find(element.get(trigger.name_in), Found) if trigger.name_in else None
    if named:
        return named.name
    condition = element.find(f"{BPMN}condition")
    return tidy("".join(condition.itertext())) if condition is not None else tidy(element.get("name"))


def _is_worth_a_note(trigger: Trigger, node: FoundNode) -> bool:
    return trigger.kind == "other" or bool(EVENT_KINDS[node.tag])


def _what_goes_on(node: FoundNode) -> Iterator[str]:
    return (words for attribute, words in GOES_ON.items() if node.element.get(attribute) == "false")


def _time(triggers: list[tuple[etree._Element, Trigger]]) -> str | None:
    parts = (part for element, trigger in triggers if trigger.kind == "time" for part in element)
    said = (tidy("".join(part.itertext())) for part in parts if _tag(part) in TIMES)
    return next(filter(None, said), None)


def _data_notes(node: FoundNode, draft: Draft) -> Iterator[str]:
    """An event has no uses: what it brings in is there from then on, and what it sends out leaves."""
    for heading, references in (("Sends out", node.reads), ("Brings in", node.writes)):
        information = information_in(references, node, draft)
        if information:
            yield f"{heading}: {', '.join(draft.known[each].name or _NAMELESS for each in information)}"
    yield from store_notes(node.reads, node.writes, draft)


_NAMELESS = "something without a name"


def _tag(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]
