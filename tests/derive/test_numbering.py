"""Numbers stay with their needs for good."""

from hypothesis import given
from hypothesis import strategies as st

from backbrief.derive.numbering import number

KEYS = st.sampled_from([f"step#{each}" for each in range(8)])
GROUPS = st.lists(KEYS, unique=True).flatmap(
    lambda keys: st.lists(st.integers(0, 3), min_size=len(keys), max_size=len(keys)).map(
        lambda at: [
            group for each in range(4) if (group := [key for key, place in zip(keys, at, strict=True) if place == each])
        ]
    )
)


def test_needs_are_numbered_in_their_order() -> None:
    assert number([["b"], ["a", "c"]], known={}) == ([1, 2], {"b": 1, "a": 2, "c": 2})


def test_a_group_takes_the_lowest_number_of_its_needs_and_each_need_keeps_its_own() -> None:
    assert number([["a", "b"]], known={"a": 5, "b": 3}) == ([3], {"a": 5, "b": 3})


def test_needs_that_part_again_get_back_their_own_numbers() -> None:
    _, kept = number([["a", "b"]], known={"a": 5, "b": 3})

    assert number([["a"], ["b"]], known=kept) == ([5, 3], {"a": 5, "b": 3})


def test_a_number_that_two_groups_claim_stays_with_the_one_that_holds_more_of_it() -> None:
    assert number([["a"], ["b", "c"]], known={"a": 1, "b": 1, "c": 1}) == ([2, 1], {"a": 2, "b": 1, "c": 1})


def test_a_need_that_is_gone_keeps_its_number_reserved() -> None:
    assert number([["new"]], known={"gone": 7}) == ([8], {"gone": 7, "new": 8})


@given(st.lists(GROUPS, min_size=1, max_size=6))
def test_numbers_are_apart_never_pass_to_others_and_settle(history: list[list[list[str]]]) -> None:
    known: dict[str, int] = {}
    for groups in history:
        given_now, after = number(groups, known=known)

        assert len(set(given_now)) == len(given_now)
        assert set(known.values()) <= set(after.values())
        assert all(any(after[key] == each for key in keys) for each, keys in zip(given_now, groups, strict=True))
        assert number(groups, known=after) == (given_now, after)
        known = after
