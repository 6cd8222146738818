"""How long a stated time is, as far as its words tell."""

import re

_MINUTES = {"second": 1 / 60, "minute": 1, "hour": 60, "day": 480, "week": 2400, "month": 10_000}
_SPAN = re.compile(r"(\d+(?:[.,]\d+)?)\s+(?:(?:working|business|calendar)\s+)?(second|minute|hour|day|week|month)s?\b")


def minutes_in(text: object) -> float | None:
    """The first span of time in a text in minutes, a day counted as eight hours; None when there is none."""
    if not isinstance(text, str):
        return None
    span = _SPAN.search(text.lower())
    return float(span[1].replace(",", ".")) * _MINUTES[span[2]] if span else None
