"""What happens when nothing fits is none of the answers.

## What it does
Compares the default of a decision with the answers and conditions on the ways that leave it, with the steps they lead
to, and with the roles that could take it over.

## Why it matters
The case has nowhere to go just when nothing fits.

## What to do
Name one of the answers, mark one way as the default, or draw the way that is meant.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.check.wording.asking import place_of
from backbrief.domain.branch import Branch
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.identity import workflow_of
from backbrief.domain.party import Role
from backbrief.flow.survey import Survey
from backbrief.flow.texts import words_of


@rule(Branch, Severity.GAP, level=Level.BUILD_READY)
def default_not_among_the_answers(branch: Branch, survey: Survey) -> Iterator[Found]:
    """A question when the default leads along no way."""
    if not isinstance(branch.default, str) or not branch.parts:
        return
    ways = survey.graphs[workflow_of(branch.id)].flows_from.get(branch.id, ())
    named = {text for way in ways for text in (way.answer, way.condition, survey.design.name_of(str(way.target)))}
    named.update(role.name for role in survey.of(Role))
    default = set(words_of(branch.default))
    if not any(way.default for way in ways) and not any(_is_said_in(default, text) for text in named):
        yield Found(f"Which way is '{branch.default}' when nothing fits at {place_of(branch.id, survey)}?", "default")


def _is_said_in(default: set[str], text: object) -> bool:
    words = set(words_of(text)) if isinstance(text, str) else set()
    return bool(words) and (words <= default or default <= words)
