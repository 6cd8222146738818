"""The same part of information is typed at two steps.

## What it does
Flags parts, or information as a whole where no parts are named, that are typed at a step after they were typed at
another.

## Why it matters
What is typed twice is typed differently, and the second typing is work for nothing.

## What to do
Carry it forward from the first step, or say why it has to be typed again.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.check.wording.asking import in_a_row
from backbrief.domain.answer import items
from backbrief.domain.design import Design
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.domain.identity import workflow_of
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey


@rule(Design, Severity.GAP, level=Level.BUILD_READY, asked=Asked.DOER)
def information_typed_again(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each step that types what was typed at a step before it."""
    first_typed: dict[tuple[str, ...], Step] = {}
    for step in survey.of(Step):
        firsts = {part: first_typed.setdefault((workflow_of(step.id), *part), step) for part in _typed(step)}
        again = {_words(part, design): each for part, each in firsts.items() if _leads_to(each, step, survey)}
        if again:
            where = in_a_row(dict.fromkeys(map(survey.title, again.values())))
            question = f"Why is {' and '.join(again)} typed again at '{survey.title(step)}', after it was typed"
            yield Found(f"{question} at {where}?", "uses", "", step.id)


def _leads_to(first: Step, step: Step, survey: Survey) -> bool:
    return first is not step and step.id in survey.graphs[workflow_of(first.id)].ahead_of(first.id)


def _typed(step: Step) -> list[tuple[str, str]]:
    """What is typed at a step: the information and the part, which is empty when no parts are named."""
    typed = [use for use in items(step.uses) if use.origin == "typed" and use.information is not None]
    return [(str(use.information), part) for use in typed for part in items(use.attributes) or ("",)]


def _words(part: tuple[str, str], design: Design) -> str:
    information, attribute = part
    return f"the {attribute} of {design.name_of(information)}" if attribute else design.name_of(information)
