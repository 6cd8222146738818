"""What a person does in the outline of the motor claim."""

import re

from playwright.sync_api import Locator, Page

WORKFLOW = "w/motor-claim/"


def line(page: Page, step: str) -> Locator:
    """The line of a step."""
    return page.locator(f"[data-row='workflow/motor-claim/{step}'] input.text")


def rename_in_outline(page: Page, design: str, step: str, name: str) -> None:
    """Type another name for a step, and wait until it is saved."""
    page.goto(f"{design}{WORKFLOW}")
    page.wait_for_selector("html[data-editor=ready]")
    line(page, step).fill(name)
    with page.expect_response(re.compile("/edit/")):
        line(page, step).press("Enter")
