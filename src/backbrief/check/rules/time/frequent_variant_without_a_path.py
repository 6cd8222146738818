"""A frequent kind of case that takes no path of its own.

## What it does
Flags a kind of case with a fifth of all cases or more, when no branch, answer or event of the workflow speaks of it.

## Why it matters
The normal path may be a fiction. What happens daily has to be built as a path, not as an exception.

## What to do
Draw where this kind of case goes another way, with its name on the answer.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.answer import items
from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.design import Design
from backbrief.domain.finding import Severity
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey
from backbrief.flow.texts import words_of

_FREQUENT = 20
_TELLING = 4


@rule(Workflow, Severity.GAP)
def frequent_variant_without_a_path(workflow: Workflow, survey: Survey) -> Iterator[Found]:
    """A question for each frequent kind of case that is not on the map."""
    frequent = list(_frequent(workflow))
    known = set(_words_on_the_map(workflow.id, survey.design)) if frequent else set()
    for index, name, share in frequent:
        if known.isdisjoint(_telling(name)):
            yield Found(f"Where does '{name}', {share:g}% of all cases, go another way?", "variants", f"{index}")


def _frequent(workflow: Workflow) -> Iterator[tuple[int, str, float]]:
    for index, variant in enumerate(items(workflow.variants)):
        if isinstance(variant.name, str) and isinstance(variant.share, float) and variant.share >= _FREQUENT:
            yield index, variant.name, variant.share


def _words_on_the_map(workflow: str, design: Design) -> Iterator[str]:
    texts: list[object] = [branch.name for branch in design.inside(workflow, Branch)]
    texts += [event.name for event in design.inside(workflow, Event)]
    for flow in design.inside(workflow, Flow):
        texts += [flow.answer, flow.condition]
    for text in texts:
        yield from _telling(text) if isinstance(text, str) else ()


def _telling(text: str) -> list[str]:
    """The words that tell one kind of case from another, cut to their stem."""
    return [word.rstrip("s") for word in words_of(text) if len(word) >= _TELLING]
