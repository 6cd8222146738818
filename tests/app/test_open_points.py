"""Open points: whoever does not know has said whom to ask, and by when."""

from datetime import date

from backbrief.app.open_points import open_points
from backbrief.domain.answer import Sides, Unknown
from backbrief.domain.design import Defaults
from backbrief.domain.need import Use
from backbrief.domain.step import Step
from backbrief.domain.transfer import Transfer
from tests.app.small_claim import CLAIM, claim

TODAY = date(2026, 11, 24)
REGISTER = f"{CLAIM}/register"


def test_what_is_overdue_comes_first_and_what_has_no_day_last() -> None:
    survey = claim(
        Step(
            id=REGISTER,
            name="register",
            role="role/clerk",
            purpose=Unknown("Ben", "2026-12-01"),
            trigger=Unknown("Eva", "next week"),
            done_when=Unknown("Ann", "2026-11-23"),
        )
    )

    found = open_points(survey, today=TODAY)

    assert [(point.ask, point.by, point.overdue) for point in found] == [
        ("Ann", "2026-11-23", True),
        ("Ben", "2026-12-01", False),
        ("Eva", "next week", False),
    ]


def test_an_open_point_says_what_it_asks_and_about_what() -> None:
    survey = claim(Step(id=REGISTER, name="register", role="role/clerk", trigger=Unknown("Ben", "2026-12-01")))

    (point,) = open_points(survey, today=TODAY)

    assert (point.key, point.about) == (f"{REGISTER}#trigger", "step register")
    assert point.question == "How do you know it is your turn to do 'register'?"


def test_what_is_due_today_is_not_overdue() -> None:
    survey = claim(Step(id=REGISTER, name="register", role="role/clerk", trigger=Unknown("Ben", "2026-11-24")))

    assert [point.overdue for point in open_points(survey, today=TODAY)] == [False]


def test_open_points_lie_on_one_side_inside_parts_and_in_what_holds_everywhere() -> None:
    use = Use(kind="looks at", information="information/claim", presence=Unknown("Ben", "2026-12-01"))
    survey = claim(
        Step(id=REGISTER, name="register", role="role/clerk", uses=(use,)),
        Transfer(id=f"{CLAIM}/register--assess", moves=Sides(receiver=Unknown("Eva", "2026-12-02"))),
        Defaults(id=f"{CLAIM}/defaults/step", answers=(("place", Unknown("Ann", "2026-12-03")),)),
    )

    assert [point.key for point in open_points(survey, today=TODAY)] == [
        f"{REGISTER}#uses.0.presence",
        f"{CLAIM}/register--assess#moves.receiver",
        f"{CLAIM}/defaults/step#place",
    ]


def test_a_transfer_that_no_flow_makes_any_more_keeps_its_open_points() -> None:
    survey = claim(Transfer(id=f"{CLAIM}/gone--assess", reason=Unknown("Ben", "2026-12-01")))

    assert [point.ask for point in open_points(survey, today=TODAY)] == ["Ben"]
