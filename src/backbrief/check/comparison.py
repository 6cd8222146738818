"""A condition that compares with a number, read from the words of a way: 'over 1000', 'at most 5 days', '>= 18'."""

import operator
import re
from collections.abc import Callable
from typing import NamedTuple

_Holds = Callable[[float, float], bool]
_WORDS: dict[_Holds, tuple[str, ...]] = {
    operator.gt: (">", "over", "above", "more than", "greater than", "higher than", "exceeds"),
    operator.ge: (">=", "≥", "at least", "from", "not less than", "no less than"),
    operator.lt: ("<", "under", "below", "less than", "lower than", "fewer than"),
    operator.le: ("<=", "≤", "at most", "up to", "not more than", "no more than"),
}
_AFTER: dict[str, _Holds] = {
    "or more": operator.ge,
    "and more": operator.ge,
    "or above": operator.ge,
    "and above": operator.ge,
    "or less": operator.le,
    "or below": operator.le,
    "or fewer": operator.le,
}
_BEFORE = {word: holds for holds, words in _WORDS.items() for word in words}
_DIGIT = re.compile(r"\d")
_NUMBER = r"(?P<number>\d{1,3}(?:[,' ]\d{3})+|\d+(?:[.]\d+)?)"
_LONGEST_FIRST = "|".join(re.escape(word) for word in sorted(_BEFORE, key=len, reverse=True))
_OPERATOR_FIRST = re.compile(rf"(?P<word>{_LONGEST_FIRST})\s*(?:eur|usd|chf|gbp|[€$£])?\s*{_NUMBER}")
_OPERATOR_LAST = re.compile(rf"{_NUMBER}\s*(?P<unit>\S*)\s+(?P<word>{'|'.join(_AFTER)})")


class Comparison(NamedTuple):
    """A comparison: how, with which limit, and the other words of the condition, which tell what is compared."""

    compares: _Holds
    limit: float
    about: str

    def holds(self, value: float) -> bool:
        """Whether a value meets the condition."""
        return self.compares(value, self.limit)


def comparison_in(text: object) -> Comparison | None:
    """The one comparison that a text states, or None when it states none, several or something else."""
    if not isinstance(text, str) or not _DIGIT.search(text):
        return None
    plain = text.casefold()
    if last := _OPERATOR_LAST.search(plain):
        return _read(plain, last, _AFTER[last["word"]], about=last["unit"])
    if first := _OPERATOR_FIRST.search(plain):
        return _read(plain, first, _BEFORE[first["word"]])
    return None


def _read(plain: str, match: re.Match[str], compares: _Holds, *, about: str = "") -> Comparison | None:
    rest = f"{plain[: match.start()]} {about} {plain[match.end() :]}"
    if _DIGIT.search(rest):
        return None
    return Comparison(compares, float(re.sub(r"[,' ]", "", match["number"])), " ".join(rest.split()))
