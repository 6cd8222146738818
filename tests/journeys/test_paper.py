"""Printing from the browser: the picture is replaced by its sheets, as it is at that moment."""

from playwright.sync_api import Page, expect

from tests.journeys.half_told_claim import bring_half_told_claim


def test_printing_the_picture_prints_its_sheets(page: Page) -> None:
    design = bring_half_told_claim(page)
    page.goto(f"{design}w/motor-claim/?picture=full")

    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")

    sheets = page.locator("#paper figure")
    expect(sheets.first).to_be_visible()
    expect(sheets.first.locator("figcaption")).to_contain_text("sheet 1 of")
    expect(page.locator("#picture")).to_be_hidden()
