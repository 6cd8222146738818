"""Texts that came back with the form of the outline, put into its lines again."""

from collections.abc import Mapping
from dataclasses import replace

from backbrief.web.editor.acts import TEXT_OF
from backbrief.web.editor.queries import Line, OutlinePage


def with_typed(page: OutlinePage, form: Mapping[str, str]) -> OutlinePage:
    """The page with the text of each line as it was typed."""
    lines = tuple(_as_typed(line, form) for line in page.lines)
    chosen = next((line for line in lines if page.chosen and line.row.id == page.chosen.row.id), None)
    return replace(page, lines=lines, chosen=chosen)


def _as_typed(line: Line, form: Mapping[str, str]) -> Line:
    return replace(line, row=replace(line.row, text=form.get(f"{TEXT_OF}{line.row.id}", line.row.text)))
