"""What somebody does who types work line by line in the outline, and what stands there then."""

from playwright.sync_api import Page

SAVED = "#editor[data-waiting='0']"
READY = "html[data-editor=ready]"


def begin(page: Page, work: str) -> None:
    """From the empty home page to the first row, by keyboard."""
    page.goto("/")
    page.keyboard.type(work)
    page.keyboard.press("Enter")
    page.wait_for_selector(READY)


def type_lines(page: Page, *lines: str) -> None:
    """Type lines, each ended by Enter."""
    for line in lines:
        page.keyboard.type(line)
        page.keyboard.press("Enter")


def paste(page: Page, text: str) -> None:
    """Paste a text where the cursor is."""
    page.evaluate(
        """text => {
            const data = new DataTransfer();
            data.setData('text/plain', text);
            const told = { clipboardData: data, bubbles: true, cancelable: true };
            document.activeElement.dispatchEvent(new ClipboardEvent('paste', told));
        }""",
        text,
    )


def saved(page: Page) -> None:
    """Wait until all that was typed is saved."""
    page.wait_for_selector(SAVED)


def second_window(page: Page) -> Page:
    """Another window on the same workflow, in the background."""
    other = page.context.new_page()
    other.goto(page.url)
    other.wait_for_selector(READY)
    page.bring_to_front()
    return other


def texts(page: Page) -> list[str]:
    """The texts of the saved rows between the beginning and the end."""
    rows = page.locator("#rows > li:not(.draft):not(.start):not(.end) input.text")
    return [rows.nth(at).input_value() for at in range(rows.count())]


def focused(page: Page) -> str:
    """What stands in the input that has the cursor."""
    return str(page.evaluate("document.activeElement.value"))
