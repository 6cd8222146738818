"""Numbers that stay with a need for good and are never given to another."""

from collections import Counter
from collections.abc import Mapping, Sequence


def number(groups: Sequence[Sequence[str]], *, known: Mapping[str, int]) -> tuple[list[int], dict[str, int]]:
    """A number for each group of keys, and the mapping of keys to numbers with all that was ever given.

    A group takes the lowest number that one of its keys has. Where two groups claim one number, it stays with the group
    that holds more of its keys. A key that is gone keeps its number reserved.
    """
    owners = _owners(groups, known)
    numbers = dict(known)
    highest = max(known.values(), default=0)
    given = []
    for at, keys in enumerate(groups):
        mine = _lowest_of_its_own(keys, at, known, owners)
        if not mine:
            mine = highest = highest + 1
        given.append(mine)
        numbers.update({key: mine for key in keys if _is_lost(known.get(key), owners, at)})
    return given, numbers


def _lowest_of_its_own(keys: Sequence[str], at: int, known: Mapping[str, int], owners: Mapping[int, int]) -> int:
    """The lowest number that belongs to the group; zero when it has none yet."""
    held = sorted({known[key] for key in keys if key in known})
    return next((each for each in held if owners[each] == at), 0)


def _is_lost(held: int | None, owners: Mapping[int, int], at: int) -> bool:
    """True when the key has no number yet, or one that now belongs to another group."""
    return held is None or owners[held] != at


def _owners(groups: Sequence[Sequence[str]], known: Mapping[str, int]) -> dict[int, int]:
    """The group to which each number belongs that is still claimed."""
    claims: dict[int, list[int]] = {}
    for at, keys in enumerate(groups):
        for key in keys:
            if key in known:
                claims.setdefault(known[key], []).append(at)
    return {each: _strongest(held, groups) for each, held in claims.items()}


def _strongest(claims: Sequence[int], groups: Sequence[Sequence[str]]) -> int:
    """The group that holds most keys of one number; of several, the one with the first key."""
    if claims[0] == claims[-1]:
        return claims[0]
    held = Counter(claims)
    return min(held, key=lambda at: (-held[at], min(groups[at])))
