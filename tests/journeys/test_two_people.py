"""Two people work on one design: each sees that the other is here and what the other saved, while both may."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.half_told_claim import bring_half_told_claim
from tests.journeys.in_outline import WORKFLOW, rename_in_outline
from tests.journeys.running import Workbench
from tests.journeys.signed_in import running_for, sign_in


@pytest.fixture(scope="module")
def workbench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    """A server on which Ana and Ben sign in."""
    with running_for(tmp_path_factory.mktemp("two-people"), "ana", "ben") as workbench:
        yield workbench


@pytest.fixture
def ana(browser: Browser, workbench: Workbench) -> Iterator[Page]:
    """Ana's window."""
    with workbench.window(browser) as window:
        yield signed_in(window.new_page(), "ana")


@pytest.fixture
def ben(browser: Browser, workbench: Workbench) -> Iterator[Page]:
    """Ben's window."""
    with workbench.window(browser) as window:
        yield signed_in(window.new_page(), "ben")


@pytest.fixture
def design(ana: Page) -> str:
    """The address of a design of Ana's that Ben may change."""
    address = bring_half_told_claim(ana)
    set_right(ana, address, "may change")
    return address


def signed_in(page: Page, name: str) -> Page:
    page.goto("/")
    sign_in(page, name)
    return page


def set_right(ana: Page, design: str, right: str) -> None:
    """What Ben may do from now on."""
    ana.goto(f"{design}members/")
    if ana.get_by_label("Right of ben").count():
        ana.get_by_label("Right of ben").select_option(label=right)
        ana.locator("tr", has_text="ben").get_by_role("button", name="Set").click()
    else:
        ana.get_by_label("Name with which they sign in").fill("ben")
        ana.get_by_label("Right", exact=True).select_option(label=right)
        ana.get_by_role("button", name="Add").click()


def listening(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_selector("html[data-live=connected]")


def test_each_sees_that_the_other_is_here_and_on_which_page(ana: Page, ben: Page, design: str) -> None:
    listening(ana, design)
    listening(ben, design)
    expect(ana.locator("#presence")).to_have_text("ben is on this page")
    expect(ben.locator("#presence")).to_have_text("ana is on this page")

    listening(ben, f"{design}guesses/")
    expect(ana.locator("#presence")).to_have_text("ben is here")

    ben.goto("/")
    expect(ana.locator("#presence")).to_have_text("")


def test_what_the_other_saved_is_told_by_name(ana: Page, ben: Page, design: str) -> None:
    listening(ana, design)

    rename_in_outline(ben, design, "register-claim", "Register the accident")

    expect(ana.locator("#live")).to_contain_text(re.compile(r"ben saved version \d+"))


def test_a_drawing_follows_what_the_other_draws(ana: Page, ben: Page, design: str) -> None:
    for page in (ana, ben):
        listening(page, f"{design}{WORKFLOW}draw/")
        page.wait_for_selector("html[data-drawing=ready]")
    ben.locator(".djs-element[data-element-id='check-cover'] > .djs-hit").first.dblclick()
    ben.locator(".djs-direct-editing-content").wait_for()
    ben.keyboard.press("ControlOrMeta+A")
    ben.keyboard.type("Check the policy")
    ben.keyboard.press("Enter")

    changed = ana.locator(".djs-element[data-element-id='check-cover'] > .djs-visual")
    expect(changed).to_contain_text("Check the policy", timeout=15_000)


def test_who_loses_the_right_is_told_and_hears_no_more(ana: Page, ben: Page, design: str) -> None:
    listening(ben, design)

    set_right(ana, design, "may no longer open it")

    expect(ben.locator("#live")).to_contain_text("You can no longer see this design")
