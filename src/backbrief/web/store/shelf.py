"""A shelf: what was used last, by its key; when it is full, what was used longest ago goes."""

from collections.abc import Hashable
from threading import Lock
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Shelf(Generic[K, V]):
    """So many `places` for what costs time to make; several threads may use it at once."""

    def __init__(self, *, places: int) -> None:
        self._places = places
        self._kept: dict[K, V] = {}
        self._lock = Lock()

    def find(self, key: K) -> V | None:
        """What is kept under a key, which makes it what was used last; None when nothing is."""
        with self._lock:
            found = self._kept.pop(key, None)
            if found is not None:
                self._kept[key] = found
            return found

    def put(self, key: K, fresh: V) -> V:
        """Keep something under a key, in place of what was used longest ago."""
        with self._lock:
            self._kept[key] = fresh
            while len(self._kept) > self._places:
                del self._kept[next(iter(self._kept))]
            return fresh

    def clear(self) -> None:
        """Forget all."""
        with self._lock:
            self._kept.clear()
