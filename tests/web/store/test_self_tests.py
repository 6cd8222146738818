"""Whoever is asked has a link of their own, and their answers stand in place of earlier ones."""

from django.contrib.auth.models import User

from backbrief.domain.design import Design
from backbrief.web.store.models import SelfTestAnswer, StoredDesign
from backbrief.web.store.self_tests import answer, ask, asked, opened_by
from tests.web.conftest import Stored


def test_a_token_opens_the_row_it_was_made_for_and_is_not_kept(stored: Stored, ana: User) -> None:
    design = stored(Design())

    row, token = ask(design, ana, for_whom="Ben")
    ask(design, ana, for_whom="Cleo")

    assert opened_by(token) == row
    assert [each.for_whom for each in asked(design)] == ["Ben", "Cleo"]
    assert token not in str(SelfTestAnswer.objects.values_list())


def test_answers_replace_earlier_ones(stored: Stored, ana: User) -> None:
    row, token = ask(stored(Design()), ana, for_whom="Ben")

    answer(row, standpoint="team", points={"measure": 4})
    answer(row, standpoint="front", points={"cut": 0})

    again = opened_by(token)
    assert again is not None
    assert (again.standpoint, again.points) == ("front", {"cut": 0})
    assert again.answered_at is not None


def test_another_token_opens_nothing(stored: Stored, ana: User) -> None:
    design = stored(Design())
    _, token = ask(design, ana, for_whom="Ben")
    StoredDesign.objects.update(archived=True)

    assert opened_by("made-up") is None
    assert opened_by(token) is None
