"""What is worked out of a design once for each version: a version never changes, and neither does what follows."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from backbrief.web.store.opening import Opened

P = ParamSpec("P")
R = TypeVar("R")


def once(work: Callable[Concatenate[Opened, P], R]) -> Callable[Concatenate[Opened, P], R]:
    """The same function, of which each answer is kept with the opened design and forgotten with it."""

    @wraps(work)
    def kept(design: Opened, /, *args: P.args, **kwargs: P.kwargs) -> R:
        key = (work, args, tuple(sorted(kwargs.items())))
        found: R | None = design.worked_out.find(key)
        return design.worked_out.put(key, work(design, *args, **kwargs)) if found is None else found

    return kept
