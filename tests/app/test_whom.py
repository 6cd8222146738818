"""A question says to whom it is put, by name where that is known."""

import pytest

from backbrief.app.asking import question_at
from backbrief.app.whom import whom
from backbrief.domain.workflow import Workflow
from tests.app.small_claim import CLAIM, claim


@pytest.mark.parametrize(
    ("key", "words"),
    [
        (f"{CLAIM}/register#purpose", "Whoever does it: Clerk"),
        (f"{CLAIM}/register--assess#moves.sender", "The sender, alone: Clerk"),
        (f"{CLAIM}/register--assess#moves.receiver", "The receiver, alone: Adjuster"),
        (f"{CLAIM}#promise", "The owner: Adjuster"),
        ("role/clerk#capacity", "The owner"),
        (f"{CLAIM}/defaults/transfer#refusal_reasons", "Whoever hands over and whoever takes over, each alone"),
    ],
)
def test_whoever_is_asked_is_named_as_far_as_known(key: str, words: str) -> None:
    survey = claim(Workflow(id=CLAIM, name="Claim", owner="role/adjuster"))

    assert whom(survey, question_at(survey, key).question) == words
