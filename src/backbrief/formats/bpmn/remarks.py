"""What is to be said about a file that was read: one remark per kind of trouble, with how often and where."""

from collections import defaultdict

from backbrief.formats.format import Remark

_SHOWN = 3


class Remarks:
    """Collects what was not understood or had to be assumed."""

    def __init__(self) -> None:
        self._said: list[Remark] = []
        self._places: dict[str, list[str]] = defaultdict(list)

    def say(self, message: str, *, place: str = "") -> None:
        """A remark of its own."""
        self._said.append(Remark(message, place))

    def count(self, message: str, *, place: str) -> None:
        """One more occurrence of something that is told only once for all places."""
        self._places[message].append(place)

    def all(self) -> tuple[Remark, ...]:
        """Every remark: first those of their own, then the counted ones."""
        counted = (Remark(f"{message} ({len(places)}x)", _shown(places)) for message, places in self._places.items())
        return (*self._said, *counted)


def _shown(places: list[str]) -> str:
    named = list(dict.fromkeys(place for place in places if place))
    more = f" and {len(named) - _SHOWN} more" if len(named) > _SHOWN else ""
    return ", ".join(named[:_SHOWN]) + more
