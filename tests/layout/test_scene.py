"""A scene refuses what cannot be drawn and says which id is at fault."""

import pytest

from backbrief.layout.scene import Band, Edge, Node, Scene
from tests.layout.office import edge, lane, scene, step


def test_an_empty_scene_is_a_scene() -> None:
    assert Scene() == Scene(bands=(), nodes=(), edges=())


@pytest.mark.parametrize(
    ("parts", "fault"),
    [
        ((lane("Sales"), lane("Sales")), "'Sales' is used twice"),
        ((lane("Sales"), step("Sales")), "'Sales' is used twice"),
        ((step("Check order"), edge("Check order", "Check order"), edge("Check order", "Check order")), "used twice"),
        ((lane("Desk", of="Sales"),), "no 'Sales', named as parent band"),
        ((step("Check order", on="Legal"),), "no 'Legal', named as band"),
        ((step("Check order", inside="Handle order"),), "no 'Handle order', named as enclosing node"),
        ((step("Check order"), edge("Receive order", "Check order")), "no 'Receive order', named as start of an edge"),
        ((step("Check order"), edge("Check order", "Send invoice")), "no 'Send invoice', named as end of an edge"),
        ((lane("Sales", of="Desk"), lane("Desk", of="Sales")), "'Sales' encloses itself"),
        ((step("Check order", inside="Check order"),), "'Check order' encloses itself"),
    ],
)
def test_a_scene_that_cannot_be_drawn_is_refused(parts: tuple[Band | Node | Edge, ...], fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        scene(*parts)


def test_what_stands_in_a_circle_is_told_from_what_only_leads_to_it() -> None:
    parts = (step("A"), step("B", inside="A"), step("C", inside="A"))

    accepted = scene(*parts)

    assert len(accepted.nodes) == 3
