"""Lines go where somebody at the keyboard, or at a phone, means them to go."""

from playwright.sync_api import Browser, Page, expect

from tests.journeys.running import Workbench

SAVED = "#editor[data-waiting='0']"


def begin(page: Page, work: str, *lines: str) -> None:
    """A workflow of these lines."""
    page.goto("/")
    page.locator("[name=work]").first.fill(work)
    page.keyboard.press("Enter")
    page.wait_for_selector("html[data-editor=ready]")
    for line in lines:
        page.keyboard.type(line)
        page.keyboard.press("Enter")
    page.wait_for_selector(SAVED)


def answers(page: Page) -> list[str]:
    return [line.input_value() for line in page.locator("#rows > li.answer input.text").all()]


def test_an_answer_is_moved_by_keys_and_back_by_undo(page: Page) -> None:
    begin(page, "Settling claims", "Register claim @Clerk", "Who pays? we / they / nobody")
    expect(page.locator("#rows > li.answer")).to_have_count(3)

    page.locator("#rows > li.answer input.text").nth(1).focus()
    page.keyboard.press("Alt+ArrowUp")
    page.wait_for_selector(SAVED)

    assert answers(page) == ["they", "we", "nobody"]
    expect(page.locator("#rows > li.answer input.text").first).to_be_focused()
    page.keyboard.press("Control+z")
    expect(page.locator("#rows > li.answer input.text").first).to_have_value("we")
    assert answers(page) == ["we", "they", "nobody"]


def test_a_line_is_added_behind_the_question_and_not_in_its_last_answer(page: Page) -> None:
    begin(page, "Settling losses", "Register loss @Clerk", "Is it covered?")

    page.locator("[data-add]").click()
    page.keyboard.type("File papers")
    page.keyboard.press("Enter")
    page.wait_for_selector(SAVED)

    expect(page.locator("#rows > li[data-row$='/file-papers']")).to_have_attribute("data-depth", "0")


def test_the_box_of_more_acts_lies_inside_a_narrow_window(browser: Browser, workbench: Workbench) -> None:
    with workbench.window(browser, viewport={"width": 360, "height": 740}) as window:
        page = window.new_page()
        begin(page, "Settling on the phone", "Register claim @Clerk")

        page.locator(".tools summary").click()

        box = page.locator(".more-fields").bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 360
