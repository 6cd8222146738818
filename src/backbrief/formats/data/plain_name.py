"""Names of records as they can stand in file names, addresses and the keys of AsyncAPI everywhere."""

from urllib.parse import quote


def plain_name(part: str) -> str:
    """The last part of an id, in letters, digits, hyphens, points and underscores; two parts never become one name."""
    return quote(part.replace("_", "_5F"), safe="").replace("~", "_7E").replace("%", "_") if _is_odd(part) else part


def pointer(key: str) -> str:
    """A key as a reference into a schema spells it."""
    return quote(key.replace("~", "~0").replace("/", "~1"), safe="~")


def _is_odd(part: str) -> bool:
    return not (part.isascii() and part.replace("-", "").replace(".", "").isalnum())
