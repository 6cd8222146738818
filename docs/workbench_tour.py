"""The tutorial of the workbench: each stage says what to do, does it in the browser, and takes its picture."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, ViewportSize, expect

WORK = "Buying office chairs"
STEPS = (
    "Write the request @Team lead",
    "Check the budget @Controller",
    "Approve the request @Head of office",
    "Order the chairs @Buyer",
    "Receive the chairs @Janitor",
    "Pay the invoice @Accountant",
)
WINDOW = ViewportSize(width=1180, height=720)
STEADY = """() => {
  for (const time of document.querySelectorAll('time')) time.textContent = '10:42';
}"""
"""What would differ from one day to the next is set to one value before a picture is taken."""

OPENING = """\
# Tutorial: design a piece of work in the browser

In ten minutes you describe how office chairs are bought, find out what IT would still have to guess, answer some of it,
and share the brief. You need no drawing lessons and no account. The pictures here are taken by a script that does
exactly what the text says.

Begin with one command, and open the address that it prints:

```sh
backbrief serve
```
"""


@dataclass(frozen=True, slots=True)
class Stage:
    """One heading of the tutorial: what to do and what is seen then."""

    name: str
    title: str
    text: str
    act: Callable[[Page], None]


def begin(page: Page) -> None:
    """Open the workbench."""
    page.goto("/")


def name_the_work(page: Page) -> None:
    """Say which work it is."""
    page.locator("#work").fill(WORK)
    page.keyboard.press("Enter")
    expect(page.locator("#outline input:focus")).to_be_visible()


def type_the_steps(page: Page) -> None:
    """Type one line a step."""
    for line in STEPS:
        page.keyboard.type(line)
        page.keyboard.press("Enter")
    expect(page.locator("#summary")).to_contain_text(f"{len(STEPS)} steps")
    expect(page.locator("#picture svg")).to_contain_text("Accountant")


def ask_a_question(page: Page) -> None:
    """Put a decision behind the third step."""
    page.locator("#rows input.text").nth(3).focus()
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    page.keyboard.type("Is it approved?")
    page.keyboard.press("Enter")
    expect(page.locator("#rows")).to_contain_text("?")
    expect(page.locator("#picture svg")).to_contain_text("Is it approved?")


def be_asked(page: Page) -> None:
    """Let the coach ask."""
    page.get_by_role("link", name="Ask me", exact=True).first.click()
    expect(page.locator("#question-text")).to_be_visible()


def pass_a_question_on(page: Page) -> None:
    """Say that somebody else knows."""
    page.get_by_text("I do not know").click()
    page.get_by_label("Ask", exact=True).fill("Ben")
    page.get_by_label("By", exact=True).fill("2026-12-01")


def see_what_is_left(page: Page) -> None:
    """Look at the list of guesses."""
    page.get_by_role("button", name="Keep it open and go on").click()
    page.locator("#status .guesses").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("guess")


def open_a_sheet(page: Page) -> None:
    """Open the sheet of a transfer."""
    page.locator(".side").get_by_role("link", name="Outline").first.click()
    page.locator("#rows .passes a").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def play(page: Page) -> None:
    """Step through the work."""
    page.locator(".side").get_by_role("link", name="Play").first.click()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def read_the_brief(page: Page) -> None:
    """Look at what IT gets."""
    page.locator(".side").get_by_role("link", name="Brief", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Brief")


def see_the_history(page: Page) -> None:
    """Look at what was done."""
    page.locator(".side").get_by_role("link", name="History", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("History")


STAGES = (
    Stage(
        "home",
        "Say which work it is",
        "One box asks which work you want to describe. Type a few words and press Enter. "
        "If you would rather look at a filled example first, open it; it is yours to play with.",
        begin,
    ),
    Stage(
        "empty",
        "Type the steps",
        f"You are in the outline of “{WORK}”, with the cursor in the first line.",
        name_the_work,
    ),
    Stage(
        "steps",
        "See it drawn",
        "Type one line a step: a verb, an object, and behind `@` who does it. Enter goes on to the next line. "
        "The lanes are drawn beside it as you type. The number on a line tells what is still open there.\n\n"
        + "\n".join(f"    {line}" for line in STEPS),
        type_the_steps,
    ),
    Stage(
        "question",
        "Ask where the work parts",
        "Go to the end of the third line, press Enter, and end the new line with a question mark: "
        "`Is it approved?` It gets the answers yes and no. Nothing has to be dragged; F1 shows every key.",
        ask_a_question,
    ),
    Stage(
        "coach",
        "Let yourself be asked",
        "“Ask me” puts one question at a time, the one that removes most guesses first. "
        "Each says to whom it is put and why IT asks.",
        be_asked,
    ),
    Stage(
        "unknown",
        "Pass a question on",
        "“I do not know” is an answer. Say who knows and by when; it becomes an open point.",
        pass_a_question_on,
    ),
    Stage(
        "guesses",
        "See what is left to guess",
        "The number at the foot of every page is what IT would have to guess. "
        "It leads to the list, weakest link first, and says at which level to begin. "
        "The overview shows how far each level is.",
        see_what_is_left,
    ),
    Stage(
        "transfer",
        "State a transfer from both sides",
        "Wherever the work changes hands there is a transfer, and nobody had to draw it. "
        "The number behind it in the outline opens its sheet: sender and receiver each say what passes.",
        open_a_sheet,
    ),
    Stage(
        "play",
        "Play it in a meeting",
        "Play shows one step at a time, its lane lit, with what is in hand and what is missing. "
        "The arrow keys go on and back.",
        play,
    ),
    Stage(
        "brief",
        "Hand over the brief",
        "The brief holds the requirements that follow from what you said. "
        "Save it as PDF or Word, or share a link: whoever has it can read the brief without an account, "
        "and comment on it if you say so.",
        read_the_brief,
    ),
    Stage(
        "history",
        "Nothing gets lost",
        "Every change is a version with who and when. Undo and redo stand at the foot of each page, "
        "and any version can be restored.",
        see_the_history,
    ),
)


def text() -> str:
    """The tutorial as Markdown, with its pictures beside it."""
    return "\n".join((OPENING, *(part for number, stage in enumerate(STAGES, 1) for part in _told(number, stage))))


def walk(page: Page, folder: Path) -> None:
    """Do what the tutorial says and take each picture into the folder."""
    page.set_viewport_size(WINDOW)
    folder.mkdir(parents=True, exist_ok=True)
    for stage in STAGES:
        stage.act(page)
        expect(page.locator("time[data-local]:not([data-settled])")).to_have_count(0)
        page.evaluate(STEADY)
        page.screenshot(path=folder / f"{stage.name}.png", animations="disabled")


def _told(number: int, stage: Stage) -> Iterator[str]:
    yield f"## {number}. {stage.title}\n"
    yield f"{stage.text}\n"
    yield f"![{stage.title}](pictures/{stage.name}.png)\n"
