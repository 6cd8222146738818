"""What follows from a version of a design is worked out once, and goes with it."""

from backbrief.domain.design import Design
from backbrief.domain.workflow import Workflow
from backbrief.web.frame.picture import picture_of
from backbrief.web.store.once import once
from backbrief.web.store.opening import Opened, forget_opened, opened
from backbrief.web.store.shelf import Shelf
from tests.app.small_claim import CLAIM, claim
from tests.web.conftest import Stored


def test_an_answer_is_worked_out_once_for_each_version_and_each_thing_asked(stored: Stored) -> None:
    asked: list[str] = []

    @once
    def name_of(design: Opened, record: str) -> str:
        asked.append(record)
        return design.design.name_of(record)

    design = stored(Design().with_records(Workflow(id="workflow/claim", name="Settle a claim")))
    answers = [name_of(opened(design.id), each) for each in ("workflow/claim", "workflow/claim", "workflow/other")]
    forget_opened()
    answers.append(name_of(opened(design.id), "workflow/claim"))

    assert answers == ["Settle a claim", "Settle a claim", "other", "Settle a claim"]
    assert asked == ["workflow/claim", "workflow/other", "workflow/claim"]


def test_a_second_look_shows_the_very_same_picture(stored: Stored) -> None:
    design = stored(claim().design)

    assert picture_of(opened(design.id), CLAIM) is picture_of(opened(design.id), CLAIM)


def test_a_full_shelf_forgets_what_was_used_longest_ago() -> None:
    shelf = Shelf[str, int](places=2)
    shelf.put("a", 1)
    shelf.put("b", 2)
    shelf.find("a")

    shelf.put("c", 3)

    assert [shelf.find(each) for each in ("a", "b", "c")] == [1, None, 3]
