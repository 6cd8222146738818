"""Lines of a list that are said anew: what a line does not speak of stays as it was said before."""

from collections.abc import Iterable
from dataclasses import is_dataclass, replace
from typing import Any

from backbrief.domain.answer import items
from backbrief.domain.fact import facts_of

_TOLD_APART_BY = ("kind", "verb", "information")


def with_earlier(answer: Any, *, earlier: Any) -> Any:
    """The answer, in whose parts the blanks are filled from the earlier part that is about the same."""
    if not isinstance(answer, tuple) or not all(map(is_dataclass, answer)):
        return answer
    known = (earlier,) if is_dataclass(earlier) else items(earlier)
    return tuple(_filled(part, known) for part in answer)


def _filled(part: Any, known: Iterable[Any]) -> Any:
    subject: type = type(part)
    twin = next((each for each in known if isinstance(each, subject) and _about(each) == _about(part)), None)
    blank = [fact.name for fact in facts_of(subject) if getattr(part, fact.name) is None]
    return replace(part, **{name: getattr(twin, name) for name in blank}) if twin else part


def _about(part: Any) -> tuple[Any, ...]:
    return tuple(getattr(part, name, None) for name in _TOLD_APART_BY)
