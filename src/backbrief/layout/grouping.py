"""Things sorted into groups, in the order they come."""

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

Thing = TypeVar("Thing")
Key = TypeVar("Key", bound=Hashable)


def grouped(things: Iterable[Thing], *, by: Callable[[Thing], Key]) -> dict[Key, list[Thing]]:
    """The things under their keys; a key that nothing has is missing."""
    groups: dict[Key, list[Thing]] = {}
    for thing in things:
        groups.setdefault(by(thing), []).append(thing)
    return groups
