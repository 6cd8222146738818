"""Data that flows into and out of a node, as uses of information."""

from backbrief.domain.need import Use
from backbrief.formats.bpmn.records.draft import Draft
from backbrief.formats.bpmn.records.systems import unnamed_uses
from backbrief.formats.bpmn.survey.found import FoundData, FoundNode


def uses_of(node: FoundNode, draft: Draft) -> tuple[Use, ...] | None:
    """What a step looks at, what it creates, or changes when something before it made it, and the stores it uses."""
    uses = [Use(kind="looks at", information=each) for each in information_in(node.reads, node, draft)]
    uses += [brings_about(each, draft) for each in information_in(node.writes, node, draft)]
    uses += unnamed_uses(node.reads, node.writes, draft)
    return tuple(uses) or None


def brings_about(information: str, draft: Draft) -> Use:
    """The use of a step that puts the information out: the first one creates it, the later ones change it."""
    kind = "changes" if information in draft.made else "creates"
    draft.made.add(information)
    return Use(kind=kind, information=information)


def information_in(references: list[str], node: FoundNode, draft: Draft) -> tuple[str, ...]:
    """The information that the ids of data stand for, each once."""
    found = {}
    for reference in references:
        data = draft.survey.find(reference, FoundData)
        if data and data.record in draft.known:
            found[data.record] = True
        elif data is None or not data.record:
            draft.remarks.count(
                "what flows in or out is no data object, data store or message of the file", place=node.id
            )
    return tuple(found)
