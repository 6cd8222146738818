"""Filters of the dictionary: a word with its article, and what was typed into a field."""

from collections.abc import Mapping

from django import template

register = template.Library()

_WITHOUT_ARTICLE = frozenset({"information"})


@register.filter
def a_word(word: str) -> str:
    """The word with its article, where it takes one."""
    if word in _WITHOUT_ARTICLE:
        return word
    return f"{'an' if word[:1] in 'aeiou' else 'a'} {word}"


@register.filter
def typed_at(typed: Mapping[str, str] | str, field: str) -> str:
    """What was typed into a field; nothing when nothing was sent."""
    return typed.get(field, "") if isinstance(typed, Mapping) else ""
