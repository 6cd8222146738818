"""The first minute: open the address, see one box, look at the example."""

from playwright.sync_api import Page, expect


def test_the_example_opens_in_one_click_without_signing_in(page: Page) -> None:
    page.goto("/")

    page.get_by_role("button", name="Open the example").click()

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("contentinfo", name="Status")).to_contain_text("IT would have to guess")
