"""The pairs of the self-test can be told apart, and read by anybody."""

from backbrief.app.self_test import MOST, PAIRS, SCALE, STANDPOINTS


def test_there_are_enough_pairs_and_each_has_a_key_of_its_own() -> None:
    assert 12 <= len(PAIRS) <= 15
    assert len({pair.key for pair in PAIRS}) == len(PAIRS)


def test_every_sentence_is_short() -> None:
    said = [text for pair in PAIRS for text in (pair.outside_in, pair.inside_out, pair.look)]

    assert [text for text in said if len(text.split()) > 25] == []


def test_the_scale_leads_from_outside_in_to_inside_out() -> None:
    assert [points for points, _ in SCALE] == list(range(MOST, -1, -1))
    assert len({key for key, _ in STANDPOINTS}) == len(STANDPOINTS)
