"""The coach asks what removes most guesses first, and each side of a transfer alone."""

from backbrief.app.coach import ONCE_FOR_ALL, questions
from backbrief.check.check import check
from backbrief.domain.answer import Sides, Unknown
from backbrief.domain.design import Defaults
from backbrief.domain.fact import Asked, Level
from backbrief.domain.information import Information
from backbrief.domain.need import Use
from backbrief.domain.party import Role
from backbrief.domain.step import Step
from backbrief.domain.transfer import Transfer
from backbrief.flow.survey import Survey
from tests.app.small_claim import CLAIM, claim


def keys(survey: Survey, **options: set[str]) -> list[str]:
    return [question.key for question in questions(survey, skipped=options.get("skipped", set()))]


def test_levels_are_asked_one_after_the_other() -> None:
    levels = [question.level for question in questions(claim())]

    assert levels == sorted(levels)
    assert set(levels) == set(Level)


def test_a_fact_that_may_hold_everywhere_is_asked_once_first() -> None:
    asked = [question for question in questions(claim()) if question.fact.name == "place"]

    assert asked[0].key == f"{CLAIM}/defaults/step#place"
    assert asked[0].removes == len(asked) - 1 == 4
    assert "each step" in asked[0].text


def test_few_blanks_are_asked_one_by_one() -> None:
    shared = [key for key in keys(claim()) if "defaults/transfer" in key]

    assert shared == []
    assert ONCE_FOR_ALL > 2


def test_what_holds_everywhere_is_not_asked_again() -> None:
    survey = claim(Defaults(id=f"{CLAIM}/defaults/step", answers=(("place", "desk"),)))

    assert not [key for key in keys(survey) if key.endswith("#place")]


def test_sender_and_receiver_are_asked_apart() -> None:
    asked = [
        each for each in questions(claim()) if each.record == f"{CLAIM}/register--assess" and each.fact.name == "moves"
    ]

    assert [(each.path, each.asked) for each in asked] == [("sender", Asked.SENDER), ("receiver", Asked.RECEIVER)]


def test_only_the_side_that_has_not_spoken_is_asked() -> None:
    survey = claim(Transfer(id=f"{CLAIM}/register--assess", moves=Sides(sender=("work",))))

    asked = [each for each in questions(survey) if each.key.startswith(f"{CLAIM}/register--assess#moves")]

    assert [(each.key, each.asked) for each in asked] == [(f"{CLAIM}/register--assess#moves.receiver", Asked.RECEIVER)]


def test_blanks_inside_a_part_are_asked_by_their_place() -> None:
    use = Use(kind="looks at", information="information/claim")
    survey = claim(Step(id=f"{CLAIM}/register", name="register", role="role/clerk", uses=(use,)))

    inner = [each for each in questions(survey) if each.key == f"{CLAIM}/register#uses.0.attributes"]

    assert [each.fact.name for each in inner] == ["attributes"]


def test_an_unknown_without_anybody_to_ask_is_asked_for() -> None:
    survey = claim(Role(id="role/clerk", name="Clerk", capacity=Unknown()))

    (asked,) = [each for each in questions(survey) if each.key == "role/clerk#capacity"]

    assert asked.text.startswith("Who can say, and by when")


def test_what_was_skipped_is_left_out() -> None:
    first = keys(claim())[0]

    assert first not in keys(claim(), skipped={first})


def test_an_unknown_that_many_inherit_is_asked_for_where_it_is_stated() -> None:
    survey = claim(Defaults(id=f"{CLAIM}/defaults/step", answers=(("place", Unknown()),)))

    (asked,) = [each for each in questions(survey) if each.fact.name == "place"]

    assert (asked.key, asked.removes) == (f"{CLAIM}/defaults/step#place", 4)


def test_what_may_hold_for_all_information_is_asked_once_first() -> None:
    items = [Information(id=f"information/{name}", name=name) for name in ("claim", "invoice", "report")]

    asked = [each for each in questions(claim(*items)) if each.fact.name == "confidentiality"]

    assert (asked[0].key, asked[0].removes) == ("defaults/information#confidentiality", 3)


def test_only_what_some_findings_ask_is_asked_where_they_are_known() -> None:
    survey = claim()
    outline = [each for each in check(survey) if each.level is Level.OUTLINE]

    assert questions(survey, among=outline) == [each for each in questions(survey) if each.level is Level.OUTLINE]
