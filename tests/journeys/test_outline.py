"""Somebody types twelve steps without a mouse, and the lanes appear as they type."""

import re
import time

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect

from tests.journeys.running import Workbench
from tests.journeys.typing_lines import begin, focused, paste, saved, second_window, texts, type_lines

TWELVE = (
    "Collect wishes @Office lead",
    "Ask for offers @Buyer",
    "Compare offers",
    "Write order",
    "Check budget @Accounts",
    "Approve order @Manager",
    "Send order @Buyer",
    "Receive chairs @Warehouse",
    "Check chairs",
    "Confirm delivery",
    "Pay the bill @Accounts",
    "File papers @Office lead",
)


def slowly(route: Route) -> None:
    """A server that takes its time."""
    time.sleep(0.25)
    route.continue_()


def hold_the_first_edit(page: Page) -> list[Route]:
    """The first edit that a window sends from now on, which does not arrive before somebody lets it go on."""
    held: list[Route] = []
    page.route("**/edit/", lambda route: route.continue_() if held else held.append(route))
    return held


def test_twelve_steps_with_their_roles_are_typed_without_a_mouse(page: Page) -> None:
    begin(page, "Buying office chairs")

    type_lines(page, *TWELVE)
    saved(page)

    assert texts(page) == [line.partition(" @")[0] for line in TWELVE]
    expect(page.locator("#summary")).to_have_text("12 steps, 5 roles, 7 transfers")
    for lane in ("Office lead", "Buyer", "Accounts", "Manager", "Warehouse"):
        expect(page.locator("#picture text", has_text=lane).first).to_be_attached()


def test_bursts_of_typing_lose_no_character(page: Page) -> None:
    begin(page, "Paying bills")
    page.route("**/edit/", slowly)

    for number in range(10):
        page.keyboard.type(f"Check the bill with number {number} @Clerk", delay=8)
        page.keyboard.press("Enter")
    page.keyboard.type("and this is still being typed")
    saved(page)

    assert texts(page) == [f"Check the bill with number {number}" for number in range(10)]
    assert focused(page) == "and this is still being typed"


def test_a_row_that_is_typed_in_keeps_its_text_while_the_others_are_renewed(page: Page) -> None:
    begin(page, "Paying bills")
    page.route("**/edit/", slowly)
    type_lines(page, "Open post @Clerk")

    page.keyboard.type("Sort bi")
    saved(page)
    page.keyboard.type("lls")

    assert focused(page) == "Sort bills"


def test_a_row_that_is_said_anew_before_it_is_saved_is_one_row(page: Page) -> None:
    begin(page, "Paying bills")
    page.route("**/edit/", slowly)
    type_lines(page, "Open post @Clerk", "-> Buyer")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Home")
    page.keyboard.type("Fetch and ")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    saved(page)

    assert texts(page) == ["Fetch and Open post"]


def test_questions_inner_work_and_moves_are_typed(page: Page) -> None:
    begin(page, "Ordering paper")
    type_lines(page, "Count paper @Clerk", "Is there enough?")
    saved(page)
    expect(page.locator("#rows li.answer input.text").first).to_be_focused()

    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    type_lines(page, "Order paper @Buyer", "Unpack paper @Clerk")
    saved(page)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Shift+Tab")
    saved(page)

    assert texts(page) == ["Count paper", "Is there enough?", "yes", "no", "Order paper", "Unpack paper"]
    depths = page.locator("#rows > li:not(.draft)").evaluate_all("rows => rows.map(row => row.dataset.depth)")
    assert depths[1:-1] == ["0", "0", "1", "1", "2", "0"]

    page.keyboard.press("Alt+ArrowUp")
    saved(page)
    assert texts(page)[-2:] == ["Order paper", "Unpack paper"]
    assert focused(page) == "Unpack paper"


def test_an_empty_row_is_removed_by_backspace(page: Page) -> None:
    begin(page, "Ordering paper")
    type_lines(page, "Count paper @Clerk", "Order paper")
    saved(page)
    page.keyboard.press("ArrowUp")
    for _ in "Order paper":
        page.keyboard.press("Backspace")

    page.keyboard.press("Backspace")
    saved(page)

    expect(page.locator("#summary")).to_have_text("1 step, 1 role, 0 transfers")
    assert focused(page) == "Count paper"


def test_known_roles_are_offered_behind_the_sign(page: Page) -> None:
    begin(page, "Ordering paper")
    type_lines(page, "Count paper @Warehouse clerk")
    saved(page)

    page.keyboard.type("Order paper @wa")
    expect(page.get_by_role("option", name="Warehouse clerk")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    saved(page)

    expect(page.locator("#summary")).to_have_text("2 steps, 1 role, 0 transfers")


def test_a_click_in_the_picture_leads_to_the_row_and_the_row_lights_its_shape(page: Page) -> None:
    begin(page, "Ordering paper")
    type_lines(page, "Count paper @Clerk", "Order paper @Buyer")
    saved(page)

    page.locator("#picture g[data-record$='/count-paper'] text").first.click()

    assert focused(page) == "Count paper"
    expect(page.locator("#picture g[data-record$='/count-paper'][data-lit]").first).to_be_attached()


def test_several_lines_are_shown_before_they_come_in(page: Page) -> None:
    begin(page, "Ordering paper")
    type_lines(page, "Count paper @Clerk")
    saved(page)
    rows = "Step\tWho\nOrder paper\tBuyer\nPay the bill\tAccounts\n"
    paste(page, rows)
    expect(page.locator("#pasting")).to_contain_text("2 lines would come in")
    assert texts(page) == ["Count paper"]

    page.keyboard.press("Enter")

    expect(page.locator("#summary")).to_have_text("3 steps, 3 roles, 2 transfers")


def test_what_the_server_did_not_take_is_sent_again(page: Page) -> None:
    begin(page, "Ordering paper")
    page.route("**/edit/", lambda route: route.abort())
    type_lines(page, "Count paper @Clerk")
    expect(page.locator("#status .saved")).to_contain_text("Not saved yet")

    page.unroute("**/edit/")
    saved(page)

    assert texts(page) == ["Count paper"]
    expect(page.locator("#status .saved")).to_contain_text("Saved")


def test_the_picture_of_a_hundred_steps_comes_with_each_edit(page: Page) -> None:
    begin(page, "A long piece of work")
    paste_steps(page, 100)
    page.locator("#rows input.text").nth(50).focus()

    redrawn(page, 0)

    expect(page.locator("#picture")).to_contain_text("Look again 0")


def test_the_picture_of_five_hundred_steps_follows_the_answer_of_an_edit(page: Page) -> None:
    begin(page, "A very long piece of work")
    paste_steps(page, 500)
    page.locator("#rows input.text").nth(50).focus()

    redrawn(page, 0, part="body")

    expect(page.locator("#picture")).to_contain_text("Look again 0", timeout=15_000)
    expect(page.locator("#picture")).not_to_have_attribute("aria-busy", "true")


def paste_steps(page: Page, number: int) -> None:
    """A workflow of that many steps, in which the role changes every third step."""
    roles = ("Clerk", "Buyer", "Manager", "Accounts", "Warehouse")
    page.locator("[data-paste-list]").click()
    page.locator("#list").fill(
        "\n".join(f"Handle paper number {each}\t{roles[each // 3 % 5]}" for each in range(number))
    )
    page.get_by_role("button", name="Show what would come in").click()
    page.get_by_role("button", name=re.compile("Take these")).click()
    expect(page.locator("#summary")).to_contain_text(f"{number} steps")


def redrawn(page: Page, number: int, *, part: str = "#picture") -> float:
    """Milliseconds from the key that sends a line to the part of the page that follows it."""
    page.keyboard.press("Enter")
    page.keyboard.type(f"Look again {number}")
    page.evaluate(
        """(part) => {
            window.redrawn = new Promise((resolve) => {
                document.addEventListener('keydown', () => {
                    const begun = performance.now();
                    new MutationObserver((_, observer) => {
                        observer.disconnect();
                        requestAnimationFrame(() => resolve(performance.now() - begun));
                    }).observe(document.querySelector(part), { childList: true, attributeFilter: ['data-version'] });
                }, { once: true, capture: true });
            });
        }""",
        part,
    )
    page.keyboard.press("Enter")
    taken = page.evaluate("window.redrawn")
    page.keyboard.press("ArrowUp")
    return round(float(taken), 1)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_outline_and_the_playback_have_no_barriers(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    begin(page, "Ordering paper")
    type_lines(page, "Count paper @Clerk", "Is there enough?")
    saved(page)
    for place in (
        page.url.partition("?")[0],
        f"{page.url.partition('?')[0]}play/",
        f"{page.url.partition('?')[0]}paste/",
    ):
        page.goto(place)
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("place", ["", "play/", "paste/"])
def test_the_pages_fit_a_narrow_screen(page: Page, place: str) -> None:
    begin(page, "Ordering paper")
    type_lines(page, "Count all the paper that lies in the cellar @Warehouse clerk of the night", "Is there enough?")
    saved(page)
    page.set_viewport_size({"width": 320, "height": 640})

    page.goto(page.url.partition("?")[0] + place)

    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") == 0


def test_the_work_is_played_by_keys(page: Page) -> None:
    begin(page, "Ordering paper")
    type_lines(page, "Count paper @Clerk", "Order paper @Buyer")
    saved(page)
    page.goto(page.url.partition("?")[0] + "play/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Count paper")

    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("heading", level=1)).to_have_text("Order paper")
    expect(page.locator("#play .picture [data-lit] > .step")).to_have_count(1)

    page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("heading", level=1)).to_have_text("Count paper")


def test_a_line_is_turned_inwards_before_and_after_it_is_typed(page: Page) -> None:
    begin(page, "Ordering paper")
    type_lines(page, "Count paper @Clerk")
    page.keyboard.press("Tab")
    page.keyboard.type("Go to the cellar")
    page.keyboard.press("Enter")
    page.keyboard.type("Write the number down")
    page.keyboard.press("Enter")
    page.keyboard.type("Order paper @Buyer")
    page.keyboard.press("Shift+Tab")
    saved(page)

    shown = page.locator("#rows > li.step:not(.draft)").evaluate_all(
        "rows => rows.map(row => row.dataset.depth + ' ' + row.querySelector('.text').value)"
    )

    assert shown == ["0 Count paper", "1 Go to the cellar", "1 Write the number down", "0 Order paper"]


def test_what_passes_and_where_a_path_leads_are_typed_too(page: Page) -> None:
    begin(page, "Ordering paper")
    type_lines(page, "Count paper @Clerk", "Order paper @Buyer")
    saved(page)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    type_lines(page, "-> Buyer: number of sheets")
    saved(page)

    expect(page.locator("#rows .passes")).to_contain_text("Buyer: number of sheets")
    assert texts(page) == ["Count paper", "Order paper"]


def test_a_line_that_cannot_be_understood_keeps_its_text_and_says_why(page: Page) -> None:
    begin(page, "Ordering paper")
    type_lines(page, "Count paper @Clerk", "-> Buyer")
    saved(page)

    expect(page.get_by_role("alert").filter(has_text="work stays in the same hands")).to_be_visible()
    assert page.locator("#rows li.refused input").input_value() == "-> Buyer"


def test_an_edit_is_undone_and_redone_without_leaving_the_outline(page: Page) -> None:
    begin(page, "Ordering paper")
    type_lines(page, "Count paper @Clerk", "Order paper")
    saved(page)
    page.keyboard.press("ArrowUp")

    page.keyboard.press("Control+z")
    expect(page.locator("#summary")).to_have_text("1 step, 1 role, 0 transfers")

    page.get_by_role("button", name="Redo").click()
    expect(page.locator("#summary")).to_have_text("2 steps, 1 role, 0 transfers")


def test_a_colleagues_edit_appears_and_half_typed_text_stays(page: Page) -> None:
    begin(page, "Ordering paper")
    type_lines(page, "Count paper @Clerk")
    saved(page)
    other = second_window(page)
    page.keyboard.type("Order pa")

    other.locator("#rows li.step input.text").first.focus()
    other.keyboard.press("Enter")
    type_lines(other, "Write the number down")
    saved(other)

    expect(page.locator("#rows li.step:not(.draft) input.text").nth(1)).to_have_value("Write the number down")
    page.keyboard.type("per")
    assert focused(page) == "Order paper"


def test_a_line_that_a_colleague_changed_while_it_was_typed_is_overwritten_by_neither(page: Page) -> None:
    begin(page, "Ordering paper")
    type_lines(page, "Count paper @Clerk")
    saved(page)
    other = second_window(page)
    page.locator("#rows li.step:not(.draft) input.text").first.fill("Count the paper twice")
    other.locator("#rows li.step input.text").first.fill("Count the paper once")
    other.keyboard.press("Enter")
    saved(other)
    expect(page.locator("#told")).to_contain_text("Count the paper once")

    page.keyboard.press("Enter")

    expect(page.locator("#conflict")).to_contain_text("Count the paper once")
    expect(page.locator("#conflict")).to_contain_text("Count the paper twice")
    other.reload()
    assert texts(other) == ["Count the paper once"]


def test_a_line_that_a_colleague_changed_while_the_edit_of_it_waited_is_overwritten_by_neither(page: Page) -> None:
    begin(page, "Ordering paper")
    type_lines(page, "Count paper @Clerk", "Order paper")
    saved(page)
    other = second_window(page)
    held = hold_the_first_edit(page)
    rows = page.locator("#rows li.step:not(.draft) input.text")
    rows.nth(0).fill("Count the paper")
    rows.nth(1).fill("Order paper from the mill")
    rows.nth(0).focus()
    expect(page.locator("#editor")).to_have_attribute("data-waiting", "2")
    other.locator("#rows li.step input.text").nth(1).fill("Order paper from the shop")
    other.keyboard.press("Enter")
    saved(other)

    held[0].continue_()

    expect(page.locator("#conflict")).to_contain_text("Order paper from the mill")
    expect(page.locator("#conflict")).to_contain_text("Order paper from the shop")
    other.reload()
    assert texts(other) == ["Count the paper", "Order paper from the shop"]


def test_lines_are_numbered_anew_when_one_comes_between(page: Page) -> None:
    begin(page, "Ordering paper")
    type_lines(page, "Count paper @Clerk", "Order paper", "Unpack paper")
    saved(page)
    page.locator("#rows li.step:not(.draft) input.text").first.focus()

    page.keyboard.press("Enter")
    type_lines(page, "Look into the cupboard")
    saved(page)

    steps = page.locator("#rows li.step:not(.draft)")
    assert texts(page) == ["Count paper", "Look into the cupboard", "Order paper", "Unpack paper"]
    expect(steps.locator(".number")).to_have_text(["1 Step 1", "2 Step 2", "3 Step 3", "4 Step 4"])
    expect(steps.nth(3).locator("input.text")).to_have_accessible_name(re.compile("^Step 4, Clerk"))


def test_text_typed_in_a_line_that_a_colleague_removes_stays_and_can_be_added_again(page: Page) -> None:
    begin(page, "Ordering paper")
    type_lines(page, "Count paper @Clerk", "Order paper")
    saved(page)
    other = second_window(page)
    page.locator("#rows li.step:not(.draft) input.text").nth(1).focus()
    page.keyboard.press("End")
    page.keyboard.type(" from the mill")
    other.locator("#rows li.step input.text").nth(1).focus()
    other.get_by_role("button", name="Remove").first.click()
    saved(other)
    expect(page.locator("#told")).to_contain_text("has removed this line")

    assert focused(page) == "Order paper from the mill"
    page.keyboard.press("Enter")
    saved(page)

    assert texts(page) == ["Count paper", "Order paper from the mill"]


def test_a_line_typed_behind_one_that_a_colleague_removes_is_added_behind_the_line_before(page: Page) -> None:
    begin(page, "Ordering paper")
    type_lines(page, "Count paper @Clerk", "Order paper")
    saved(page)
    other = second_window(page)
    page.keyboard.type("Thank the mill")
    other.locator("#rows li.step input.text").nth(1).focus()
    other.get_by_role("button", name="Remove").first.click()
    saved(other)
    expect(page.locator("#summary")).to_contain_text("1 step")

    page.keyboard.press("Enter")
    saved(page)

    assert texts(page) == ["Count paper", "Thank the mill"]


def test_a_line_that_was_not_finished_is_kept_when_somebody_leaves_the_page(page: Page) -> None:
    begin(page, "Ordering paper")
    outline = page.url
    type_lines(page, "Count paper @Clerk")
    page.keyboard.type("Order paper")

    page.route("**/edit/", slowly)
    page.get_by_role("link", name="Overview").click()
    expect(page).to_have_url(re.compile(r"/d/[0-9a-f-]+/$"))
    page.goto(outline)

    assert texts(page) == ["Count paper", "Order paper"]


def test_nobody_is_led_away_from_a_line_that_could_not_be_saved(page: Page) -> None:
    begin(page, "Ordering paper")
    outline = page.url
    type_lines(page, "Count paper @Clerk")
    saved(page)
    page.route("**/edit/", slowly)
    page.keyboard.type("-> Buyer")

    page.get_by_role("link", name="Overview").click()

    expect(page.locator("#rows li.refused input")).to_have_value("-> Buyer")
    expect(page).to_have_url(outline)


def test_the_buttons_are_reached_from_a_line_and_lead_back_to_it(page: Page) -> None:
    begin(page, "Ordering paper")
    type_lines(page, "Count paper @Clerk", "Order paper")
    saved(page)
    page.keyboard.press("ArrowUp")

    page.keyboard.press("Escape")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("button", name="Up")).to_be_focused()
    page.keyboard.press("Enter")
    saved(page)

    assert texts(page) == ["Order paper", "Count paper"]
    assert focused(page) == "Order paper"


def test_without_a_script_lines_are_typed_into_a_form(browser: Browser, workbench: Workbench) -> None:
    with workbench.window(browser, java_script_enabled=False) as window:
        page = window.new_page()
        page.goto("/")
        page.locator("[name=work]").fill("Ordering paper by hand")
        page.locator("[name=work]").press("Enter")

        for line in ("Count paper @Clerk", "Order paper @Buyer"):
            page.get_by_label("The next line").fill(line)
            page.get_by_label("The next line").press("Enter")

        expect(page.locator("#summary")).to_have_text("2 steps, 2 roles, 1 transfer")
        expect(page.locator("#picture svg")).to_be_visible()
        page.locator("#rows .step .number").first.click()
        page.get_by_role("button", name="Remove").click()
        expect(page.locator("#summary")).to_have_text("1 step, 1 role, 0 transfers")
