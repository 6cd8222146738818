"""The same question is decided in two ways.

## What it does
Compares decisions with the same question in who decides, how, and within which limits.

## Why it matters
One of the two is out of date, or they are two questions; IT would build one rule for both.

## What to do
Say the same at both, or ask two different questions.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.branch import Branch
from backbrief.domain.design import Design
from backbrief.domain.fact import Level, fact_of
from backbrief.domain.finding import Severity
from backbrief.domain.identity import workflow_of
from backbrief.flow.survey import Survey
from backbrief.flow.texts import words_of

_COMPARED = ("decider", "how", "limits", "table")


@rule(Design, Severity.GAP, level=Level.WORKFLOW)
def same_question_decided_differently(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each decision that differs from the first one with its question."""
    first_asked: dict[tuple[str, ...], Branch] = {}
    for branch in survey.of(Branch):
        if branch.parts and isinstance(branch.name, str):
            asked = (workflow_of(branch.id), *words_of(branch.name))
            if differing := _differing(first_asked.setdefault(asked, branch), branch):
                question = f"'{branch.name}' is asked at two places: is it on purpose that they differ in"
                yield Found(f"{question} {', '.join(differing)}?", "", "", branch.id)


def _differing(first: Branch, branch: Branch) -> list[str]:
    """The labels of what both state, and state differently."""
    answers = {name: (getattr(first, name), getattr(branch, name)) for name in _COMPARED}
    differing = (name for name, (one, other) in answers.items() if None not in (one, other) and one != other)
    return [fact_of(Branch, name).label.lower() for name in differing]
