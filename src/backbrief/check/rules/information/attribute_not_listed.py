"""A step, a function or a packet names a part that the information does not list.

## What it does
Compares the parts named at steps, functions and packets with the list of parts, where there is one.

## Why it matters
Either a field is missing, and nobody is asked for its form, or one thing has two names.

## What to do
Add the part to the list, or use the name that it has there.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from backbrief.check.packets import expected, sent
from backbrief.check.rule import Found, rule
from backbrief.check.wording.asking import in_a_row
from backbrief.domain.answer import items
from backbrief.domain.design import Design
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.identity import last_part, slug
from backbrief.domain.information import Attribute, Information
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey


@rule(Design, Severity.GUESS, level=Level.WORKFLOW)
def attribute_not_listed(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each piece of information that is used with parts it does not have."""
    named = _named_parts(survey) if survey.of(Attribute) else {}
    for information in survey.of(Information):
        if foreign := _foreign(named.get(information.id, {}), information, survey):
            where = dict.fromkeys(foreign.values())
            question = f"Is {in_a_row(foreign)} at {in_a_row(where)} a new part of {survey.title(information)}"
            yield Found(f"{question}, or another word for one that it has?", record=information.id)


def _foreign(named: dict[str, str], information: Information, survey: Survey) -> dict[str, str]:
    """The named parts that are not listed, with their place; none as long as no parts are listed at all."""
    known = _spellings(information, survey)
    return {part: place for part, place in named.items() if known and slug(part) not in known}


def _spellings(information: Information, survey: Survey) -> set[str]:
    """How the listed parts may be spelled: by their name, or by the last part of their id."""
    listed = survey.design.inside(information.id, Attribute)
    return {spelling for each in listed for spelling in (last_part(each.id), slug(survey.title(each)))}


def _named_parts(survey: Survey) -> dict[str, dict[str, str]]:
    """The parts that are named anywhere by information: part -> where it is first named."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for title, answer in _answers(survey):
        for information, part in ((item.information, part) for item in answer for part in items(item.attributes)):
            found[information].setdefault(part, title)
    return found


def _answers(survey: Survey) -> Iterator[tuple[str, tuple[Any, ...]]]:
    for step in survey.of(Step):
        yield survey.title(step), (*items(step.uses), *items(step.needs))
    for transfer in survey.transfers.values():
        yield survey.title(transfer), (*sent(transfer), *expected(transfer))
