"""Dotted lines: notes reach what they speak of, and data reaches the steps and flows it belongs to."""

from collections.abc import Iterator

from backbrief.formats.bpmn.records.draft import Draft
from backbrief.formats.bpmn.survey.found import Found, FoundData, FoundFlow, FoundLink, FoundNode, FoundText
from backbrief.formats.bpmn.survey.survey import Survey


def follow_links(draft: Draft) -> None:
    """Hands each note and each piece of data on a dotted line to what stands at the other end."""
    attached: set[FoundText] = set()
    for link, source, target in _links_with_both_ends(draft):
        if isinstance(source, FoundText) or isinstance(target, FoundText):
            attached.update(_hand_over_note(source, target))
        elif not _hand_over_data(link, source, target, draft):
            draft.remarks.count("a dotted line joins what is not joined in a design; the file keeps it", place=link.id)
    _keep_loose_notes(attached, draft.survey)


def _links_with_both_ends(draft: Draft) -> Iterator[tuple[FoundLink, Found, Found]]:
    for link in draft.survey.links:
        source, target = draft.survey.find(link.source, Found), draft.survey.find(link.target, Found)
        if source is None or target is None:
            draft.remarks.count("a dotted line leads to nothing", place=link.id)
        else:
            yield link, source, target


def _hand_over_note(source: Found, target: Found) -> set[FoundText]:
    text, other = (source, target) if isinstance(source, FoundText) else (target, source)
    if not isinstance(text, FoundText) or isinstance(other, FoundText):
        return set()
    if text.name:
        other.notes.append(text.name)
    return {text}


def _hand_over_data(link: FoundLink, source: Found, target: Found, draft: Draft) -> bool:
    data, other = (source, target) if isinstance(source, FoundData) else (target, source)
    if not isinstance(data, FoundData):
        return False
    if isinstance(other, FoundData):
        return _put_into_store(data, other) or _put_into_store(other, data)
    if isinstance(other, FoundFlow) and not data.is_store:
        other.carries.append(data)
        return True
    if not isinstance(other, FoundNode):
        return False
    _hand_to_node(data, other, link, draft)
    return True


def _put_into_store(store: FoundData, data: FoundData) -> bool:
    if not store.is_store or data.is_store:
        return False
    store.holds.append(data)
    return True


def _hand_to_node(data: FoundData, node: FoundNode, link: FoundLink, draft: Draft) -> None:
    if link.direction == "Both":
        node.reads.append(data.id)
        node.writes.append(data.id)
        return
    if link.direction != "One":
        draft.remarks.count("a dotted line to data has no arrow; it is read as looking at it", place=link.id)
    puts_out = link.direction == "One" and draft.survey.find(link.target, FoundData) is data
    (node.writes if puts_out else node.reads).append(data.id)


def _keep_loose_notes(attached: set[FoundText], survey: Survey) -> None:
    for text in survey.texts:
        if text.name and text not in attached:
            (text.home.notes if text.home else survey.notes).append(text.name)
