"""A step and a transfer stated by keyboard alone, and nothing that is half typed is lost when the rest is saved."""

import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.journeys.running import Workbench
from tests.journeys.test_every_page import barriers

WORK = "at/workflow/motor-claim"
MOST_TABS = 150


@pytest.fixture
def sheet(page: Page) -> Page:
    """The example, opened at its first step."""
    page.goto("/")
    page.get_by_role("button", name="Open the example").click()
    page.goto(f"{address_of_design(page)}/{WORK}/take-call?level=2")
    return page


def address_of_design(page: Page) -> str:
    found = re.search(r"/d/[0-9a-f-]+", page.url)
    assert found is not None
    return found[0]


def go_to(page: Page, wanted: Locator) -> None:
    """Press Tab until the control has the focus."""
    wanted.wait_for(state="attached")
    for _ in range(MOST_TABS):
        if wanted.evaluate("each => each === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"{wanted} is not reached by Tab")


def test_a_vague_word_is_answered_with_choices_that_are_taken_by_keyboard(sheet: Page) -> None:
    verb = add_a_function(sheet)

    sheet.keyboard.type("manage")
    sheet.keyboard.press("Tab")
    choice = sheet.get_by_role("button", name="show status")
    expect(choice).to_be_visible()
    expect(verb).to_have_value("manage")
    go_to(sheet, choice)
    sheet.keyboard.press("Enter")

    expect(verb).to_have_value("show status")
    expect(verb).to_be_focused()
    expect(sheet.get_by_label("How current", exact=True)).to_be_visible()


def test_a_function_is_stated_by_keyboard_with_what_its_verb_must_also_state(sheet: Page) -> None:
    add_a_function(sheet)

    sheet.keyboard.type("show status")
    sheet.keyboard.press("Tab")
    go_to(sheet, sheet.locator("#at-needs-1-information"))
    sheet.keyboard.type("Call note")
    sheet.keyboard.press("Tab")
    go_to(sheet, sheet.get_by_label("States", exact=True))
    sheet.keyboard.type("open, closed")
    sheet.keyboard.press("Tab")
    expect(sheet.locator("datalist option[value='Call note']").first).to_be_attached()
    sheet.wait_for_load_state("networkidle")
    sheet.reload()

    expect(sheet.locator("#status .saved")).to_contain_text("Saved")
    expect(sheet.locator("#at-needs-1-information")).to_have_value("Call note")
    expect(sheet.get_by_label("States", exact=True)).to_have_value("open, closed")


def add_a_function(page: Page) -> Locator:
    """Add a row for a function by keyboard; gives the input of its verb, which has the focus."""
    go_to(page, page.locator("#add-at-needs"))
    page.keyboard.press("Enter")
    verb = page.locator("#at-needs-1-verb")
    expect(verb).to_be_focused(timeout=20_000)
    return verb


def test_a_transfer_is_stated_from_both_sides_by_keyboard_and_the_difference_is_shown(sheet: Page) -> None:
    sheet.goto(f"{address_of_design(sheet)}/{WORK}/register-claim--check-cover?level=2")

    go_to(sheet, sheet.locator("#head-taking-it-on-or-sending-it-back"))
    sheet.keyboard.press("Enter")
    go_to(sheet, sheet.locator("#at-refusal_reasons-sender"))
    sheet.keyboard.type("no photos")
    sheet.keyboard.press("Tab")
    go_to(sheet, sheet.locator("#at-refusal_reasons-receiver"))
    sheet.keyboard.type("no photos")
    sheet.keyboard.press("Enter")
    sheet.keyboard.type("no date of loss")
    sheet.keyboard.press("Tab")

    fact = sheet.locator("#fact-refusal_reasons")
    expect(fact).to_contain_text("The sides differ")
    expect(fact).to_contain_text("Call agent says 'no photos', Claims adjuster says 'no photos; no date of loss'")


def test_what_is_typed_while_the_rest_is_being_saved_is_kept_and_saved_too(sheet: Page) -> None:
    sheet.goto(f"{address_of_design(sheet)}/{WORK}/take-call?level=3&group=how-it-ends")
    before, after = sheet.locator("#at-status_before"), sheet.locator("#at-status_after")
    hold_back_answers(sheet, milliseconds=700)

    before.focus()
    sheet.keyboard.type("reported")
    sheet.keyboard.press("Tab")
    go_to(sheet, after)
    sheet.keyboard.type("tak")
    expect(sheet.locator("#fact-status_before .chip.open")).to_have_count(0)
    expect(after).to_be_focused()
    sheet.keyboard.type("en down")
    expect(after).to_have_value("taken down")
    sheet.keyboard.press("Tab")
    expect(sheet.locator("#fact-status_after .chip.open")).to_have_count(0)

    sheet.reload()
    expect(before).to_have_value("reported")
    expect(after).to_have_value("taken down")


def test_no_sheet_has_a_barrier_when_all_of_it_is_unfolded(sheet: Page, workbench: Workbench) -> None:
    design, troubles = address_of_design(sheet), []
    for address in (
        f"{WORK}/take-call?level=2&more=uses",
        f"{WORK}/register-claim--check-cover?level=1&more=packet.sender",
        f"{WORK}/register-claim--check-cover?level=3",
        f"{WORK}/defaults/step?level=3",
        "at/information/claim?level=2",
        "remove/information/claim",
    ):
        sheet.goto(f"{design}/{address}")
        sheet.evaluate("document.querySelectorAll('main details').forEach(each => { each.open = true })")
        troubles += [f"{address}: {each}" for each in barriers(sheet)]

    assert troubles == []
    assert workbench.foreign == []


def hold_back_answers(page: Page, *, milliseconds: int) -> None:
    """Let every saving take its time, as over a slow line."""

    def slowly(route: Route) -> None:
        if route.request.method == "POST":
            page.wait_for_timeout(milliseconds)
        route.continue_()

    page.route("**/at/**", slowly)
