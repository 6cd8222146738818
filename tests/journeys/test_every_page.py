"""Every page: nothing from elsewhere, no barrier that axe finds, nothing outside the window, all by keyboard."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.journeys.barriers import barriers
from tests.journeys.beginning import open_example
from tests.journeys.every_page import addresses, pages
from tests.journeys.running import Workbench

LOOKS = [("light", 1280), ("dark", 1280), ("light", 320)]

COVERED = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return '';
  const box = at.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return '';
  const x = Math.min(Math.max(box.left + Math.min(box.width, 40) / 2, 0), innerWidth - 1);
  const top_edge = Math.max(box.top, 0), low_edge = Math.min(box.bottom, innerHeight);
  const y = (top_edge + low_edge) / 2;
  if (low_edge <= top_edge) return at.outerHTML.slice(0, 120) + ' lies outside the window';
  const top = document.elementFromPoint(x, y);
  return top && (at.contains(top) || top.contains(at)) ? '' : at.outerHTML.slice(0, 120) + ' is covered';
}"""


@pytest.fixture(scope="module")
def example(browser: Browser, workbench: Workbench) -> list[str]:
    """The addresses of every page, on the example."""
    with workbench.window(browser) as window:
        page = window.new_page()
        design = open_example(page).split("/")[2]
        samples = samples_of(page)
        found = pages(window.request, addresses(design, {**samples, "token": token_of(page, design)}))
    assert len(found) > 5
    assert any(address.startswith("/s/") for address in found)
    return found


def samples_of(page: Page) -> dict[str, str]:
    """What stands in the gaps of the addresses: the first workflow, and the record of its weakest link."""
    workflow = page.locator("table a[href*='/w/']").first.get_attribute("href") or ""
    weakest = page.locator("#status .weakest").get_attribute("href") or ""
    slug = workflow.rstrip("/").rpartition("/")[2]
    record = weakest.partition("/at/")[2]
    return {"slug": slug, "workflow": slug, "record": record, "path": record, "int": "1", "number": "1", "version": "1"}


def token_of(page: Page, design: str) -> str:
    """The secret of a fresh link by which a guest reads and comments."""
    page.goto(f"/d/{design}/sharing/")
    page.get_by_label("may read and comment").check()
    page.get_by_role("button", name="Make the link").click()
    return page.get_by_label("Copy it now").input_value().rstrip("/").rpartition("/")[2]


@pytest.fixture(params=LOOKS, ids=lambda look: f"{look[0]}-{look[1]}")
def window(request: pytest.FixtureRequest, browser: Browser, workbench: Workbench) -> Iterator[BrowserContext]:
    """A window in one of the looks."""
    look, width = request.param
    size = {"width": width, "height": 800}
    with workbench.window(browser, viewport=size, color_scheme=look, reduced_motion="reduce") as window:
        yield window


def test_no_page_has_a_barrier_or_runs_out_of_the_window(
    example: list[str], window: BrowserContext, workbench: Workbench
) -> None:
    troubles: list[str] = []
    page = window.new_page()
    page.on("console", lambda message: troubles.append(message.text) if message.type == "error" else None)
    for address in example:
        page.goto(address)
        page.wait_for_load_state("load")
        troubles += [f"{address}: {each}" for each in barriers(page)]
        over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        if over > 0:
            troubles.append(f"{address}: runs {over} px out of the window")

    assert troubles == []


def test_every_control_is_reached_by_tab_and_seen(example: list[str], page: Page) -> None:
    covered: list[str] = []
    for address in example:
        page.goto(address)
        for _ in range(40):
            page.keyboard.press("Tab")
            trouble = page.evaluate(COVERED)
            if trouble:
                covered.append(f"{address}: {trouble}")

    assert covered == []
