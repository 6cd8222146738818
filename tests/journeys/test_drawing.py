"""The drawing and the outline are two views of one workflow, and nobody's typing is lost between them."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.journeys.half_told_claim import bring_half_told_claim
from tests.journeys.in_outline import WORKFLOW, line, rename_in_outline
from tests.journeys.running import Workbench


@pytest.fixture
def design(page: Page) -> str:
    """The address of a fresh design that is told by half."""
    return bring_half_told_claim(page)


@pytest.fixture
def drawing(page: Page, design: str) -> Page:
    """The drawing, open and ready."""
    page.goto(f"{design}{WORKFLOW}draw/")
    page.wait_for_selector("html[data-drawing=ready][data-live=connected]")
    return page


@pytest.fixture
def colleague(browser: Browser, workbench: Workbench) -> Iterator[Page]:
    """Another window on the same design."""
    with workbench.window(browser) as window:
        yield window.new_page()


def shape(page: Page, element: str) -> Locator:
    return page.locator(f".djs-element[data-element-id='{element}'] > .djs-visual")


def hit(page: Page, element: str) -> Locator:
    """Where a shape takes the mouse."""
    return page.locator(f".djs-element[data-element-id='{element}'] > .djs-hit").first


def saved(page: Page) -> None:
    page.wait_for_selector("html[data-saved=yes]")


def type_name(page: Page, name: str) -> None:
    """Types over the name that is being edited on the canvas."""
    page.locator(".djs-direct-editing-content").wait_for()
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.type(name)
    page.keyboard.press("Enter")


def test_the_drawing_opens_with_every_shape_and_what_is_left_to_guess(drawing: Page) -> None:
    expect(shape(drawing, "check-cover")).to_contain_text("Check cover")
    expect(drawing.locator(".drawing-mark").first).to_be_visible()


def test_the_mark_of_bpmn_io_stays_in_view_and_nothing_covers_it(drawing: Page) -> None:
    mark = drawing.locator(".bjs-powered-by")

    box = mark.bounding_box()

    assert box is not None
    top = "([x, y]) => document.elementFromPoint(x, y).closest('.bjs-powered-by') !== null"
    assert drawing.evaluate(top, [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2])


def test_no_tool_covers_the_names_of_pools_and_lanes(drawing: Page) -> None:
    first = drawing.locator(".djs-container .djs-shape[data-element-id='call-agent'] text").first.bounding_box()
    canvas = drawing.locator("#canvas").bounding_box()

    assert first is not None
    assert canvas is not None
    assert first["x"] > canvas["x"]
    assert drawing.locator(".djs-palette.open").count() == 0


def test_the_pad_of_a_shape_does_not_cover_what_comes_next(drawing: Page) -> None:
    hit(drawing, "register-claim").click()
    pad = drawing.locator(".djs-context-pad").bounding_box()
    step = shape(drawing, "register-claim").bounding_box()

    assert pad is not None
    assert step is not None
    assert pad["y"] >= step["y"] + step["height"]


def test_a_name_typed_in_the_drawing_reaches_the_outline(drawing: Page, design: str) -> None:
    hit(drawing, "register-claim").dblclick()
    type_name(drawing, "Register the accident")
    drawing.wait_for_selector("html[data-saved=no]")
    saved(drawing)

    drawing.goto(f"{design}{WORKFLOW}")

    expect(line(drawing, "register-claim")).to_have_value("Register the accident")


def test_a_step_added_at_a_shape_reaches_the_outline_by_its_name(drawing: Page, design: str) -> None:
    hit(drawing, "register-claim").click()
    drawing.locator(".djs-context-pad [data-action=append-step]").click()
    type_name(drawing, "Take photos")
    drawing.wait_for_selector("html[data-saved=no]")
    saved(drawing)

    drawing.goto(f"{design}{WORKFLOW}")

    expect(line(drawing, "take-photos")).to_have_value("Take photos")


def test_a_step_is_added_named_and_deleted_by_the_tools_with_the_keyboard_alone(drawing: Page) -> None:
    hit(drawing, "register-claim").click()
    drawing.get_by_role("button", name="Step", exact=True).press("Enter")
    drawing.get_by_role("button", name="Rename", exact=True).first.press("Enter")
    type_name(drawing, "Take photos")
    drawing.wait_for_selector("html[data-saved=no]")
    saved(drawing)
    expect(drawing.locator(".djs-visual", has_text="Take photos")).to_have_count(1)

    drawing.get_by_role("button", name="Delete", exact=True).press("Enter")
    saved(drawing)

    expect(drawing.locator(".djs-visual", has_text="Take photos")).to_have_count(0)


def test_a_workflow_is_drawn_from_nothing_by_keyboard(page: Page) -> None:
    page.goto("/")
    page.keyboard.type("Buying office chairs")
    page.keyboard.press("Enter")
    page.wait_for_selector("html[data-editor=ready]")
    outline = page.url
    page.get_by_role("link", name="Drawing").first.press("Enter")
    page.wait_for_selector("html[data-drawing=ready]")

    for tool, name in (("Pool", "Purchasing"), ("Lane", "Buyer"), ("Step", "Ask for offers"), ("Branch", "Cheap?")):
        page.get_by_role("button", name=tool, exact=True).press("Enter")
        type_name(page, name)
    page.wait_for_selector("html[data-saved=no]")
    saved(page)

    page.goto(outline)
    row = page.locator(".row", has=page.locator("input[value='Ask for offers']"))
    expect(row.locator(".lane")).to_have_text("Buyer")
    expect(page.locator("input[value='Cheap?']")).to_have_count(1)


def test_a_name_typed_in_the_outline_reaches_an_open_drawing(drawing: Page, colleague: Page, design: str) -> None:
    rename_in_outline(colleague, design, "register-claim", "Register the accident")

    expect(shape(drawing, "register-claim")).to_contain_text("Register the accident")


def test_text_half_typed_in_the_panel_survives_what_a_colleague_saves(
    drawing: Page, colleague: Page, design: str
) -> None:
    hit(drawing, "check-cover").click()
    field = drawing.get_by_label("Name")
    expect(field).to_have_value("Check cover")
    field.fill("Check whether the pol")

    rename_in_outline(colleague, design, "register-claim", "Register the accident")

    expect(shape(drawing, "register-claim")).to_contain_text("Register the accident")
    expect(field).to_have_value("Check whether the pol")
    expect(field).to_be_focused()
    expect(drawing.locator(".djs-element.selected[data-element-id='check-cover']")).to_have_count(1)


def test_a_name_half_typed_on_the_canvas_survives_what_a_colleague_saves(
    drawing: Page, colleague: Page, design: str
) -> None:
    hit(drawing, "check-cover").dblclick()
    drawing.locator(".djs-direct-editing-content").wait_for()
    drawing.keyboard.type("half a na")

    rename_in_outline(colleague, design, "register-claim", "Register the accident")
    drawing.wait_for_timeout(2000)

    expect(drawing.locator(".djs-direct-editing-content")).to_contain_text("half a na")
    drawing.keyboard.press("Enter")
    expect(shape(drawing, "register-claim")).to_contain_text("Register the accident")


def test_what_two_people_say_of_one_step_is_shown_side_by_side(drawing: Page, colleague: Page, design: str) -> None:
    hit(drawing, "check-cover").dblclick()
    drawing.locator(".djs-direct-editing-content").wait_for()
    rename_in_outline(colleague, design, "check-cover", "Check the policy")

    type_name(drawing, "Check the cover note")

    expect(drawing.locator("#conflict")).to_contain_text("Check the policy")
    expect(drawing.locator("#conflict")).to_contain_text("Check the cover note")
    expect(drawing.locator("#drawing-state")).to_contain_text("Not saved")


def test_the_drawing_goes_on_being_saved_while_something_waits_for_a_decision(
    drawing: Page, colleague: Page, design: str
) -> None:
    hit(drawing, "check-cover").dblclick()
    drawing.locator(".djs-direct-editing-content").wait_for()
    rename_in_outline(colleague, design, "check-cover", "Check the policy")
    type_name(drawing, "Check the cover note")
    expect(drawing.locator(".drawing-waiting")).to_have_count(1)
    expect(shape(drawing, "check-cover")).to_contain_text("Check the policy")
    hit(drawing, "register-claim").dblclick()
    with drawing.expect_response("**/redraw/"):
        type_name(drawing, "Register the accident")

    colleague.goto(f"{design}{WORKFLOW}")

    expect(line(colleague, "register-claim")).to_have_value("Register the accident")
    expect(drawing.locator("#conflict")).to_contain_text("Check the cover note")
    drawing.get_by_label("You: Check the cover note").check()
    drawing.get_by_role("button", name="Save what I chose").click()
    expect(shape(drawing, "check-cover")).to_contain_text("Check the cover note")


def test_the_panel_tells_the_name_that_was_typed_on_the_canvas(drawing: Page) -> None:
    hit(drawing, "check-cover").dblclick()
    type_name(drawing, "Check the cover note")

    expect(drawing.get_by_label("Name")).to_have_value("Check the cover note")


def test_a_step_typed_in_the_outline_leaves_a_dragged_shape_where_it_is(
    drawing: Page, colleague: Page, design: str
) -> None:
    drag(drawing, "register-claim")
    dragged = place_of(drawing, "register-claim")
    colleague.goto(f"{design}{WORKFLOW}")
    colleague.wait_for_selector("html[data-editor=ready]")
    line(colleague, "check-cover").press("End")
    line(colleague, "check-cover").press("Enter")
    colleague.keyboard.type("Ask the broker")
    colleague.keyboard.press("Enter")

    expect(drawing.locator(".djs-visual", has_text="Ask the broker")).to_have_count(1)
    assert place_of(drawing, "register-claim") == dragged


def test_undo_by_key_on_the_canvas_takes_back_one_thing_only(drawing: Page) -> None:
    hit(drawing, "register-claim").dblclick()
    type_name(drawing, "Register the accident")
    drawing.wait_for_selector("html[data-saved=no]")
    saved(drawing)

    drawing.locator("#canvas svg").first.focus()
    drawing.keyboard.press("ControlOrMeta+Z")
    drawing.wait_for_selector("html[data-saved=no]")
    saved(drawing)

    expect(shape(drawing, "register-claim")).to_contain_text("Register claim")


def test_a_shape_stays_where_it_was_dragged_until_the_drawing_is_tidied_up(drawing: Page) -> None:
    before = place_of(drawing, "register-claim")
    drag(drawing, "register-claim")
    dragged = place_of(drawing, "register-claim")

    drawing.reload()
    drawing.wait_for_selector("html[data-drawing=ready]")
    kept = place_of(drawing, "register-claim")
    drawing.get_by_role("button", name="Tidy up").click()
    drawing.wait_for_selector("html[data-drawn-version]")

    assert dragged != before
    assert kept == dragged
    assert place_of(drawing, "register-claim") == before


def drag(page: Page, element: str) -> None:
    """Drag a shape a little to the right, and wait until its place is kept."""
    box = hit(page, element).bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 20, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + 40, box["y"] + 24, steps=4)
    page.mouse.move(box["x"] + 80, box["y"] + 30, steps=4)
    page.mouse.up()
    page.wait_for_selector("html[data-saved=no]")
    saved(page)


def place_of(page: Page, element: str) -> str:
    """Where a shape stands on the sheet, wherever the sheet is scrolled to."""
    return page.locator(f".djs-shape[data-element-id='{element}']").get_attribute("transform") or ""
