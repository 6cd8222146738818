"""How a rule is written and found: one function in a file of its own, named after what it finds."""

import importlib
import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple, TypeVar

from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.flow.survey import Survey

R = TypeVar("R")


class Found(NamedTuple):
    """What a rule found: the question that closes it, the fact that does, and where in that fact.

    A rule over Design names the record it is about, unless that is the design as a whole.
    """

    question: str
    fact: str = ""
    part: str = ""
    record: str = ""


Answer = Iterable[Found | str]
Test = Callable[[R, Survey], Answer]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule: its name, the subject it looks at, how much a finding costs, and the test itself.

    A rule over Design is asked once. The name is that of the file, with hyphens.
    """

    name: str
    family: str
    subject: type
    severity: Severity
    level: Level
    asked: Asked
    test: Callable[[Any, Survey], Answer]
    page: str


def rule(
    subject: type[R], severity: Severity, *, level: int = Level.WORKFLOW, asked: Asked = Asked.OWNER
) -> Callable[[Test[R]], Test[R]]:
    """Mark a function as the rule of its file; it gives a question, or a Found, for each thing left open."""

    def mark(test: Test[R]) -> Test[R]:
        module = importlib.import_module(test.__module__)
        family, name = test.__module__.split(".")[-2:]
        test.__rule__ = Rule(  # type: ignore[attr-defined]  # functions carry attributes that mypy does not know
            name=name.replace("_", "-"),
            family=family,
            subject=subject,
            severity=severity,
            level=Level(level),
            asked=asked,
            test=test,
            page=module.__doc__ or "",
        )
        return test

    return mark


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule in the folder `rules`, by family and name."""
    package = importlib.import_module("backbrief.check.rules")
    found = []
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        name = module.name.rpartition(".")[2]
        marked = getattr(getattr(importlib.import_module(module.name), name, None), "__rule__", None)
        found.extend([marked] if marked else [])
    return tuple(sorted(found, key=lambda each: (each.family, each.name)))
