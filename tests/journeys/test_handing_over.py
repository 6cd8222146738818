"""Handing over: bring a drawing, look before it is applied, save the brief as PDF, and share a link with somebody."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.journeys.beginning import design_on
from tests.journeys.running import Workbench
from tests.journeys.signed_in import running_for, sign_in

DRAWING = Path(__file__).parents[1] / "corpora" / "miwg" / "reference" / "C.1.1.bpmn"
STEPS = "# Buy chairs\n1. Ask for a chair @Clerk\n2. Approve the order @Manager\n"
WITHIN = 60_000


@pytest.fixture(scope="module")
def workbench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    """A server on which people sign in; Ana and Ivo can."""
    with running_for(tmp_path_factory.mktemp("handing-over"), "ana", "ivo") as workbench:
        yield workbench


@pytest.fixture(scope="module")
def ana(browser: Browser, workbench: Workbench) -> Iterator[Page]:
    """Ana's window, signed in."""
    with workbench.window(browser) as window:
        page = window.new_page()
        page.goto("/")
        sign_in(page, "ana")
        expect(page.get_by_role("heading", name="What work do you want to describe?")).to_be_visible()
        yield page


@pytest.fixture(scope="module")
def design(ana: Page) -> str:
    """The path of the design that Ana made of a drawing, after she looked at what it would become."""
    ana.goto("/")
    ana.get_by_role("link", name="import a drawing, a workbook or a list").click()
    ana.get_by_label("File").set_input_files(DRAWING)
    ana.get_by_role("button", name="Look at what it would change").click()
    expect(ana.locator("#summary")).to_contain_text("Adds")
    expect(ana.get_by_text("Nothing has been written yet.")).to_be_visible()
    ana.get_by_label("What is it called?").fill("Invoices")
    ana.get_by_role("button", name="Make this design").click()
    expect(ana.get_by_role("heading", level=1, name="Invoices")).to_be_visible()
    return design_on(ana)


@pytest.fixture
def guest(browser: Browser, workbench: Workbench) -> Iterator[BrowserContext]:
    """Another browser, in which nobody has signed in."""
    with workbench.window(browser) as window:
        yield window


def test_steps_are_applied_only_after_they_were_looked_at_and_one_undo_takes_them_back(ana: Page, design: str) -> None:
    ana.goto(f"{design}import/")
    ana.get_by_label("Steps, one on each line").fill(STEPS)
    ana.get_by_role("button", name="Look at what it would change").click()
    expect(ana.locator("#summary")).to_contain_text("2 steps")
    before = ana.locator("#status .saved").inner_text()
    assert "version 1" in before

    ana.get_by_role("button", name="Apply all of it").click()

    expect(ana.locator("#status .saved")).to_contain_text("version 2")
    expect(ana.get_by_role("row", name=re.compile("Buy chairs"))).to_be_visible()
    ana.get_by_role("button", name="Undo").click()
    expect(ana.get_by_role("row", name=re.compile("Buy chairs"))).to_have_count(0)


def test_the_brief_is_saved_as_pdf_while_one_goes_on_working(ana: Page, design: str) -> None:
    ana.goto(f"{design}brief/")
    ana.get_by_role("button", name="PDF", exact=True).click()
    expect(ana.locator("#job")).to_be_visible()
    ana.goto(f"{design}jobs/")
    ana.get_by_role("link", name="Brief as PDF").click()
    expect(ana.locator("#job")).to_contain_text("is ready", timeout=WITHIN)

    with ana.expect_download() as download:
        ana.get_by_role("link", name="Save invoices-brief.pdf").click()

    assert download.value.path().read_bytes().startswith(b"%PDF-")


def test_a_link_opens_for_somebody_without_an_account_until_it_is_taken_back(
    ana: Page, guest: BrowserContext, design: str
) -> None:
    ana.goto(f"{design}sharing/")
    ana.get_by_label("For whom?").fill("Ivo, IT")
    ana.get_by_role("button", name="Make the link").click()
    link = ana.get_by_label("Copy it now").input_value()
    ivo = guest.new_page()

    ivo.goto(link)

    expect(ivo.get_by_role("heading", level=1, name="Brief: Invoices")).to_be_visible()
    ivo.get_by_role("navigation", name="Shared pages").get_by_role("link").nth(1).click()
    expect(ivo.locator("figure svg").first).to_be_visible()
    ivo.goto(design)
    expect(ivo.get_by_role("heading", level=1, name="Sign in")).to_be_visible()
    ana.get_by_role("button", name="Take back the link for Ivo, IT").click()
    ivo.goto(link)
    expect(ivo.get_by_role("heading", level=1, name="There is nothing here")).to_be_visible()
    assert "Invoices" not in ivo.content()


def test_whoever_signs_in_by_a_link_can_comment_when_it_says_so(ana: Page, guest: BrowserContext, design: str) -> None:
    ana.goto(f"{design}sharing/")
    ana.get_by_label("may read and comment").check()
    ana.get_by_role("button", name="Make the link").click()
    ivo = guest.new_page()
    ivo.goto(ana.get_by_label("Copy it now").input_value())

    ivo.get_by_role("button", name="Sign in").click()
    sign_in(ivo, "ivo")
    ivo.get_by_role("button", name="Put it into my list").click()

    expect(ivo.get_by_role("heading", level=1, name="Invoices")).to_be_visible()
    expect(ivo.get_by_text("you may read and comment it")).to_be_visible()


def test_the_palette_goes_anywhere_by_keyboard_and_is_left_by_it(ana: Page, design: str) -> None:
    ana.goto(design)
    ana.keyboard.press("Control+k")
    expect(ana.get_by_role("combobox", name="Go anywhere")).to_be_focused()
    ana.keyboard.press("Escape")
    expect(ana.locator("#palette")).to_be_hidden()

    ana.keyboard.press("Control+k")
    ana.keyboard.type("invo")
    expect(ana.get_by_role("option", name=re.compile("step|information|workflow")).first).to_be_visible()
    ana.get_by_role("combobox", name="Go anywhere").fill("compare")
    expect(ana.get_by_role("option", name=re.compile("Compare")).first).to_have_attribute("aria-selected", "true")
    ana.keyboard.press("Enter")

    expect(ana.get_by_role("heading", level=1, name="Compare")).to_be_visible()


def test_a_search_without_the_palette_leads_to_the_same(ana: Page, design: str) -> None:
    ana.goto(design)
    ana.get_by_label("Search this design").fill("invoice")
    ana.keyboard.press("Enter")

    ana.locator(".hits a").first.click()

    assert "/at/" in ana.url
