"""When a way on is taken, as far as the design itself says so."""

from backbrief.domain.branch import Branch, Flow


def chooses(branch: Branch, *kinds: str) -> bool:
    """True when paths part at a branch of one of these kinds."""
    return branch.parts is True and branch.kind in kinds


def says_when(flow: Flow) -> bool:
    """True when the flow carries an answer or a condition, or is the way for all other cases."""
    return bool(flow.answer or flow.condition or flow.default)
