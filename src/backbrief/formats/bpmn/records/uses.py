"""Data that flows into and out of a node, as uses of information."""

from backbrief.domain.need import Use
from backbrief.formats.bpmn.records.draft import Draft
from backbrief.formats.bpmn.survey.found import FoundData, FoundNode


def uses_of(node: FoundNode, draft: Draft) -> tuple[Use, ...] | None:
    """What a step looks at, and what it creates, or changes when something before it in the file made it."""
    uses = [Use(kind="looks at", information=each) for each in information_in(node.reads, node, draft)]
    uses += [brings_about(each, draft) for each in information_in(node.writes, node, draft)]
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
        if data and data.record:
            found[data.record] = True
        else:
            draft.remarks.count(
                "what flows in or out is no data object, data store or message of the file", place=node.id
            )
    return tuple(found)
