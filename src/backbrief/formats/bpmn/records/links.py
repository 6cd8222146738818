"""Dotted lines: notes reach what they speak of, and data reaches the steps and flows it belongs to."""

from backbrief.formats.bpmn.records.draft import Draft
from backbrief.formats.bpmn.survey.found import Found, FoundData, FoundFlow, FoundLink, FoundNode, FoundText
from backbrief.formats.bpmn.survey.survey import Survey


def follow_links(draft: Draft) -> None:
    """Hands each note and each piece of data on a dotted line to what stands at the other end."""
    survey = draft.survey
    attached: set[FoundText] = set()
    for link in survey.links:
        source, target = survey.find(link.source, Found), survey.find(link.target, Found)
        if source is None or target is None:
            draft.remarks.count("a dotted line leads to nothing", place=link.id)
        elif isinstance(source, FoundText) or isinstance(target, FoundText):
            attached.update(_hand_over_note(source, target))
        elif not _hand_over_data(link, source, target, draft):
            draft.remarks.count("a dotted line joins what is not joined in a design; the file keeps it", place=link.id)
    _keep_loose_notes(attached, survey)


def _hand_over_note(source: Found, target: Found) -> set[FoundText]:
    texts = {each for each in (source, target) if isinstance(each, FoundText)}
    for text in texts:
        other = target if text is source else source
        if text.name and not isinstance(other, FoundText):
            other.notes.append(text.name)
    return texts if len(texts) == 1 else set()


def _hand_over_data(link: FoundLink, source: Found, target: Found, draft: Draft) -> bool:
    data, other = (source, target) if isinstance(source, FoundData) else (target, source)
    if not isinstance(data, FoundData):
        return False
    if isinstance(other, FoundFlow):
        other.carries.append(data)
        return True
    if not isinstance(other, FoundNode):
        return False
    if link.direction == "None":
        draft.remarks.count("a dotted line to data has no arrow; it is read as looking at it", place=link.id)
    if link.direction in ("None", "Both") or data is source:
        other.reads.append(data.id)
    if link.direction == "Both" or (link.direction == "One" and data is target):
        other.writes.append(data.id)
    return True


def _keep_loose_notes(attached: set[FoundText], survey: Survey) -> None:
    for text in survey.texts:
        if text.name and text not in attached:
            (text.home.notes if text.home else survey.notes).append(text.name)
