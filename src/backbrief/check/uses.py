"""What the steps of a design do with each piece of information, once every step has said so."""

from collections import defaultdict
from collections.abc import Mapping

from backbrief.domain.answer import items
from backbrief.domain.need import Use
from backbrief.flow.survey import Survey


def uses_by_information(survey: Survey) -> Mapping[str, list[Use]]:
    """All uses by the id of their information; none as long as a single step has not said all of what it uses."""
    found: dict[str, list[Use]] = defaultdict(list)
    for graph in survey.graphs.values():
        for node in graph.steps():
            if node.uses is None or any(use.information is None for use in items(node.uses)):
                return {}
            for use in items(node.uses):
                found[str(use.information)].append(use)
    return found
