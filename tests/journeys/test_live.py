"""What a colleague saves shows on open pages by itself, and nothing that somebody is typing is lost."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.journeys.half_told_claim import bring_half_told_claim
from tests.journeys.in_outline import rename_in_outline
from tests.journeys.running import Workbench


@pytest.fixture
def other(browser: Browser, workbench: Workbench) -> Iterator[BrowserContext]:
    """Another window."""
    with workbench.window(browser) as window:
        yield window


@pytest.fixture
def design(page: Page) -> str:
    """The address of a design that is told by half."""
    return bring_half_told_claim(page)


def listening(page: Page, address: str) -> Page:
    page.goto(address)
    page.wait_for_selector("html[data-live=connected]")
    return page


def test_a_page_without_anything_typed_is_renewed_quietly(page: Page, other: BrowserContext, design: str) -> None:
    listening(page, design)
    version = page.locator("#status").get_attribute("data-version")

    rename_in_outline(other.new_page(), design, "register-claim", "Register the accident")

    expect(page.locator("#live")).to_contain_text(re.compile(r"You saved version \d+ in another window"))
    expect(page.locator("#live").get_by_role("button", name="Show")).to_have_count(0)
    assert page.locator("#status").get_attribute("data-version") != version


def test_a_page_with_something_typed_offers_to_show_what_is_new(page: Page, other: BrowserContext, design: str) -> None:
    listening(page, f"{design}at/workflow/motor-claim/register-claim")
    field = page.locator("main textarea:visible, main input[type=text]:visible").first
    field.fill("half a sen")

    rename_in_outline(other.new_page(), design, "check-cover", "Check the policy")

    expect(page.locator("#live").get_by_role("button", name="Show")).to_be_visible()
    expect(field).to_have_value("half a sen")


def test_a_page_does_not_take_its_own_change_for_that_of_another(page: Page, design: str) -> None:
    listening(page, f"{design}at/workflow/motor-claim/take-call?level=2")
    page.evaluate("for (const fold of document.querySelectorAll('main details')) fold.open = true")
    field = page.locator("#at-purpose")
    before = page.locator("#status").get_attribute("data-version")
    field.fill("The caller has told all that is needed")

    field.press("Tab")

    expect(page.locator("#status")).not_to_have_attribute("data-version", before or "")
    page.wait_for_timeout(2_000)
    expect(page.locator("#live")).to_have_count(0)
