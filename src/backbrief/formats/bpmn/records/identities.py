"""Ids for records that a file knows only by name: the same name in the same place gives the same id."""

from itertools import chain, count

from backbrief.domain.identity import last_part, slug


class Identities:
    """Gives out ids, each to one name in one place only."""

    def __init__(self) -> None:
        self._given: dict[tuple[str, str, str], str] = {}
        self._taken: set[str] = set()

    def id_of(self, subject: str, *, name: str | None, unnamed: str, within: str = "") -> str:
        """The id of the subject with this name within a record; without a name, one made from the id in the file."""
        part = (slug(name) if name else "") or f"unnamed-{slug(unnamed)}"
        key = (subject, within, part)
        if key not in self._given:
            self._given[key] = self._free(f"{subject}/{part}", within=within)
        return self._given[key]

    def _free(self, wanted: str, *, within: str) -> str:
        placed = (f"{wanted}-{last_part(within)}",) if within else ()
        numbered = (f"{wanted}-{number}" for number in count(2))
        free: str = next(each for each in chain((wanted, *placed), numbered) if each not in self._taken)
        self._taken.add(free)
        return free
