"""How a derivation is written and found: one function in a file of its own, named after what it demands."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from backbrief.derive.account import Account
from backbrief.domain.requirement import OpenQuestion, Trace

R = TypeVar("R")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One need as a derivation words it, before it is merged with the same need elsewhere and numbered.

    `facts` are the facts of the record that state it, the leading one first; `anchor` tells several needs of one
    derivation at one record apart and survives renaming and reordering; `measure` names what is limited and `limit` is
    the stated limit, so that two limits of one thing are seen to conflict; `also` traces further records.
    """

    text: str
    fit: str
    facts: tuple[str, ...]
    anchor: str = ""
    rationale: str = ""
    questions: tuple[OpenQuestion, ...] = ()
    measure: str = ""
    limit: str = ""
    also: tuple[Trace, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """One derivation: its name (that of the file, with hyphens), the subject it reads, and how it words the needs."""

    name: str
    family: str
    subject: type
    word: Callable[[Any, Account], Iterator[Draft]]
    page: str


def derivation(
    subject: type[R],
) -> Callable[[Callable[[R, Account], Iterator[Draft]]], Callable[[R, Account], Iterator[Draft]]]:
    """Mark a function as the derivation of its file; it gives a draft for each need that the record states."""

    def mark(word: Callable[[R, Account], Iterator[Draft]]) -> Callable[[R, Account], Iterator[Draft]]:
        family, name = word.__module__.split(".")[-2:]
        word.__derivation__ = Derivation(  # type: ignore[attr-defined]  # functions carry attributes
            name=name.replace("_", "-"),
            family=family,
            subject=subject,
            word=word,
            page=importlib.import_module(word.__module__).__doc__ or "",
        )
        return word

    return mark


@cache
def derivations() -> tuple[Derivation, ...]:
    """Every derivation in the folder `derivations`, by family and name."""
    package = importlib.import_module("backbrief.derive.derivations")
    found = []
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        name = module.name.rpartition(".")[2]
        marked = getattr(getattr(importlib.import_module(module.name), name, None), "__derivation__", None)
        found.extend([marked] if marked else [])
    return tuple(sorted(found, key=lambda each: (each.family, each.name)))


@cache
def derivations_by_subject() -> Mapping[type, tuple[Derivation, ...]]:
    """The derivations that read each subject."""
    subjects = {each.subject for each in derivations()}
    return {subject: tuple(each for each in derivations() if each.subject is subject) for subject in subjects}
