"""A part of information bears a name under which anything could be kept.

## What it does
Flags parts called details, data, info, all, other and the like, in the list of parts and wherever a step or a packet
names them.

## Why it matters
Behind such a name stand the fields that somebody has to guess.

## What to do
Name the parts one by one: those for which you would ring up if they were missing.
"""

from collections.abc import Iterable, Iterator

from backbrief.check.packets import expected, parts, sent
from backbrief.check.rule import Found, rule
from backbrief.check.wording import english
from backbrief.check.wording.asking import in_a_row
from backbrief.domain.answer import items
from backbrief.domain.design import Design
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.information import Attribute
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey


@rule(Design, Severity.GUESS, level=Level.WORKFLOW)
def attribute_named_details(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each part, step and transfer that says details."""
    for attribute in survey.of(Attribute):
        if _hollow([survey.title(attribute)]):
            information = design.name_of(attribute.id.rpartition("/")[0])
            name = in_a_row([survey.title(attribute)])
            yield Found(f"What exactly belongs to {name} of {information}, part by part?", "name", "", attribute.id)
    for record, fact, named in _named_in_uses(survey):
        if hollow := _hollow(named):
            question = f"What exactly is meant by {in_a_row(hollow)} at '{survey.title(survey.records[record])}'?"
            yield Found(question, fact, "", record)


def _named_in_uses(survey: Survey) -> Iterator[tuple[str, str, list[str]]]:
    """The parts that each step and each packet names, with the record and the fact."""
    for step in survey.of(Step):
        yield step.id, "uses", parts(items(step.uses))
    for transfer in survey.transfers.values():
        yield transfer.id, "packet", parts((*sent(transfer), *expected(transfer)))


def _hollow(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(name for name in names if name.strip().casefold() in english.HOLLOW_NOUNS))
