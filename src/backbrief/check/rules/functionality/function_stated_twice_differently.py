"""The same function is wanted at two places, in other words.

## What it does
Compares what is said of a verb on the same information at the steps of a workflow, as far as it belongs to the
information and not to the step: its key, its format, its formula, its tolerance and the like.

## Why it matters
Two functions are built where one would do, and they behave differently.

## What to do
Say the same at both places, or say why they differ.
"""

from collections import defaultdict
from collections.abc import Iterator

from backbrief.check.naming import listed
from backbrief.check.rule import Found, rule
from backbrief.domain.answer import items
from backbrief.domain.design import Design
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.domain.identity import workflow_of
from backbrief.domain.need import FunctionNeed
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey
from backbrief.flow.texts import words_of

_OF_THE_INFORMATION = frozenset(
    {
        "code list", "format", "formula", "identifier", "inexact match", "key", "master side", "matching key",
        "rounding", "sameness rule", "surviving identity", "tolerance", "what makes a new version",
    }
)  # fmt: skip


@rule(Design, Severity.HINT, level=Level.BUILD_READY, asked=Asked.DOER)
def function_stated_twice_differently(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each function of a workflow on which two steps differ."""
    for (_, verb, information, name), steps in _stated(survey).items():
        if len(steps) > 1:
            what = f"to {verb} {design.name_of(information)}"
            places = listed(f"'{survey.title(step)}'" for step in steps.values())
            _, other, *_ = steps.values()
            question = f"Is it on purpose that '{name}', {what}, differs at {places}?"
            yield Found(question, "needs", "", other.id)


def _stated(survey: Survey) -> dict[tuple[str, str, str, str], dict[tuple[str, ...], Step]]:
    """By workflow, verb, information and complement: each answer with the first step that gives it."""
    stated: dict[tuple[str, str, str, str], dict[tuple[str, ...], Step]] = defaultdict(dict)
    for step, need in ((each, need) for each in survey.of(Step) for need in items(each.needs)):
        for name, text in _complements(need):
            key = (workflow_of(step.id), str(need.verb), str(need.information), name)
            stated[key].setdefault(tuple(words_of(text)), step)
    return stated


def _complements(need: FunctionNeed) -> list[tuple[str, str]]:
    pairs = ((name.casefold(), text) for name, text in items(need.complements))
    return [(name, text) for name, text in pairs if name in _OF_THE_INFORMATION]
