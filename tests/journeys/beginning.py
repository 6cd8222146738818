"""How a person comes to a design: the example, or work of one's own; each gives the path of the design."""

import re

from playwright.sync_api import Page


def open_example(page: Page) -> str:
    """The example, opened from the first page."""
    page.goto("/")
    page.get_by_role("button", name="Open the example").click()
    return design_on(page)


def tell_work(page: Page, name: str) -> str:
    """A design of one's own, begun with what the work is called."""
    page.goto("/")
    page.locator("#work").fill(name)
    page.keyboard.press("Enter")
    return design_on(page)


def design_on(page: Page) -> str:
    """The path of the design whose page opens."""
    page.wait_for_url("**/d/*/**")
    found = re.search(r"/d/[0-9a-f-]+/", page.url)
    assert found is not None
    return found[0]
