"""The number of a version as a browser sends it."""

LONGEST = 9
"""No design comes near so many digits of versions; a longer text is no number of ours."""


def version_in(text: str) -> int | None:
    """The version that a text says; None when it says none."""
    return int(text) if text.isdecimal() and len(text) <= LONGEST else None
