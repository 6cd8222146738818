"""Several people's answers together show where a business stands and where its people differ."""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from backbrief.app.self_test import MOST, PAIRS, SCALE, STANDPOINTS
from backbrief.app.self_test_result import FULL, Reply, Spread, self_test_result

replies = st.builds(
    Reply,
    standpoint=st.sampled_from([key for key, _ in STANDPOINTS]),
    points=st.dictionaries(st.sampled_from([pair.key for pair in PAIRS]), st.integers(0, MOST)),
)


def said(standpoint: str, points: Mapping[str, int]) -> Reply:
    return Reply(standpoint=standpoint, points=points)


def everything(points: int) -> dict[str, int]:
    return {pair.key: points for pair in PAIRS}


def test_nobody_has_answered_yet() -> None:
    result = self_test_result([said("leads", {}), said("leads", {"unheard-of": 3, "measure": 9})])

    assert (result.people, result.all, result.most_apart, result.most_inside_out) == (0, None, (), ())
    assert all(each.all is None and not each.apart for each in result.pairs)


def test_the_top_and_the_front_line_see_two_businesses() -> None:
    result = self_test_result(
        [said("leads", everything(4)), said("front", everything(1)), said("front", everything(0))]
    )

    assert result.all == Spread(count=3, lowest=0, highest=100, mean=42)
    assert [(words, spread.mean) for words, spread in result.by_standpoint] == [
        ("I lead the business or a large part of it", 100),
        ("I work with customers", 12),
    ]


def test_where_people_differ_most_comes_first() -> None:
    result = self_test_result(
        [
            said("leads", {"measure": 4, "cut": 4, "sees": 2, "voice": 1}),
            said("team", {"measure": 0, "cut": 1, "sees": 2, "voice": 3}),
        ]
    )

    assert [each.pair.key for each in result.most_apart] == ["measure", "cut"]
    assert [each.pair.key for each in result.pairs if each.apart] == ["cut", "measure"]


def test_where_the_business_looks_inward_is_named() -> None:
    result = self_test_result([said("leads", {"measure": 1, "cut": 0, "sees": 4, "voice": 2})])

    assert [each.pair.key for each in result.most_inside_out] == ["cut", "measure"]


def test_each_place_of_the_scale_tells_how_many_chose_it() -> None:
    result = self_test_result([said("team", {"sees": 3}), said("team", {"sees": 3}), said("team", {"sees": 0})])
    (sees,) = [each for each in result.pairs if each.all]

    assert [count for _, count in sees.chosen] == [0, 2, 0, 0, 1]


def test_a_mean_is_said_in_words() -> None:
    words = [Spread(count=1, lowest=mean, highest=mean, mean=mean).leaning for mean in (100, 60, 50, 30, 10)]

    assert words == ["outside in", "rather outside in", "in between", "rather inside out", "inside out"]


@given(st.lists(replies, max_size=8))
def test_every_answer_counts_once_and_means_lie_between_the_ends(given_replies: list[Reply]) -> None:
    result = self_test_result(given_replies)

    answered = sum(len(reply.points) for reply in given_replies)
    spreads = [each.all for each in result.pairs if each.all] + ([result.all] if result.all else [])

    assert sum(count for each in result.pairs for _, count in each.chosen) == answered
    assert sum(spread.count for _, spread in result.by_standpoint) == result.people
    assert all(0 <= each.lowest <= each.mean <= each.highest <= FULL for each in spreads)
    assert all(len(each.chosen) == len(SCALE) for each in result.pairs)
