"""A step and a transfer stated by keyboard alone, and nothing that is half typed is lost when the rest is saved."""

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.journeys.barriers import barriers
from tests.journeys.beginning import design_on, open_example
from tests.journeys.running import Workbench

WORK = "at/workflow/purchase-request"
MOST_TABS = 150


@pytest.fixture
def sheet(page: Page) -> Page:
    """The example, opened at the functions of one of its steps."""
    page.goto(f"{open_example(page)}{WORK}/confirm-budget?fact=needs")
    return page


def go_to(page: Page, wanted: Locator) -> None:
    """Press Tab until the control has the focus."""
    wanted.wait_for(state="attached")
    for _ in range(MOST_TABS):
        if wanted.evaluate("each => each === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"{wanted} is not reached by Tab")


def test_a_vague_word_is_answered_with_choices_that_are_taken_by_keyboard(sheet: Page) -> None:
    sheet.goto(f"{design_on(sheet)}{WORK}/write-request?fact=needs")
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
    states = sheet.get_by_label("States", exact=True)
    expect(states).to_be_visible()
    go_to(sheet, sheet.locator("#at-needs-2-information"))
    sheet.keyboard.type("Call note")
    with sheet.expect_response(lambda answer: answer.request.method == "POST"):
        sheet.keyboard.press("Tab")
    go_to(sheet, states)
    sheet.keyboard.type("open, closed")
    with sheet.expect_response(lambda answer: answer.request.method == "POST"):
        sheet.keyboard.press("Tab")
    expect(sheet.locator("datalist option[value='Call note']").first).to_be_attached()
    sheet.reload()

    expect(sheet.locator("#status .saved")).to_contain_text("Saved")
    expect(sheet.locator("#at-needs-2-information")).to_have_value("Call note")
    expect(sheet.get_by_label("States", exact=True)).to_have_value("open, closed")


def add_a_function(page: Page) -> Locator:
    """Add a row for a function by keyboard; gives the input of its verb, which has the focus."""
    go_to(page, page.locator("#add-at-needs"))
    page.keyboard.press("Enter")
    verb = page.locator("#at-needs-2-verb")
    expect(verb).to_be_focused(timeout=20_000)
    return verb


def test_a_transfer_is_stated_from_both_sides_by_keyboard_and_the_difference_is_shown(sheet: Page) -> None:
    sheet.goto(f"{design_on(sheet)}{WORK}/write-request--confirm-budget?fact=refusal_reasons")

    go_to(sheet, sheet.locator("#at-refusal_reasons-sender"))
    sheet.keyboard.type("no price")
    sheet.keyboard.press("Tab")
    go_to(sheet, sheet.locator("#at-refusal_reasons-receiver"))
    sheet.keyboard.type("no price")
    sheet.keyboard.press("Enter")
    sheet.keyboard.type("no project number")
    sheet.keyboard.press("Tab")

    fact = sheet.locator("#fact-refusal_reasons")
    expect(fact).to_contain_text("The sides differ")
    expect(fact).to_contain_text("Project lead says 'no price', Accounts clerk says 'no price; no project number'")


def test_what_is_typed_while_the_rest_is_being_saved_is_kept_and_saved_too(sheet: Page) -> None:
    sheet.goto(f"{design_on(sheet)}{WORK}/place-order?fact=status_before")
    before, after = sheet.locator("#at-status_before"), sheet.locator("#at-status_after")
    unfold(sheet, sheet.locator("#line-at-status_after"))
    seen = sheet.locator("#group-how-it-ends input[name=seen]")
    first = int(seen.input_value())
    hold_back_answers(sheet, milliseconds=700)

    before.fill("checked")
    sheet.keyboard.press("Tab")
    go_to(sheet, after)
    sheet.keyboard.press("Control+A")
    sheet.keyboard.type("tak")
    expect(seen).to_have_value(str(first + 1))
    expect(after).to_be_focused()
    sheet.keyboard.type("en down")
    expect(after).to_have_value("taken down")
    sheet.keyboard.press("Tab")
    expect(seen).to_have_value(str(first + 2))

    sheet.reload()
    expect(before).to_have_value("checked")
    expect(after).to_have_value("taken down")


def unfold(page: Page, line: Locator) -> None:
    """Unfold a line by keyboard."""
    go_to(page, line)
    page.keyboard.press("Enter")


def test_a_function_is_stated_without_script(browser: Browser, workbench: Workbench) -> None:
    with workbench.window(browser, java_script_enabled=False) as window:
        page = window.new_page()
        page.goto(f"{open_example(page)}{WORK}/match-invoice?fact=needs")
        rows = page.locator("#at-needs > .row")
        before = rows.count()

        page.locator("#add-at-needs").click()
        verb = page.locator(f"#at-needs-{before}-verb")
        verb.fill("handle")
        verb.press("Enter")
        expect(page.get_by_role("heading", name="1 answer does not fit yet")).to_be_visible()
        page.get_by_role("button", name="record decision").click()

        expect(verb).to_have_value("record decision")
        expect(page.get_by_label("Visible to whom", exact=True)).to_be_visible()


def test_no_sheet_has_a_barrier_when_all_of_it_is_unfolded(sheet: Page, workbench: Workbench) -> None:
    design, troubles = design_on(sheet), []
    for address in (
        f"{WORK}/write-request?level=2&more=uses",
        f"{WORK}/write-request--confirm-budget?level=1&more=packet.sender",
        f"{WORK}/write-request--confirm-budget?level=3",
        f"{WORK}/defaults/step?level=3",
        "at/information/purchase-order?level=2",
        "remove/information/purchase-order",
    ):
        sheet.goto(f"{design}{address}")
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
