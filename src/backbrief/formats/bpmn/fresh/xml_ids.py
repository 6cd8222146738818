"""Ids for elements of a file: like the ids of the design as far as XML allows, and each used once."""

import re
from itertools import chain, count

_NOT_IN_NAMES = re.compile(r"[^\w.-]")
_STARTS_NAME = re.compile(r"[^\W\d]")


class XmlIds:
    """Gives each thing one id that XML accepts."""

    def __init__(self, *, taken: frozenset[str] = frozenset()) -> None:
        self._given: dict[str, str] = {}
        self._taken = set(taken)

    def of(self, thing: str, *, like: str = "") -> str:
        """The id of a thing, the same whenever it is asked for; a new one is made to look like a text."""
        if thing not in self._given:
            self._given[thing] = self._free(_name(like or thing))
        return self._given[thing]

    def _free(self, wanted: str) -> str:
        numbered = (f"{wanted}-{number}" for number in count(2))
        free: str = next(each for each in chain((wanted,), numbered) if each not in self._taken)
        self._taken.add(free)
        return free


def _name(text: str) -> str:
    """The text as a name of XML: letters, digits, dots, hyphens and underscores, a letter or underscore first."""
    # Letters outside ASCII are left out: XML, Python and the tools that read BPMN do not agree on which are letters.
    plain = _NOT_IN_NAMES.sub("_", text.encode("ascii", "replace").decode().replace("?", "_"))
    return plain if _STARTS_NAME.match(plain) else f"_{plain}"
