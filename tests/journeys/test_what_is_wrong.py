"""What is wrong is told in the title and brought to the focus, whether a page or only a part of it came back."""

import re

from playwright.sync_api import Page, expect


def begin(page: Page) -> str:
    """A design with one workflow; the address under which its pages lie."""
    page.goto("/")
    page.get_by_label("In a few words").fill("Buying office chairs")
    page.get_by_role("button", name="Start").click()
    expect(page.locator("#outline")).to_be_visible()
    return page.url.partition("/w/")[0]


def test_a_part_that_is_refused_puts_error_into_the_title_until_it_is_mended(page: Page) -> None:
    design = begin(page)
    page.goto(f"{design}/map/")
    page.locator("summary", has_text="Add a customer").click()

    page.get_by_role("button", name="Add a customer").click()

    expect(page.locator("p.error:focus")).to_have_text("Error: Write a name first.")
    expect(page).to_have_title(re.compile("^Error: Outside-in map"))
    page.get_by_label("Who outside ends up better off?").fill("Office worker")
    page.get_by_role("button", name="Add a customer").click()
    expect(page.get_by_role("article").filter(has_text="Office worker")).to_be_visible()
    expect(page).to_have_title(re.compile("^Outside-in map"))


def test_a_page_that_comes_back_wrong_begins_at_what_is_wrong(page: Page) -> None:
    design = begin(page)
    page.goto(f"{design}/import/")

    page.get_by_role("button", name="Look at what it would change").click()

    expect(page.locator(".error-summary:focus")).to_contain_text("Nothing was chosen and nothing was pasted")
    expect(page).to_have_title(re.compile("^Error: Import"))


def test_a_question_that_is_not_answered_is_an_error_in_the_title(page: Page) -> None:
    design = begin(page)
    page.keyboard.type("Write the request @Team lead")
    page.keyboard.press("Enter")
    expect(page.locator("#summary")).to_contain_text("1 step")
    page.goto(f"{design}/ask/")

    page.get_by_role("button", name="Save and next").click()

    expect(page.locator(".error-summary:focus")).to_be_visible()
    expect(page).to_have_title(re.compile("^Error: "))


def test_a_blank_form_is_answered_in_our_words_and_not_by_the_browser(page: Page) -> None:
    page.goto("/")

    page.get_by_role("button", name="Start").click()

    expect(page.get_by_text("Say in a few words which work you want to describe.")).to_be_visible()
    expect(page).to_have_title(re.compile("^Error: "))


def test_a_comment_without_words_is_brought_to_the_focus(page: Page) -> None:
    design = begin(page)
    page.goto(f"{design}/comments/at/workflow/buying-office-chairs")

    page.get_by_role("button", name="Comment", exact=True).click()

    expect(page.get_by_text("Write what you want to say.")).to_be_visible()
    expect(page).to_have_title(re.compile("^Error: "))
