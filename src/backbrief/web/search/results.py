"""What a search found, ready to be shown: where it leads, what it is, and why it was found."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.urls import reverse

from backbrief.app.search.entry import Entry
from backbrief.app.search.excerpt import Piece, excerpt
from backbrief.app.search.index import Found, Index
from backbrief.web.frame.places import address_of
from backbrief.web.store.opening import Opened


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One thing that was found."""

    address: str
    about: str
    pieces: tuple[Piece, ...]
    inside: str

    @property
    def text(self) -> str:
        """What was found, without marks."""
        return "".join(piece for piece, _ in self.pieces)


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """What was found of one kind, and how many there are in all."""

    title: str
    name: str
    hits: tuple[Hit, ...]
    count: int


def results(opened: Opened, indexes: Iterable[Index], query: str, *, most: int) -> Iterator[Results]:
    """What the indexes hold for a query, group by group."""
    for index in indexes:
        yield from (_results(opened, found, query) for found in index.find(query, most=most))


def _results(opened: Opened, found: Found, query: str) -> Results:
    return Results(
        title=found.group.value,
        name=found.group.name.lower(),
        hits=tuple(_hit(opened, entry, query) for entry in found.entries),
        count=found.count,
    )


def _hit(opened: Opened, entry: Entry, query: str) -> Hit:
    return Hit(
        address=_address(opened, entry.place),
        about=entry.about,
        pieces=excerpt(entry.text, query),
        inside=entry.inside,
    )


def _address(opened: Opened, place: str) -> str:
    if place.startswith("REQ-"):
        return reverse("documents:requirement", args=[opened.id, place])
    return address_of(opened.id, place) if place else reverse("comments:all", args=[opened.id])
