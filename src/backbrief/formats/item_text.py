"""What the description of one requirement tells in a tracker, part by part."""

import textwrap
from collections.abc import Iterator
from typing import NamedTuple

from backbrief.domain.requirement import Requirement, label_of
from backbrief.formats.export import Export


class Part(NamedTuple):
    """A heading and the lines below it."""

    heading: str
    lines: tuple[str, ...]


def parts(requirement: Requirement, export: Export) -> Iterator[Part]:
    """The sentence, its fit criterion, why it exists, and what is still open."""
    yield Part("Requirement", (requirement.text,))
    yield Part("Fit criterion", (requirement.fit,))
    yield Part("Rationale", (requirement.rationale,))
    yield Part("Why", export.why(requirement))
    if requirement.questions:
        yield Part("Open questions", tuple(f"{each.question} Ask: {each.ask}." for each in requirement.questions))
    if requirement.conflict:
        yield Part("States another limit than", tuple(label_of(each) for each in requirement.conflict))


def plain(requirement: Requirement, export: Export) -> str:
    """The parts as plain text."""
    return "\n\n".join(f"{heading}:\n" + "\n".join(lines) for heading, lines in parts(requirement, export))


def title(requirement: Requirement, *, most: int) -> str:
    """The number and the start of the sentence, in at most so many characters."""
    return textwrap.shorten(f"{requirement.label} {requirement.text}", most, placeholder=" …")


def places(requirement: Requirement, export: Export) -> str:
    """The steps, transfers and decisions that need the requirement."""
    return "; ".join(export.title(each) for each in export.places(requirement))
