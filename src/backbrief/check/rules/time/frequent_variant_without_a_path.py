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
from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.finding import Severity
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey
from backbrief.flow.texts import words_of

_FREQUENT = 20
_TELLING = 4


@rule(Workflow, Severity.GAP)
def frequent_variant_without_a_path(workflow: Workflow, survey: Survey) -> Iterator[Found]:
    """A question for each frequent kind of case that is not on the map."""
    variants = workflow.variants if isinstance(workflow.variants, tuple) else ()
    frequent = [each for each in variants if isinstance(each.share, float) and each.share >= _FREQUENT]
    known = set(_words_on_the_map(workflow.id, survey)) if frequent else set()
    for variant in frequent:
        if isinstance(variant.name, str) and known.isdisjoint(_telling(variant.name)):
            question = f"Where does '{variant.name}', {variant.share:g}% of all cases, go another way?"
            yield Found(question, "variants", f"{variants.index(variant)}")


def _words_on_the_map(workflow: str, survey: Survey) -> Iterator[str]:
    texts = [branch.name for branch in survey.design.inside(workflow, Branch)]
    texts += [event.name for event in survey.design.inside(workflow, Event)]
    texts += [text for flow in survey.design.inside(workflow, Flow) for text in (flow.answer, flow.condition)]
    return (word for text in texts if isinstance(text, str) for word in _telling(text))


def _telling(text: str) -> list[str]:
    """The words that tell one kind of case from another, cut to their stem."""
    return [word.rstrip("s") for word in words_of(text) if len(word) >= _TELLING]
