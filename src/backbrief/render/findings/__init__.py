"""Findings as text for people and as files for tools: the one table of forms."""

from collections.abc import Callable

from backbrief.render.findings.json import json
from backbrief.render.findings.junit import junit
from backbrief.render.findings.report import Report
from backbrief.render.findings.sarif import sarif
from backbrief.render.findings.text import text

FORMS: dict[str, Callable[[Report], str]] = {"text": text, "json": json, "sarif": sarif, "junit": junit}
"""How findings are printed, by the name of the form."""
