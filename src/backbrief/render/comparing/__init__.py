"""A comparison as text, JSON or HTML: the one table of forms."""

from collections.abc import Callable

from backbrief.render.comparing.json import json
from backbrief.render.comparing.text import text
from backbrief.render.contents.comparison import Comparison, comparison
from backbrief.render.html import html


def page(compared: Comparison, *, title: str) -> str:
    """The change report as one HTML file."""
    return html(comparison(compared, title=title))


FORMS: dict[str, Callable[..., str]] = {"text": text, "json": json, "html": page}
"""How a comparison is printed, by the name of the form."""
