"""Gaps in the continuity of information, gathered so that one question asks for all that is alike."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeVar

from backbrief.check.wording.asking import place_of
from backbrief.flow.continuity import Continuity
from backbrief.flow.gap import Gap, Strength
from backbrief.flow.survey import Survey

K = TypeVar("K", bound=Hashable)


def gaps(survey: Survey, kind: Callable[[Continuity], Iterable[Gap]], *, strong: bool | None = None) -> Iterator[Gap]:
    """The gaps of one kind in all workflows; those on every path, or on some paths only, if that is asked for."""
    for continuity in survey.continuities.values():
        for gap in kind(continuity):
            if strong is None or strong == (gap.strength is Strength.STRONG):
                yield gap


def together(found: Iterable[Gap], key: Callable[[Gap], K]) -> dict[K, list[Gap]]:
    """The gaps by what they have in common, in the order in which they were found."""
    groups: dict[K, list[Gap]] = defaultdict(list)
    for gap in found:
        groups[key(gap)].append(gap)
    return groups


def in_words(found: Iterable[Gap], survey: Survey) -> str:
    """What is missing, as in a sentence: 'the number and the date of Claim', or 'Claim' when no parts are named."""
    listed = list(found)
    parts = list(dict.fromkeys(f"the {gap.attribute}" for gap in listed if gap.attribute))
    name = survey.design.name_of(listed[0].information)
    return f"{' and '.join(parts)} of {name}" if parts else name


def elsewhere(found: Iterable[Gap], survey: Survey) -> list[str]:
    """The other places that make the gaps, as a person calls them; their own place when there is no other."""
    listed = list(found)
    others = [place for gap in listed for place in gap.where if place != gap.at] or [listed[0].at]
    return list(dict.fromkeys(place_of(place, survey) for place in others))
