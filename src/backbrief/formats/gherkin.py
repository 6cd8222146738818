"""Writes one Gherkin feature for each workflow: a scenario for each fit criterion, told with its reasons."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from backbrief.derive.sentence import SUBJECT, sentence
from backbrief.domain.identity import last_part
from backbrief.domain.requirement import Requirement
from backbrief.formats.epics import Epic, epics
from backbrief.formats.export import Export

_RESPONSE = re.compile(rf"^(?P<clauses>.*?)(?:, )?(?:then )?{SUBJECT} shall ", re.IGNORECASE | re.DOTALL)
_TRIGGER = re.compile(r"(?:^|, )(?P<word>when|if) ", re.IGNORECASE)
_NEXT_FIT = re.compile(r"(?<=[.?”]) (?=[A-Z0-9])")
_REFUSALS = frozenset({"refusal-is-answered"})
_NO_TRIGGER = "the people of this work use the Solution in a trial"
_PLACEHOLDER = str.maketrans({"<": "\u2039", ">": "\u203a"})


class Clauses(NamedTuple):
    """A requirement taken apart: what holds before, what happens, what the Solution does, and if it is unwanted."""

    given: str
    trigger: str
    response: str
    is_unwanted: bool


def write(export: Export) -> dict[str, bytes]:
    """A file for each workflow, and `beyond-a-single-workflow.feature` for what no workflow needs."""
    return {
        f"{last_part(epic.workflow) or 'beyond-a-single-workflow'}.feature": "\n".join(_feature(epic, export)).encode()
        for epic in epics(export)
    }


def clauses(text: str) -> Clauses:
    """The parts of a requirement's sentence."""
    found = _RESPONSE.match(text)
    if found is None:
        return Clauses("", "", text, is_unwanted=False)
    response = f"{SUBJECT} shall {text[found.end() :]}"
    trigger = _TRIGGER.search(found["clauses"])
    if trigger is None:
        return Clauses(found["clauses"], "", response, is_unwanted=False)
    given, happens = found["clauses"][: trigger.start()], found["clauses"][trigger.end() :]
    return Clauses(given, happens, response, is_unwanted=trigger["word"].lower() == "if")


def _feature(epic: Epic, export: Export) -> Iterator[str]:
    yield f"Feature: {_line(epic.title)}"
    yield from (f"  # Why: {_line(aim)}" for aim in epic.aims)
    for requirement in epic.requirements:
        fits = _fits(requirement)
        for turn, fit in enumerate(fits, start=1):
            yield ""
            if turn == 1:
                yield from (f"  # Why: {_line(reason)}" for reason in export.why_there(requirement))
            yield from _scenario(requirement, fit, turn=f" ({turn} of {len(fits)})" if len(fits) > 1 else "")
    yield ""


def _fits(requirement: Requirement) -> list[str]:
    """The fit criteria of the needs that were merged; left whole where full stops inside hide where one ends."""
    found = _NEXT_FIT.split(requirement.fit)
    return found if len(found) <= len(requirement.keys) else [requirement.fit]


def _scenario(requirement: Requirement, fit: str, *, turn: str) -> Iterator[str]:
    told = clauses(requirement.text)
    yield f"  {' '.join(_tags(requirement, told))}"
    yield f"  Scenario: {requirement.label} {_line(requirement.derivation.replace('-', ' '))}{turn}"
    yield "    Given the Solution is in use"
    if told.given:
        yield f"    And {_line(told.given)}"
    yield f"    When {_line(told.trigger or _NO_TRIGGER)}"
    yield f"    Then {_line(told.response)}"
    yield f"    And this fit criterion is met: {_line(sentence(fit))}"


def _tags(requirement: Requirement, told: Clauses) -> Iterator[str]:
    yield f"@{requirement.label}"
    if told.is_unwanted:
        yield "@unwanted"
    if requirement.derivation in _REFUSALS:
        yield "@refusal"


def _line(text: str) -> str:
    """The text on one line, without the brackets that would make it a placeholder."""
    return " ".join(text.translate(_PLACEHOLDER).split())
