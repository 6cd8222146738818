"""A step is named by a word that means anything.

## What it does
Flags step names that begin with handle, process, manage, check and the like.

## Why it matters
Each such word stands for several functions, of which IT would build one.

## What to do
Take the verb that is meant; the question offers those that are meant most often.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.domain.step import Step
from backbrief.domain.verb import REFUSED
from backbrief.flow.survey import Survey

_SPELLED = {
    spelling: word for word in REFUSED for spelling in (word, f"{word}ing", f"{word.removesuffix('e')}ing", f"{word}s")
}
_BY_LENGTH = sorted({spelling.count(" ") for spelling in _SPELLED}, reverse=True)


@rule(Step, Severity.GAP, level=Level.WORKFLOW, asked=Asked.DOER)
def refused_word(step: Step, survey: Survey) -> Iterator[Found]:
    """A question that offers the verbs that may be meant."""
    if isinstance(step.name, str) and (word := _opening_word(step.name)):
        *meanings, last = REFUSED[word]
        offered = f"{', '.join(meanings)} or {last}"
        yield Found(f"In '{step.name}', what does '{word}' mean: {offered}?", "name")


def _opening_word(name: str) -> str | None:
    """The refused word with which a name begins, in its plain form."""
    words = name.casefold().split()
    openings = (" ".join(words[: spaces + 1]) for spaces in _BY_LENGTH)
    return next((_SPELLED[opening] for opening in openings if opening in _SPELLED), None)
