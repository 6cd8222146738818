"""Undo and redo go across everything and across reloads, and never over somebody else's work."""

import pytest
from django.contrib.auth.models import User

from backbrief.app.actions.move_row import move_up
from backbrief.domain.change import Stated
from backbrief.domain.step import Step
from backbrief.web.store.opening import Opened, opened
from backbrief.web.store.undoing import redo, restore, reversible, undo
from backbrief.web.store.write import Act, Conflict, write
from tests.app.outlined import lines, row_id, typed
from tests.web.conftest import Stored
from tests.web.one_step import STEP, one_step, rename


@pytest.fixture
def claim(stored: Stored) -> Opened:
    """A design with one workflow of one step called A."""
    return stored(one_step())


def name(now: Opened) -> str:
    return now.design.name_of(STEP)


def test_undo_goes_back_step_by_step_and_redo_comes_forward_again(claim: Opened, ana: User) -> None:
    now = rename(rename(rename(claim, ana, "B"), ana, "C"), ana, "D")

    back = [name(now := undo(now, ana)) for _ in range(3)]
    forward = [name(now := redo(now, ana)) for _ in range(3)]

    assert back == ["C", "B", "A"]
    assert forward == ["B", "C", "D"]


def test_undo_after_redo_undoes_what_was_done_again(claim: Opened, ana: User) -> None:
    now = redo(undo(rename(claim, ana, "B"), ana), ana)

    assert name(undo(now, ana)) == "A"


def test_a_new_change_ends_what_could_be_redone(claim: Opened, ana: User) -> None:
    rename(undo(rename(claim, ana, "B"), ana), ana, "E")

    assert reversible(claim.id, ana).redo is None


def test_a_hundred_changes_can_be_undone(claim: Opened, ana: User) -> None:
    now = claim
    for index in range(100):
        now = rename(now, ana, f"name {index}")

    for _ in range(100):
        now = undo(now, ana)

    assert name(now) == "A"


def test_undo_does_not_touch_what_somebody_else_changed_since(claim: Opened, ana: User, ben: User) -> None:
    rename(rename(claim, ana, "B"), ben, "Ben's name")

    with pytest.raises(Conflict) as refused:
        undo(opened(claim.id), ana)

    assert [each.entry.author_name for each in refused.value.theirs] == ["Ben"]
    assert name(opened(claim.id)) == "Ben's name"


def test_each_person_undoes_their_own_changes(claim: Opened, ana: User, ben: User) -> None:
    now = rename(claim, ana, "B")
    purpose = Stated(STEP, "purpose", None, "The claim is known")
    now = write(now.id, [purpose], base=now.version, act=Act(author=ben, via="form", says="Stated the purpose"))

    undone = undo(now, ana).design.find(STEP, Step)

    assert undone is not None
    assert (undone.name, undone.purpose) == ("A", "The claim is known")


def test_nothing_to_undo_changes_nothing(claim: Opened, ben: User) -> None:
    assert undo(claim, ben).version == claim.version


def test_an_earlier_version_can_be_restored_and_that_undone(claim: Opened, ana: User) -> None:
    now = rename(rename(claim, ana, "B"), ana, "C")

    restored = restore(now, claim.version, ana)

    assert restored.design == claim.design
    assert name(undo(restored, ana)) == "C"


def test_restoring_brings_answers_back_into_their_order(stored: Stored, ana: User) -> None:
    claim = stored(typed("Compare offers @Buyer", "Who pays? we / they / nobody"))
    act = Act(author=ana, via="outline", says="Moved")
    moved = write(claim.id, move_up(claim.design, row_id(claim.design, "nobody")), base=claim.version, act=act)

    back = restore(moved, claim.version, ana)

    assert lines(back.design) == lines(claim.design) != lines(moved.design)
