"""What the description of one requirement tells in a tracker, part by part, each thing once."""

import textwrap
from collections.abc import Iterator
from typing import NamedTuple

from backbrief.domain.requirement import Requirement, label_of
from backbrief.formats.export import Export

MOST_PLACES = 5
"""How many places one row names; an information may be needed at a hundred."""


class Part(NamedTuple):
    """A heading and the lines below it."""

    heading: str
    lines: tuple[str, ...]


def parts(requirement: Requirement, export: Export, *, why: tuple[str, ...], most: int) -> Iterator[Part]:
    """The sentence, unless a title of at most so many characters holds it whole, and all that belongs to it."""
    if title(requirement, most=most) != f"{requirement.label} {requirement.text}":
        yield Part("Requirement", (requirement.text,))
    yield Part("Fit criterion", (requirement.fit,))
    if purpose := export.purpose(requirement):
        yield Part("Purpose", (purpose,))
    yield Part("Why", why)
    if requirement.questions:
        yield Part("Open questions", tuple(f"{each.question} Ask: {each.ask}." for each in requirement.questions))
    if requirement.conflict:
        yield Part("States another limit than", tuple(label_of(each) for each in requirement.conflict))


def parts_above(name: str, aims: tuple[str, ...]) -> Iterator[Part]:
    """What stands above the requirements of one work, told once for all of them."""
    yield Part("What technology must do for", (name,))
    if aims:
        yield Part("Why", aims)


def title(requirement: Requirement, *, most: int) -> str:
    """The number and the start of the sentence, in at most so many characters."""
    return textwrap.shorten(f"{requirement.label} {requirement.text}", most, placeholder=" …")


def places(requirement: Requirement, export: Export) -> str:
    """The first steps, transfers and decisions that need the requirement, and how many more do."""
    all_places = export.places(requirement)
    named = [export.title(each) for each in all_places[:MOST_PLACES]]
    more = len(all_places) - len(named)
    return "; ".join([*named, f"and {more} more"] if more else named)
