"""`./run screens`: the first ten minutes counted, and what each screen weighs and takes until it can be used."""

import re
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[1]))

from playwright.sync_api import Browser, Page

from tests.journeys.first_ten_minutes import FirstTenMinutes
from tests.journeys.running import Workbench, chromium, running
from tests.journeys.test_outline import paste_steps, redrawn
from tests.journeys.typing_lines import begin

VISITS = 5
WEIGHT = """() => {
  const [page] = performance.getEntriesByType('navigation');
  const all = [page, ...performance.getEntriesByType('resource')];
  const sum = (name) => all.reduce((total, each) => total + each[name], 0);
  const times = [page.domInteractive, page.domContentLoadedEventEnd];
  return [sum('encodedBodySize'), sum('decodedBodySize'), all.length, ...times];
}"""


@dataclass(frozen=True, slots=True)
class Weighed:
    """What one screen weighs over the wire and unpacked, in KB, and the milliseconds until it can be used."""

    wire: float
    unpacked: float
    requests: int
    interactive: float
    ready: float


def main() -> None:
    """Print every figure."""
    with tempfile.TemporaryDirectory() as folder, chromium() as browser, running(Path(folder)) as workbench:
        _journey(browser, workbench)
        _screens(browser, workbench)
        _latencies(browser, workbench)
        print(f"requests to other hosts: {len(workbench.foreign)}; scripts that failed: {len(workbench.troubles)}")


def _journey(browser: Browser, workbench: Workbench) -> None:
    page = _window(browser, workbench)
    journey = FirstTenMinutes(page)
    journey.draw()
    journey.answer()
    journey.share(browser)
    for each in journey.reached:
        print(
            f"until {each.what}: {each.characters} characters, {each.keys} other keys, {each.clicks} clicks; "
            f"{each.machine_seconds:.1f} s by machine, {each.person_seconds:.0f} s at 200 characters a minute"
        )
    page.context.close()


def _screens(browser: Browser, workbench: Workbench) -> None:
    page = _window(browser, workbench)
    page.goto("/")
    page.get_by_role("button", name="Open the example").click()
    found = re.search(r"/d/[0-9a-f-]+/", page.url)
    base = found[0] if found else "/"
    page.goto(base)
    links = page.locator(".side a").evaluate_all("all => all.map(each => each.getAttribute('href'))")
    weakest = page.locator("#status .weakest").get_attribute("href") or base
    print(
        "screen: KB over the wire at first (unpacked), requests; "
        "ms until interactive, until ready (medians of later visits)"
    )
    for address in dict.fromkeys(["/", *links, weakest]):
        first, later = _visited(browser, workbench, address)
        print(
            f"{address.replace(base, '/'):<42} {first.wire:6.0f} ({first.unpacked:.0f}), {first.requests}; "
            f"{median(each.interactive for each in later):.0f}, {median(each.ready for each in later):.0f}"
        )
    page.context.close()


def _latencies(browser: Browser, workbench: Workbench) -> None:
    """From the key that sends a line until what follows is seen: the picture at 100 steps, rows and checks at 500."""
    for steps, part, what in ((100, "#picture", "redrawn"), (500, "body", "rows and checks")):
        page = _window(browser, workbench)
        begin(page, f"Work of {steps} steps")
        paste_steps(page, steps)
        page.locator("#rows input.text").nth(50).focus()
        taken = sorted(redrawn(page, number, part=part) for number in range(VISITS + 2))
        print(f"{what} at {steps} steps: {taken[0]:.0f} ms at best, {median(taken):.0f} ms in the middle")
        page.context.close()


def _visited(browser: Browser, workbench: Workbench, address: str) -> tuple[Weighed, list[Weighed]]:
    """The first visit with nothing in the browser's memory, and the later ones."""
    page = _window(browser, workbench)
    visits = [_weighed(page, address) for _ in range(VISITS)]
    page.context.close()
    return visits[0], visits[1:]


def _weighed(page: Page, address: str) -> Weighed:
    page.goto(address, wait_until="load")
    wire, unpacked, requests, interactive, ready = page.evaluate(WEIGHT)
    return Weighed(wire / 1000, unpacked / 1000, requests, interactive, ready)


def _window(browser: Browser, workbench: Workbench) -> Page:
    return workbench.open_window(browser).new_page()


if __name__ == "__main__":
    main()
