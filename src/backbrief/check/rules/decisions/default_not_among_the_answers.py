"""What happens when nothing fits is none of the answers.

## What it does
Compares the default of a decision with the answers and conditions on the ways that leave it, with the steps they lead
to, and with the roles that could take it over.

## Why it matters
The case has nowhere to go just when nothing fits.

## What to do
Name one of the answers, mark one way as the default, or draw the way that is meant.
"""

from collections.abc import Iterable, Iterator

from backbrief.check.rule import Found, rule
from backbrief.check.wording.asking import place_of
from backbrief.domain.branch import Branch, Flow
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
    named = any(way.default for way in ways) or _is_among(branch.default, _names(ways, survey))
    if not named:
        yield Found(f"Which way is '{branch.default}' when nothing fits at {place_of(branch.id, survey)}?", "default")


def _names(ways: Iterable[Flow], survey: Survey) -> Iterator[object]:
    """What a default may name: an answer, a condition, the step that a way leads to, or a role."""
    for way in ways:
        yield from (way.answer, way.condition, survey.design.name_of(str(way.target)))
    yield from (role.name for role in survey.of(Role))


def _is_among(default: str, named: Iterable[object]) -> bool:
    """True when the default holds all the words of one of the names, or the other way round."""
    said = set(words_of(default))
    names = filter(None, (set(words_of(name)) for name in named if isinstance(name, str)))
    return any(words <= said or said <= words for words in names)
