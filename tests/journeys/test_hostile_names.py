"""A name is never more than a name: texts that would run as a program are read as texts on every page."""

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import APIResponse, Browser, BrowserContext, expect

from tests.journeys.beginning import design_on
from tests.journeys.every_page import addresses
from tests.journeys.hostile import EXECUTED, PAYLOADS, WATCH, hostile, packed
from tests.journeys.running import Workbench
from tests.web.motor_claim import motor_claim

SLUG = "motor-claim"
STEP, TRANSFER = f"workflow/{SLUG}/register-claim", f"workflow/{SLUG}/register-claim--assess-claim"
WITHIN = 60.0
MANY = 70
"""So many pages are opened at least."""


@dataclass(frozen=True, slots=True)
class Spoiled:
    """The design whose every text is such a text, and what people said about it."""

    address: str
    records: dict[str, str]
    links: tuple[str, ...]

    def addresses(self) -> list[str]:
        """Every address of the design, at one record of each kind, and what the links open."""
        design = self.address.split("/")[2]
        found = {*self.links, *(f"{self.address}at/{each}" for each in self.records.values())}
        for record in (STEP, TRANSFER, self.records["information"]):
            samples = {"record": record, "path": record, "workflow": SLUG, "int": "1", "matrix": "crud"}
            found |= {each for each in addresses(design, samples) if not each.endswith("/events")}
        searches = {f"{self.address}search/?for={each}" for each in ("script", "%3Cscript%3Ealert(1)%3C/script%3E")}
        lists = {f"{self.address}dictionary/{each}/" for each in ("information", "role", "system", "rule")}
        return sorted(found | searches | lists)


@pytest.fixture(scope="module")
def window(browser: Browser, workbench: Workbench) -> Iterator[BrowserContext]:
    """A window that notes what a page would have run."""
    with workbench.window(browser) as window:
        window.add_init_script(WATCH)
        yield window


@pytest.fixture(scope="module")
def spoiled(window: BrowserContext) -> Spoiled:
    """The design brought as a file, with a comment, a suggestion, an open point, links and a self-test beside it."""
    design = hostile(motor_claim())
    page = window.new_page()
    page.goto("/import/")
    page.get_by_label("File").set_input_files(
        {"name": "<img src=x onerror=alert(1)>.zip", "mimeType": "application/zip", "buffer": packed(design)}
    )
    page.get_by_role("button", name="Look at what it would change").click()
    assert page.evaluate(EXECUTED) == []
    page.get_by_label("What is it called?").fill(PAYLOADS[0])
    page.get_by_role("button", name="Make this design").click()
    path = design_on(page)
    records = {each.word: each.id for each in design.records.values()} | {"step": STEP}
    links = (*_said(window, path, records), *_jobs(window, path))
    page.close()
    return Spoiled(path, records, links)


def test_no_text_that_somebody_wrote_is_run_or_breaks_out_of_its_place_on_any_page(
    window: BrowserContext, spoiled: Spoiled
) -> None:
    page = window.new_page()
    troubles: list[str] = []
    opened: list[str] = []
    page.on("dialog", lambda dialog: troubles.append(f"{page.url}: {dialog.message}"))
    for address in spoiled.addresses():
        if _opens(window, address):
            page.goto(address)
            page.wait_for_load_state("load")
            opened.append(address)
            troubles += [f"{address}: {each}" for each in page.evaluate(EXECUTED)]

    assert troubles == []
    assert set(spoiled.links) <= set(opened)
    assert len(opened) > MANY


def test_no_text_is_run_where_the_browser_itself_builds_what_is_seen(window: BrowserContext, spoiled: Spoiled) -> None:
    page = window.new_page()
    page.goto(f"{spoiled.address}w/{SLUG}/draw/")
    page.wait_for_selector("html[data-drawing=ready]", timeout=WITHIN * 1000)
    page.locator(".djs-shape[data-element-id='register-claim']").click(position={"x": 12, "y": 12})
    expect(page.locator("body")).to_contain_text("alert(1)")
    drawn = page.evaluate(EXECUTED)
    page.goto(f"{spoiled.address}w/{SLUG}/")
    page.wait_for_selector("html[data-editor=ready]")
    page.locator("#outline input.text").nth(2).focus()
    page.keyboard.press("Control+k")
    page.keyboard.type("alert")
    expect(page.get_by_role("option").first).to_be_visible()

    assert drawn + page.evaluate(EXECUTED) == []


def test_no_text_is_run_in_the_brief_that_is_handed_over_as_a_file(
    window: BrowserContext, spoiled: Spoiled, tmp_path: Path
) -> None:
    job = next(each for each in spoiled.links if "/jobs/" in each)
    brief = tmp_path / "brief.html"
    brief.write_bytes(window.request.get(f"{job}file/").body())
    page = window.new_page()

    page.goto(brief.as_uri())

    expect(page.locator("body")).to_contain_text("alert(1)")
    assert page.evaluate(EXECUTED) == []
    page.close()


@pytest.mark.parametrize("text", [each for each in PAYLOADS if re.search("<[a-z]+ data-hostile", each)])
def test_a_text_that_were_not_written_as_text_would_be_noticed(window: BrowserContext, text: str) -> None:
    page = window.new_page()
    page.goto("/help/")

    page.evaluate("text => document.body.insertAdjacentHTML('beforeend', text)", text)

    assert page.evaluate(EXECUTED) != []
    page.close()


def _said(window: BrowserContext, design: str, records: dict[str, str]) -> Iterator[str]:
    """Says the texts wherever people say something beside the design, and gives the links that came of it."""
    for text in PAYLOADS:
        for word in ("step", "information", "role"):
            _send(window, f"{design}comments/at/{records[word]}", text=text)
        _send(window, f"{design}comments/requirement/1/", text=text)
    _send(window, f"{design}suggest/{records['step']}", fact="name", answer=PAYLOADS[0], reason=PAYLOADS[1])
    for text in PAYLOADS[:3]:
        answer = _send(window, f"{design}sharing/", **{"for": text, "right": "1", "days": "7"}).text()
        yield from re.findall(r"/s/[\w-]+/", answer)[:1]
        answer = _send(window, f"{design}self-test/", name=text).text()
        yield from re.findall(r"/self-test/[\w-]{12,}/", answer)[:1]


def _jobs(window: BrowserContext, design: str) -> Iterator[str]:
    """Asks for a brief as a file, waits for it, and gives the addresses of the job."""
    page = _send(window, f"{design}brief/make/", form="page").url
    end = time.monotonic() + WITHIN
    while time.monotonic() < end and "is ready" not in window.request.get(page).text():
        time.sleep(0.5)
    yield page.removeprefix(page.partition("/d/")[0])


def _send(window: BrowserContext, address: str, **fields: str) -> APIResponse:
    token = next(each["value"] for each in window.cookies() if each["name"].startswith("backbrief-form"))
    answer = window.request.post(address, form={**fields, "csrfmiddlewaretoken": token})
    assert answer.status < 500, address
    return answer


def _opens(window: BrowserContext, address: str) -> bool:
    """True when the address answers with something that a browser shows as a page."""
    answer = window.request.get(address, max_redirects=0)
    assert answer.status < 500, address
    return answer.status == 200 and "html" in answer.headers.get("content-type", "")
