"""How long a text may be, so that whatever is typed can also be kept in the files of a design."""

from collections.abc import Iterator, Mapping

from backbrief.domain.kind import Unreadable
from backbrief.formats.folder.guard import MAX_TEXT


def refuse_too_long(typed: object) -> None:
    """Raises Unreadable when a text, or one inside plain data, is longer than a file of a design may hold."""
    longest = max(map(len, _texts(typed)), default=0)
    if longest > MAX_TEXT:
        raise Unreadable(
            f"a text may have {MAX_TEXT:,} characters and this has {longest:,}: "
            "shorten it, or keep it in a document and name that here"
        )


def _texts(typed: object) -> Iterator[str]:
    if isinstance(typed, str):
        yield typed
    elif isinstance(typed, Mapping):
        yield from _texts(list(typed.values()))
    elif isinstance(typed, list | tuple):
        for each in typed:
            yield from _texts(each)
