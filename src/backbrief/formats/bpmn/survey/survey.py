"""The survey of one file: what was found so far, and the walk that finds it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any, Protocol, TypeVar

from lxml import etree

from backbrief.domain.answer import read_reserved
from backbrief.formats.bpmn.remarks import Remarks
from backbrief.formats.bpmn.survey.found import (
    Found,
    FoundCollaboration,
    FoundData,
    FoundLane,
    FoundLink,
    FoundNode,
    FoundPool,
    FoundProcess,
    FoundText,
    tidy,
)

F = TypeVar("F", bound=Found)


@dataclass(slots=True, eq=False)
class Scope:
    """Where the walk is: the thing directly around the element at hand, and what else lies around it."""

    around: Found | None = None
    process: FoundProcess | None = None
    collaboration: FoundCollaboration | None = None
    node: FoundNode | None = None
    lane: FoundLane | None = None


@dataclass(slots=True, eq=False)
class Survey:
    """Everything found in a file, each list in the order of the file; `by_id` leads to the first thing of an id."""

    root: etree._Element
    takers: Mapping[str, "Taker"]
    remarks: Remarks = field(default_factory=Remarks)
    by_id: dict[str, Found] = field(default_factory=dict)
    processes: list[FoundProcess] = field(default_factory=list)
    collaborations: list[FoundCollaboration] = field(default_factory=list)
    pools: list[FoundPool] = field(default_factory=list)
    data: list[FoundData] = field(default_factory=list)
    links: list[FoundLink] = field(default_factory=list)
    texts: list[FoundText] = field(default_factory=list)
    linked: set[str] = field(default_factory=set)
    next_number: dict[str, int] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    choreographies: int = 0

    def walk(self, element: etree._Element, scope: Scope) -> None:
        """Take in everything directly inside an element; what is taken in walks on by itself."""
        find = self.takers.get
        for child in element:
            taker = find(child.tag)  # type: ignore[arg-type]  # the tag of a comment is a function, which no table knows
            if taker is None:
                self._not_known(child, scope)
            else:
                taker(self, child, scope)

    def find(self, reference: str | None, kind: type[F]) -> F | None:
        """The thing that a reference names when it is of this kind; a prefix before the id is passed over."""
        if not reference:
            return None
        found = self.by_id.get(reference)
        if found is None and ":" in reference:
            found = self.by_id.get(reference.rpartition(":")[2])
        return found if isinstance(found, kind) else None

    def take(self, kind: type[F], element: etree._Element, **known: Any) -> F:
        """The element as a thing with an id that is its own in the file."""
        tag = str(element.tag).rpartition("}")[2]
        stated = element.get("id")
        own_id = stated if stated and self._is_fit(stated) else self._fit_id(stated, tag)
        found = kind(element, tag, own_id, tidy(element.get("name")), **known)
        self.by_id[own_id] = found
        if stated:
            self.by_id.setdefault(stated, found)
        return found

    def misplaced(self, element: etree._Element, scope: Scope) -> None:
        """Tell of an element that means something only in another place."""
        name = str(element.tag).rpartition("}")[2]
        message = f"a '{name}' stands where it means nothing; the file keeps it"
        self.remarks.count(message, place=place_of(element, scope))

    def _is_fit(self, stated: str) -> bool:
        return (
            stated not in self.by_id
            and "/" not in stated
            and " " not in stated
            and stated.isprintable()
            and not read_reserved(stated)
        )

    def _fit_id(self, stated: str | None, tag: str) -> str:
        """An id for an element without one, with one that is taken, or with one that cannot be part of a longer id."""
        readable = "-".join((stated or "").replace("/", " ").split())
        if read_reserved(readable):
            readable = f"{readable}-{tag}"
        if not readable:
            return self._numbered(tag, since=1, said=f"a {tag} has no id")
        if readable not in self.by_id:
            return readable
        return self._numbered(readable, since=2, said="the id is used more than once; the later one gets a number")

    def _numbered(self, wanted: str, *, since: int, said: str) -> str:
        numbers = count(self.next_number.get(wanted, since))
        number = next(number for number in numbers if f"{wanted}-{number}" not in self.by_id)
        self.next_number[wanted] = number + 1
        self.remarks.count(said, place=f"{wanted}-{number}")
        return f"{wanted}-{number}"

    def _not_known(self, element: etree._Element, scope: Scope) -> None:
        if isinstance(element.tag, str):
            name = etree.QName(element)
            self.remarks.count(
                f"'{name.localname}' of {name.namespace or 'no namespace'} is not known; the file keeps it",
                place=place_of(element, scope),
            )


class Taker(Protocol):
    """Takes in one element and walks on into it."""

    def __call__(self, survey: Survey, element: etree._Element, scope: Scope, /) -> None:
        """Keep in the survey what the element says."""


def place_of(element: etree._Element, scope: Scope) -> str:
    """The id of an element or of what lies around it, or else its line."""
    return element.get("id") or (scope.around.id if scope.around else f"line {element.sourceline}")
