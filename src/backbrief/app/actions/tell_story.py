"""Tell a story: what happens, in a person's own words and one thing a line, becomes the steps of a workflow."""

from backbrief.diff.overlay import overlay
from backbrief.domain.change import Change
from backbrief.domain.design import Design
from backbrief.formats.outline.read import read


def tell_story(design: Design, *, work: str, told: str) -> tuple[Change, ...]:
    """The changes that make the story a workflow called `work`; one of that name that has no steps yet is filled.

    Raises Refused, which names the line that could not be followed.
    """
    story = f"# {' '.join(work.split())}\n{told}"
    return overlay(design, read(story.encode(), name="what you told").design)
