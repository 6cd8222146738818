"""The lists that the inputs of a page pick from, by the id of the list: names in the design, and the verbs."""

from collections.abc import Iterable, Iterator, Mapping

from backbrief.app.form.directory import Directory, Option
from backbrief.app.form.field import Field, inner_fields
from backbrief.domain.kind import Reference, References
from backbrief.domain.verb import VERBS

WHO_CAN_SAY = ("role",)
"""Whose names are offered where somebody is to be asked."""

VERB_LIST = "verbs"

Lists = Mapping[str, tuple[Option, ...]]


def lists_of(fields: Iterable[Field], directory: Directory) -> Lists:
    """The lists that these fields and those inside them refer to, and the names of whoever may be asked instead."""
    inside = [each for drawn in fields for each in inner_fields(drawn)]
    named = {list_id(to): _named(to, directory) for to in dict.fromkeys((WHO_CAN_SAY, *_picked(inside)))}
    verbs = {VERB_LIST: tuple(Option(verb.name, verb.family) for verb in VERBS.values())}
    return {**named, **verbs} if any(each.names == VERB_LIST for each in inside) else named


def list_id(to: tuple[str, ...]) -> str:
    """The id of the list of names that may be picked for a reference."""
    return f"names-of-{'-'.join(to)}"


def _picked(fields: Iterable[Field]) -> Iterator[tuple[str, ...]]:
    """What the fields pick names of; those that are chosen at a glance refer to no list."""
    for each in fields:
        if each.names and isinstance(each.fact.kind, Reference | References):
            yield each.fact.kind.to


def _named(to: tuple[str, ...], directory: Directory) -> tuple[Option, ...]:
    return tuple(Option(directory.spelled(each, to)) for each in directory.known(to))
