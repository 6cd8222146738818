"""A business user tells her work, is asked about one step, and says twice that she does not know."""

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.beginning import tell_work
from tests.journeys.running import Workbench

STORY = """Open the request @Assistant
Check the budget @Assistant
Approve the request @Head of office
Order the chairs @Buyer"""
IN_A_WEEK = (date.today() + timedelta(days=7)).isoformat()  # noqa: DTZ011 - as the page reckons


@pytest.fixture
def coach(page: Page) -> Page:
    """The first question about the third step of a story that was just told."""
    design = tell_work(page, "Buying office chairs")
    page.goto(f"{design}ask/story/")
    page.get_by_label("What happens").fill(STORY)
    page.get_by_role("button", name="That is the story").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.goto(f"{design}ask/?about=workflow/buying-office-chairs/approve-the-request")
    return page


def settle(page: Page, press: str) -> None:
    """Press a button and wait for the next question."""
    asked = page.locator("#question-text").inner_text()
    page.get_by_role("button", name=press).click()
    expect(page.locator("#question-text")).not_to_have_text(asked)


def put_off_until(page: Page, words: str) -> None:
    """Skip question by question until one with these words comes."""
    for _ in range(60):
        if words in page.locator("#question-text").inner_text():
            return
        settle(page, "Skip for now")
    pytest.fail(f"nobody asked: {words}")


def test_five_answers_of_which_two_are_open_are_read_back(coach: Page) -> None:
    put_off_until(coach, "who would notice first")
    loaded = coach.evaluate("performance.timeOrigin")
    coach.keyboard.type("The assistant cannot order anything")
    settle(coach, "Save and next")
    coach.keyboard.type("A request lies in my tray")
    settle(coach, "Save and next")
    for _ in range(2):
        coach.get_by_text("I do not know").click()
        coach.get_by_label("Ask", exact=True).fill("Ben")
        expect(coach.get_by_label("By", exact=True)).to_have_value(IN_A_WEEK)
        settle(coach, "Keep it open and go on")
    coach.get_by_text("None, on purpose", exact=True).click()
    settle(coach, "There is none, on purpose")

    expect(coach.get_by_text("You have answered 5.")).to_be_visible()
    assert coach.evaluate("performance.timeOrigin") == loaded
    coach.get_by_role("link", name="Read them back").click()
    expect(coach.get_by_role("heading", name="This sitting")).to_be_visible()
    expect(coach.locator("dl.read-back").first.locator(".line")).to_have_count(5)
    coach.get_by_role("link", name="Open points 2").click()
    expect(coach.get_by_role("heading", level=1)).to_contain_text("Open points 2")
    expect(coach.locator("table.points tbody tr")).to_have_count(2)
    expect(coach.get_by_role("row", name="Ben")).to_have_count(2)


def test_what_was_answered_is_changed_and_read_back_again(coach: Page) -> None:
    put_off_until(coach, "who would notice first")
    coach.keyboard.type("The asistant")
    settle(coach, "Save and next")

    coach.get_by_role("link", name="Check your answers").click()
    coach.get_by_role("link", name=re.compile("Change.*If nobody did")).first.click()
    coach.get_by_role("textbox").first.fill("The assistant")
    coach.get_by_role("button", name="Save", exact=True).click()

    expect(coach.get_by_role("heading", level=1)).to_contain_text("Check your answers")
    expect(coach.locator("dl.read-back").first).to_contain_text("The assistant")


def test_an_answer_is_saved_by_the_keyboard_alone(coach: Page) -> None:
    put_off_until(coach, "who would notice first")
    asked = coach.locator("#question-text").inner_text()
    coach.keyboard.type("The assistant")

    coach.keyboard.press("Control+Enter")

    expect(coach.locator("#question-text")).not_to_have_text(asked)


def test_a_missing_day_is_asked_for_and_what_was_typed_stays(coach: Page) -> None:
    put_off_until(coach, "who would notice first")
    coach.get_by_text("I do not know").click()
    coach.get_by_label("Ask", exact=True).fill("Ben")
    coach.get_by_label("By", exact=True).fill("")

    coach.get_by_role("button", name="Keep it open and go on").click()

    expect(coach.get_by_role("alert")).to_contain_text("Say by when")
    expect(coach.get_by_label("Ask", exact=True)).to_have_value("Ben")


def test_one_key_leads_to_the_grid_and_back(coach: Page) -> None:
    coach.keyboard.press("F2")
    expect(coach.get_by_role("heading", level=1)).to_contain_text("All questions")

    coach.keyboard.press("F2")

    expect(coach.locator("#question-text")).to_be_visible()


def test_an_answer_in_the_grid_is_saved_in_its_row(coach: Page) -> None:
    coach.keyboard.press("F2")
    cell = coach.get_by_role("row", name="who would notice first").get_by_role("textbox")
    before = coach.locator("#status .guesses").inner_text()

    cell.fill("The assistant")
    cell.press("Enter")

    expect(coach.get_by_role("row", name="who would notice first")).to_contain_text("Saved")
    expect(coach.locator("#status .guesses")).not_to_have_text(before)


def test_lines_pasted_into_a_cell_are_shown_before_they_are_kept(coach: Page) -> None:
    coach.keyboard.press("F2")
    cell = coach.get_by_role("row", name="who would notice first").get_by_role("textbox")

    cell.evaluate(
        """(cell) => { const data = new DataTransfer(); data.setData('text/plain', 'The assistant\\nIn the tray\\n');
        cell.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true})); }"""
    )
    expect(coach.get_by_role("heading", level=1)).to_have_text("What you pasted")
    coach.get_by_role("button", name="Keep 2 answers").click()

    expect(coach.get_by_text("2 answers kept.")).to_be_visible()


def test_what_is_folded_among_the_findings_opens_in_its_place(coach: Page) -> None:
    design = coach.url.partition("/d/")[2].partition("/")[0]
    coach.goto(f"/d/{design}/guesses/")
    before = coach.get_by_text("Why it matters").count()

    coach.get_by_role("link", name="Show ").first.click()

    expect(coach.get_by_text("Why it matters")).not_to_have_count(before)
    assert before == 7


def test_a_finding_is_answered_and_the_list_comes_back_with_one_less(coach: Page) -> None:
    design = coach.url.partition("/d/")[2].partition("/")[0]
    coach.goto(f"/d/{design}/guesses/?about=workflow/buying-office-chairs/approve-the-request&level=2")
    before = int(coach.locator("#status .guesses strong").inner_text())
    coach.get_by_role("link", name=re.compile("Answer.*who would notice first")).click()

    coach.get_by_role("textbox", name=re.compile("who would notice first")).fill("The assistant")
    coach.get_by_role("button", name="Save", exact=True).click()

    expect(coach.get_by_text(f"Saved. IT would have to guess {before - 1} things.")).to_be_visible()


def test_the_coach_asks_and_keeps_answers_without_script(coach: Page, browser: Browser, workbench: Workbench) -> None:
    address = coach.url
    state = coach.context.storage_state()
    with workbench.window(browser, java_script_enabled=False, storage_state=state) as window:
        page = window.new_page()
        page.goto(address)
        asked = page.locator("#question-text").inner_text()

        page.get_by_role("button", name="Skip for now").click()
        expect(page.locator("#question-text")).not_to_have_text(asked)
        page.get_by_text("None, on purpose", exact=True).click()
        page.get_by_role("button", name="There is none, on purpose").click()

        expect(page.locator("#status")).to_contain_text("version 3")


def test_the_back_button_of_the_browser_leads_to_the_question_before_with_everything_around_it(coach: Page) -> None:
    first = coach.locator("#question-text").inner_text()
    settle(coach, "Skip for now")
    second = coach.locator("#question-text").inner_text()
    settle(coach, "Skip for now")

    for asked in (second, first):
        coach.go_back()
        expect(coach.locator("#question-text")).to_have_text(asked)
        expect(coach.locator("#status .saved")).to_be_visible()
        expect(coach.get_by_role("link", name="Overview")).to_be_visible()
