"""A business user has a drawn swimlane within three minutes, and a shared brief within ten."""

from playwright.sync_api import Browser, Page

from tests.journeys.first_ten_minutes import FirstTenMinutes


def test_twelve_steps_are_drawn_and_a_brief_is_shared_within_the_first_ten_minutes(
    page: Page, browser: Browser
) -> None:
    journey = FirstTenMinutes(page)

    journey.draw()
    journey.answer()
    journey.share(browser)

    drawn, _, shared = journey.reached
    assert drawn.clicks == 0
    assert drawn.person_seconds < 180
    assert shared.person_seconds < 600
    assert shared.keys + shared.clicks <= 60
