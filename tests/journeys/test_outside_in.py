"""A business user draws the map from outside in and closes its gaps, by keyboard alone."""

import re

from playwright.sync_api import Page, expect

from tests.journeys.beginning import tell_work


def type_into(page: Page, label: str, text: str) -> None:
    """Type into a field and press Enter, as somebody does who leaves the mouse alone."""
    field = page.get_by_label(label, exact=True).first
    field.focus()
    page.keyboard.type(text)
    page.keyboard.press("Enter")


def test_a_whole_map_is_drawn_by_keyboard(page: Page) -> None:
    page.goto(f"{tell_work(page, 'Letting rooms')}map/")

    expect(page.get_by_role("heading", name="2 gaps")).to_be_visible()
    type_into(page, "Write a customer", "Guest")
    expect(page.locator(".map-gaps")).to_contain_text("What does Guest want to come out of it?")
    type_into(page, "Write an outcome", "I sleep well")
    expect(page.locator(".map-gaps")).to_contain_text("What will the business do so that 'I sleep well' happens?")
    expect(page.get_by_role("heading", name=re.compile("gap"))).to_be_focused()
    type_into(page, "Write a strategy", "Give quiet rooms first")
    chosen = page.get_by_label("Choose a strategy").first
    chosen.focus()
    chosen.select_option(label="Give quiet rooms first")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.get_by_text("No gap: every line leads on")).to_be_visible()
    assert page.locator(".map-lines path").count() == 3


def test_the_front_line_sees_another_business_than_the_top(page: Page) -> None:
    page.goto("/")
    page.locator("#work").fill("Letting rooms")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/d/"))
    place = f"/d/{page.url.partition('/d/')[2].partition('/')[0]}/self-test/"
    for who, standpoint, choice in (
        ("Ana", "I lead the business or a large part of it", "The first is true"),
        ("Ben", "I work with customers", "The second is true"),
    ):
        page.goto(place)
        type_into(page, "Who is asked?", who)
        page.goto(page.get_by_label(f"Link for {who}").input_value())
        page.get_by_label(standpoint).check()
        for choices in page.get_by_label(choice).all():
            choices.check()
        page.get_by_role("button", name="Keep my answers").click()
        expect(page.get_by_role("status")).to_contain_text(f"Thank you, {who}.")

    page.goto(place)

    expect(page.get_by_role("heading", name="2 people answered: in between")).to_be_visible()
    expect(page.get_by_role("heading", name="Where you do not agree")).to_be_visible()
