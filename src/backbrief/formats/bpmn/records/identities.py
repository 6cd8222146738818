"""Ids for records that a file knows only by name: the same name in the same place gives the same id."""

from itertools import chain, count

from backbrief.domain.identity import UNNAMED, last_part, slug

_LONGEST = 200


def is_fit_part(part: str) -> bool:
    """True when a text can be a part of an id: it holds no blank and no slash, and is of a reasonable length."""
    return 0 < len(part) <= _LONGEST and part.isprintable() and "/" not in part and " " not in part


class Identities:
    """Gives out ids, each to one name in one place only."""

    def __init__(self) -> None:
        self._given: dict[tuple[str, str, str], str] = {}
        self._taken: set[str] = set()
        self._stated: set[str] = set()

    def id_of(self, subject: str, *, name: str | None, unnamed: str, within: str = "", stated: str = "") -> str:
        """The id that is stated in the file for the subject, or one for its name within a record.

        Without a name it is made from the id in the file.
        """
        part = (slug(name) if name else "") or f"{UNNAMED}{slug(unnamed)}"
        key = (subject, within, part)
        if self._is_free(stated, subject=subject):
            self._taken.add(stated)
            self._stated.add(stated)
            self._given.setdefault(key, stated)
            return stated
        if key not in self._given:
            self._given[key] = self._free(f"{subject}/{part}", within=within)
        return self._given[key]

    def _is_free(self, stated: str, *, subject: str) -> bool:
        """True for an id of the subject that was given out to nothing, or to something else that states it too."""
        head, _, part = stated.partition("/")
        return head == subject and is_fit_part(part) and (stated not in self._taken or stated in self._stated)

    def _free(self, wanted: str, *, within: str) -> str:
        placed = (f"{wanted}-{last_part(within)}",) if within else ()
        numbered = (f"{wanted}-{number}" for number in count(2))
        free: str = next(each for each in chain((wanted, *placed), numbered) if each not in self._taken)
        self._taken.add(free)
        return free
