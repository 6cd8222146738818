"""A conflict of a merge in a sentence: what each side did."""

from backbrief.diff.merge import Conflict
from backbrief.diff.sentence import sentence
from backbrief.domain.design import Design


def dispute(conflict: Conflict, *, base: Design, ours: Design, theirs: Design) -> str:
    """What both sides did since the base, ours first."""
    our_side = sentence(conflict.ours, before=base, after=ours)
    their_side = sentence(conflict.theirs, before=base, after=theirs)
    return f"ours {our_side}; theirs {their_side}"
