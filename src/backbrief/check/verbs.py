"""Which functions a step asks of technology, by their verbs."""

from backbrief.domain.answer import items
from backbrief.domain.step import Step


def verbs_at(step: Step) -> set[object]:
    """The verbs of the functions that are stated at a step."""
    return {need.verb for need in items(step.needs)}
