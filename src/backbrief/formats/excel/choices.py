"""What a column offers to choose from: words of its kind, or what the design calls things, kept on a hidden sheet."""

from typing import Any

from backbrief.domain.fact import Fact
from backbrief.domain.kind import Choice, Choices, Reference, References, YesNo
from backbrief.flow.survey import Survey

ONE = (Choice, YesNo, Reference)
"""Kinds of which a cell takes one; where it takes several, more can be typed than is offered."""


class Offers:
    """Lists of choices, each written once; a list in a cell's own rule could hold no more than 255 characters."""

    def __init__(self, book: Any, survey: Survey) -> None:
        self._survey = survey
        self._sheet = book.add_worksheet("_choices")
        self._sheet.very_hidden()
        self._ranges: dict[tuple[str, ...], str] = {}

    def rule(self, fact: Fact) -> dict[str, Any]:
        """The rule of a column: its drop-down, if it has one, and the question, shown at the cell that is chosen."""
        choices = self._choices(fact)
        asks = {"input_title": fact.label[:_LONGEST_TITLE], "input_message": _short(_question(fact))}
        shown = asks if fact.ask else {}
        if not choices:
            return {"validate": "any", **shown} if shown else {}
        sure = {"error_type": "warning"} if isinstance(fact.kind, ONE) else {"show_error": False}
        return {"validate": "list", "source": self._range(choices), **sure, **shown}

    def _choices(self, fact: Fact) -> tuple[str, ...]:
        kind = fact.kind
        if isinstance(kind, Reference | References):
            return self._names(kind.to)
        return kind.options if isinstance(kind, Choice | Choices | YesNo) else ()

    def _names(self, to: tuple[str, ...]) -> tuple[str, ...]:
        design = self._survey.design
        named = [design.name_of(each.id) for each in self._survey.records.values() if type(each).word in to]
        return tuple(dict.fromkeys(named))

    def _range(self, choices: tuple[str, ...]) -> str:
        if choices not in self._ranges:
            column = len(self._ranges)
            for row, text in enumerate(choices):
                self._sheet.write_string(row, column, text)
            letters = _letters(column)
            self._ranges[choices] = f"='_choices'!${letters}$1:${letters}${len(choices)}"
        return self._ranges[choices]


_LONGEST_TITLE = 32
_LONGEST_MESSAGE = 250
_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _question(fact: Fact) -> str:
    return fact.ask.replace("{name}", "this").replace("{", "the ").replace("}", "")


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_MESSAGE else f"{text[:_LONGEST_MESSAGE]}..."


def _letters(column: int) -> str:
    """What a column is called in a formula."""
    before, last = divmod(column, len(_ALPHABET))
    return (_letters(before - 1) if before else "") + _ALPHABET[last]
