"""What several people's self-tests say together: where the business stands, and where its people do not agree."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean, pstdev

from backbrief.app.self_test import MOST, PAIRS, SCALE, STANDPOINTS, Pair

FULL = 100
"""Wholly from outside in; 0 is wholly from inside out."""

APART = 75
"""From this spread on people do not agree: some lean to one sentence, others to the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What one person answered: from where they look, and the points of each pair that they did not leave out."""

    standpoint: str
    points: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """Where answers lie between 0, inside out, and 100, outside in."""

    count: int
    lowest: int
    highest: int
    mean: int

    @property
    def width(self) -> int:
        """How far the lowest and the highest lie apart."""
        return self.highest - self.lowest

    @property
    def leaning(self) -> str:
        """The mean in words."""
        return next(words for least, words in _LEANINGS if self.mean >= least)


@dataclass(frozen=True, slots=True, kw_only=True)
class PairResult:
    """The answers to one pair: all of them, those from each standpoint, and how many chose each place of the scale."""

    pair: Pair
    all: Spread | None
    by_standpoint: tuple[tuple[str, Spread], ...]
    chosen: tuple[tuple[str, int], ...]
    unrest: float

    @property
    def apart(self) -> bool:
        """True when people do not agree."""
        return self.all is not None and self.all.width >= APART


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfTestResult:
    """The result: how many people answered, where they see the business, pair by pair, and where they differ most."""

    people: int
    all: Spread | None
    by_standpoint: tuple[tuple[str, Spread], ...]
    pairs: tuple[PairResult, ...]
    most_apart: tuple[PairResult, ...]
    most_inside_out: tuple[PairResult, ...]


_SHOWN = 3
_LEANINGS = (
    (75, "outside in"),
    (56, "rather outside in"),
    (45, "in between"),
    (26, "rather inside out"),
    (0, "inside out"),
)


def self_test_result(replies: Iterable[Reply]) -> SelfTestResult:
    """What the replies say together; whoever answered nothing does not count."""
    given = [reply for reply in replies if _scores(reply)]
    pairs = tuple(_pair_result(pair, given) for pair in PAIRS)
    answered = [result for result in pairs if result.all]
    apart = sorted((result for result in answered if result.apart), key=lambda each: -each.unrest)
    inside = sorted(answered, key=lambda each: each.all.mean if each.all else FULL)
    return SelfTestResult(
        people=len(given),
        all=_spread([_position(reply) for reply in given]),
        by_standpoint=_by_standpoint([(reply.standpoint, _position(reply)) for reply in given]),
        pairs=pairs,
        most_apart=tuple(apart[:_SHOWN]),
        most_inside_out=tuple(each for each in inside[:_SHOWN] if each.all and each.all.mean < FULL // 2),
    )


def _pair_result(pair: Pair, replies: Sequence[Reply]) -> PairResult:
    scores = [(reply.standpoint, _scores(reply)[pair.key]) for reply in replies if pair.key in _scores(reply)]
    counted = Counter(score for _, score in scores)
    return PairResult(
        pair=pair,
        all=_spread([score for _, score in scores]),
        by_standpoint=_by_standpoint(scores),
        chosen=tuple((words, counted[_score(points)]) for points, words in SCALE),
        unrest=pstdev([score for _, score in scores]) if scores else 0.0,
    )


def _scores(reply: Reply) -> dict[str, int]:
    """The answers of one person from 0 to 100; what is no answer to a pair of the test does not count."""
    known = {pair.key for pair in PAIRS}
    return {key: _score(points) for key, points in reply.points.items() if key in known and 0 <= points <= MOST}


def _score(points: int) -> int:
    return points * FULL // MOST


def _position(reply: Reply) -> int:
    """Where one person sees the business: the mean of their answers."""
    return round(fmean(_scores(reply).values()))


def _spread(scores: Sequence[int]) -> Spread | None:
    if not scores:
        return None
    return Spread(count=len(scores), lowest=min(scores), highest=max(scores), mean=round(fmean(scores)))


def _by_standpoint(scores: Iterable[tuple[str, int]]) -> tuple[tuple[str, Spread], ...]:
    """The spread of each standpoint from which somebody answered."""
    gathered = list(scores)
    spreads = ((words, _spread([score for at, score in gathered if at == key])) for key, words in STANDPOINTS)
    return tuple((words, spread) for words, spread in spreads if spread)
