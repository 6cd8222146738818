"""A list is pasted from a spreadsheet, and what each column holds is chosen by keyboard."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.journeys.typing_lines import begin, paste, saved, type_lines


def begin_with(page: Page, work: str, *, first: str) -> None:
    """A workflow with one line, the cursor in the next."""
    begin(page, work)
    type_lines(page, first)
    saved(page)


def test_what_would_come_in_follows_the_choice_of_a_column(page: Page) -> None:
    begin_with(page, "Buying stamps", first="Count stamps @Clerk")
    paste(page, "Wer\tVorgang\nBuyer\tOrder stamps\nAccounts\tPay the bill\n")
    shown = page.locator("#pasting tbody")
    expect(shown).to_contain_text("1 Wer")

    page.locator("#column-1").focus()
    page.keyboard.type("Step")
    expect(shown).to_contain_text("1 Vorgang")
    expect(page.locator("#column-0")).to_have_value("")
    expect(page.locator("#column-1")).to_be_focused()
    page.locator("#column-0").focus()
    page.keyboard.type("Role")
    expect(shown).to_contain_text("1 VorgangWer")
    page.locator("#headed").focus()
    page.keyboard.press("Space")
    expect(page.locator("#pasting")).to_contain_text("2 lines would come in")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    page.locator("[name=confirm]").focus()
    page.keyboard.press("Enter")

    expect(page.locator("#summary")).to_have_text("3 steps, 3 roles, 2 transfers")
    page.locator("#status [data-key=undo]").click()
    expect(page.locator("#summary")).to_have_text("1 step, 1 role, 0 transfers")
