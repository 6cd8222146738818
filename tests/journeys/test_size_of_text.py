"""Text follows the size that a reader has set in the browser, and the pages rearrange themselves for it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys.running import CHROMIUM, FLAGS, Workbench

TWICE = "--blink-settings=defaultFontSize=32"


@pytest.fixture
def large(browser: Browser, workbench: Workbench) -> Iterator[Page]:
    """A window of somebody who reads at twice the usual size."""
    reader = browser.browser_type.launch(executable_path=CHROMIUM, args=[*FLAGS, TWICE])
    with workbench.window(reader) as window:
        yield window.new_page()
    reader.close()


def test_at_twice_the_size_no_page_is_wider_than_the_window(large: Page) -> None:
    large.goto("/")
    large.get_by_role("button", name="Open the example").click()
    design = large.url
    workflow = large.locator("main th a").first.get_attribute("href")

    wider = []
    for page in ["", "ask/", "questions/", "guesses/", "map/", "history/", "brief/", workflow, f"{workflow}play/"]:
        large.goto(page if page and page.startswith("/") else f"{design}{page}")
        if large.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wider.append(page)

    assert large.evaluate("getComputedStyle(document.body).fontSize") == "32px"
    assert wider == []
