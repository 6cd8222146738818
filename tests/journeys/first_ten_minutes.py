"""The business user's first ten minutes, step by step, with every key and click counted."""

from dataclasses import dataclass, field
from time import monotonic

from playwright.sync_api import Browser, Locator, Page, expect

WORK = "Buying office chairs"
STEPS = (
    "Write the request @Team lead",
    "Check the budget @Controller",
    "Approve the request @Head of office",
    "Ask for offers @Buyer",
    "Compare the offers @Buyer",
    "Choose the offer @Head of office",
    "Order the chairs @Buyer",
    "Confirm the order @Supplier desk",
    "Receive the chairs @Janitor",
    "Check the delivery @Team lead",
    "Match the invoice @Controller",
    "Pay the invoice @Accountant",
)
A_PERSON_TYPES = 200 / 60
"""Characters a second of somebody who types in the office and is no typist."""


@dataclass
class Hands:
    """What two hands do: characters of text, other keys, clicks."""

    page: Page
    characters: int = 0
    keys: int = 0
    clicks: int = 0
    pictures: list[str] = field(default_factory=list)

    def type(self, text: str) -> None:
        """Type a text key by key."""
        self.characters += len(text)
        self.page.keyboard.type(text)

    def press(self, key: str) -> None:
        """Press a key that writes nothing."""
        self.keys += 1
        self.page.keyboard.press(key)

    def click(self, at: Locator) -> None:
        """Click something."""
        self.clicks += 1
        at.click()

    @property
    def seconds_of_a_person(self) -> float:
        """How long a person needs for it: the typing, and a second for each other key and click."""
        return self.characters / A_PERSON_TYPES + self.keys + self.clicks


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """A point of the journey: what was done until there, and how long the machine took."""

    what: str
    characters: int
    keys: int
    clicks: int
    machine_seconds: float
    person_seconds: float


class FirstTenMinutes:
    """From an empty database to a brief that somebody else reads."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.hands = Hands(page)
        self.reached: list[Reached] = []
        self._begun = monotonic()

    def draw(self) -> None:
        """Name the work, type twelve steps with who does each, and see the lanes."""
        self.page.goto("/")
        self.hands.type(WORK)
        self.hands.press("Enter")
        self.page.wait_for_url("**/w/**")
        expect(self.page.locator("#outline input:focus")).to_be_visible()
        for line in STEPS:
            self.hands.type(line)
            self.hands.press("Enter")
        expect(self.page.locator("#summary")).to_contain_text("12 steps, 7 roles, 10 transfers")
        expect(self.page.locator("#picture svg")).to_contain_text("Accountant")
        self._note("a drawn swimlane of 12 steps")

    def answer(self) -> None:
        """Ask to be asked, answer two questions, and pass two on to a colleague."""
        self.hands.click(self.page.get_by_role("link", name="Ask me", exact=True).first)
        for text in ("Chairs are bought without three people asking twice", "When a team lead needs a chair"):
            self._settle(lambda text=text: self._say(text))
        for _ in range(2):
            self._settle(self._do_not_know)
        self._note("four questions settled, two of them passed on")

    def share(self, browser: Browser) -> None:
        """Share the brief by a link, and see it with the eyes of whoever gets it."""
        design = self.page.url.partition("/d/")[2].partition("/")[0]
        self.hands.click(self.page.get_by_role("link", name="Share a link"))
        self.page.get_by_label("For whom?").focus()
        self.hands.press("Tab")
        self.hands.type("Ivo")
        self.hands.click(self.page.get_by_role("button", name="Make the link"))
        address = self.page.get_by_label("Copy it now").input_value()
        self._note("a shared brief")
        other = browser.new_context().new_page()
        other.goto(address)
        expect(other.locator("body")).to_contain_text(WORK)
        other.context.close()
        assert design in self.page.url

    def _say(self, text: str) -> None:
        box = self.page.locator(
            "form.answer textarea, form.answer input[type=text], form.answer input:not([type])"
        ).first
        if box.count():
            box.focus()
            self.hands.press("Tab")
            self.page.keyboard.press("Shift+Tab")
            self.hands.type(text)
            self.hands.click(self.page.get_by_role("button", name="Save and next"))
            return
        self.hands.click(self.page.get_by_role("button", name="Skip for now"))

    def _do_not_know(self) -> None:
        self.hands.click(self.page.get_by_text("I do not know"))
        self.page.get_by_label("Ask", exact=True).focus()
        self.hands.press("Tab")
        self.page.get_by_label("Ask", exact=True).focus()
        self.hands.type("Ben")
        self.hands.click(self.page.get_by_role("button", name="Keep it open and go on"))

    def _settle(self, act: object) -> None:
        asked = self.page.locator("#question-text").inner_text()
        act()  # type: ignore[operator]
        expect(self.page.locator("#question-text")).not_to_have_text(asked)

    def _note(self, what: str) -> None:
        self.reached.append(
            Reached(
                what=what,
                characters=self.hands.characters,
                keys=self.hands.keys,
                clicks=self.hands.clicks,
                machine_seconds=monotonic() - self._begun,
                person_seconds=self.hands.seconds_of_a_person,
            )
        )
