"""The way through the workbench: each part that has pages says how it is reached."""

import importlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest

from backbrief.domain.identity import last_part
from backbrief.domain.workflow import Workflow
from backbrief.web.frame.entry import Entry
from backbrief.web.store.opening import Opened


@dataclass(frozen=True, slots=True)
class Group:
    """Entries that belong together, under one word."""

    title: str
    entries: tuple[Entry, ...]


def navigation(request: HttpRequest) -> dict[str, Any]:
    """What every template may show of the way: the groups, and the entries that each workflow has."""
    return {"navigation_groups": groups(), "workflow_entries": entries(Entry.WORKFLOW), "local": settings.LOCAL}


@cache
def groups() -> tuple[Group, ...]:
    """The groups in their order, each with its entries."""
    return tuple(Group(title, found) for title in Entry.GROUPS if (found := entries(title)))


def entries(group: str) -> tuple[Entry, ...]:
    """The entries of a group in their order."""
    return tuple(sorted((each for each in _all() if each.group == group), key=lambda each: each.order))


def workflows_of(opened: Opened) -> list[tuple[str, str]]:
    """The workflows of a design: what addresses call each, and its name."""
    return [(last_part(each.id), opened.design.name_of(each.id)) for each in opened.design.of(Workflow)]


def _all() -> Iterator[Entry]:
    for name in settings.PAGES:
        yield from getattr(importlib.import_module(f"backbrief.web.{name}.urls"), "NAVIGATION", ())
