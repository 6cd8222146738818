"""The cursor of somebody who types in the outline stays where the work goes on."""

from playwright.sync_api import Page, expect

from tests.journeys.typing_lines import begin, focused, saved, texts, type_lines


def test_behind_a_parting_of_work_the_next_line_stands_on_its_first_path(page: Page) -> None:
    begin(page, "Sending goods")
    type_lines(page, "Fetch goods @Packer", "&")
    saved(page)
    expect(page.locator("#rows li.draft")).to_have_attribute("data-depth", "2")

    type_lines(page, "Pack goods")
    saved(page)

    depths = page.locator("#rows > li.step:not(.draft)").evaluate_all("rows => rows.map(row => row.dataset.depth)")
    assert depths == ["0", "2"]


def test_an_act_that_cannot_be_done_is_told_and_leaves_the_line_as_it_is(page: Page) -> None:
    begin(page, "Ordering paper")
    type_lines(page, "Count paper @Clerk")
    saved(page)
    page.keyboard.press("ArrowUp")

    page.keyboard.press("Alt+ArrowUp")

    expect(page.locator("#told")).to_contain_text("This line stands first")
    expect(page.locator("#rows li.refused")).to_have_count(0)
    assert focused(page) == "Count paper"


def test_the_button_that_was_pressed_to_undo_keeps_the_focus(page: Page) -> None:
    begin(page, "Ordering paper")
    type_lines(page, "Count paper @Clerk", "Order paper")
    saved(page)

    page.get_by_role("button", name="Undo").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#summary")).to_contain_text("1 step")

    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    assert texts(page) == ["Count paper"]
