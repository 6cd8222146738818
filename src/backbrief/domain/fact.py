"""How a fact is declared: once, on the field that holds its answer; all that know about facts read it from there."""

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, IntEnum
from functools import cache
from operator import attrgetter
from typing import Any

from backbrief.domain.kind import Kind

_FACT = "fact"


class Level(IntEnum):
    """How deep the design has to be before the fact is asked."""

    OUTLINE = 1
    WORKFLOW = 2
    BUILD_READY = 3

    @property
    def title(self) -> str:
        """The level as people call it."""
        return self.name.lower().replace("_", "-")


class Tier(Enum):
    """Whether a blank is a guess."""

    MUST = "must"
    WHEN = "must when"
    OPTIONAL = "optional"
    STRUCTURE = "structure"


class Asked(Enum):
    """Who is asked for the answer."""

    DOER = "doer"
    SENDER = "sender"
    RECEIVER = "receiver"
    BOTH_SIDES = "sender and receiver"
    OWNER = "owner"


@dataclass(frozen=True, slots=True)
class When:
    """The condition under which a fact must be stated: in words, and as a test of the record."""

    words: str
    holds: Callable[[Any], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing that must be stated about one subject; `name` is that of the field that declares it."""

    kind: Kind
    level: Level
    tier: Tier
    asked: Asked
    name: str = ""
    key: str = ""
    source: str = ""
    ask: str = ""
    why: str = ""
    when: When | None = None
    inherits: bool = False

    @property
    def label(self) -> str:
        """The fact's short heading in tables, columns and forms."""
        return self.key.replace("_", " ").capitalize()

    @property
    def two_sided(self) -> bool:
        """True when sender and receiver are asked separately."""
        return self.asked is Asked.BOTH_SIDES

    def question(self, names: Mapping[str, str]) -> str:
        """The question with names in its gaps; one that is not known is said in general."""
        return self.ask.format_map(_Named(names))


def fact(  # noqa: PLR0913 - a declaration carries all that is known of the fact
    kind: Kind,
    source: str,
    *,
    ask: str,
    why: str,
    level: int = Level.BUILD_READY,
    when: When | None = None,
    optional: bool = False,
    asked: Asked = Asked.DOER,
    inherits: bool = False,
    key: str = "",
) -> Any:
    """Declare a fact as a dataclass field.

    `source` is its number in the method (S1 is the first step fact), `ask` the plain question, in which `{name}`,
    `{sender}` and `{receiver}` stand for the subject's names; `inherits` says that it may be stated once for all.
    """
    tier = Tier.OPTIONAL if optional else Tier.WHEN if when else Tier.MUST
    return _field(
        Fact(
            key=key,
            kind=kind,
            source=source,
            ask=ask,
            why=why,
            level=Level(level),
            tier=tier,
            when=when,
            asked=asked,
            inherits=inherits,
        )
    )


def structure(kind: Kind, *, key: str = "") -> Any:
    """Declare a field that places the record in the design; it is read and written, and never asked for."""
    return _field(Fact(key=key, kind=kind, tier=Tier.STRUCTURE, level=Level.OUTLINE, asked=Asked.OWNER))


@cache
def facts_of(subject: type) -> tuple[Fact, ...]:
    """Every fact declared on a subject, in the order of declaration, structure included."""
    declared = ((field.name, field.metadata[_FACT]) for field in dataclasses.fields(subject) if _FACT in field.metadata)
    return tuple(dataclasses.replace(fact, name=name, key=fact.key or name) for name, fact in declared)


@cache
def fact_of(subject: type, name: str) -> Fact:
    """One fact of a subject by its name; raises KeyError when there is none."""
    return {each.name: each for each in facts_of(subject)}[name]


@cache
def answers_of(subject: type) -> Callable[[Any], tuple[Any, ...]]:
    """A function that gives a record's answers, in the order of `facts_of`."""
    names = [each.name for each in facts_of(subject)]
    return attrgetter(*names) if len(names) > 1 else lambda record: (getattr(record, names[0]),)


def _field(declared: Fact) -> Any:
    return dataclasses.field(default=None, metadata={_FACT: declared})


class _Named(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return f"the {key}"
