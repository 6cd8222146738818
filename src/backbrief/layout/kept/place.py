"""Where one thing stands in a picture that somebody arranged."""

from dataclasses import dataclass

Numbers = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A shape by its `box`, an arrow by its `ends` and `points`, its text by `label`; `band` is the band around it.

    A band of which only is kept that it is drawn has no box.
    """

    box: Numbers = ()
    ends: tuple[str, ...] = ()
    points: tuple[Numbers, ...] = ()
    label: Numbers = ()
    band: str = ""
