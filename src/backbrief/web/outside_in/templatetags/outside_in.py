"""Tags of the map: where a box leads, a number by its key, and a word with its article."""

from collections.abc import Mapping

from django import template

from backbrief.web.outside_in.map_page import place_of
from backbrief.web.store.opening import Opened

register = template.Library()


@register.simple_tag
def place(opened: Opened, record: str) -> str:
    """The address that a box of the map leads to."""
    return place_of(opened, record)


@register.filter
def by(known: Mapping[str, int], key: str) -> int:
    """What is kept under a key."""
    return known[key]


@register.filter
def a(word: str) -> str:
    """The word with its article."""
    return f"{'an' if word[:1] in 'aeiou' else 'a'} {word}"
