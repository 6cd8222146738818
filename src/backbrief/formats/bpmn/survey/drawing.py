"""Where things are drawn, for files in which only the drawing tells who does what."""

from dataclasses import dataclass

from lxml import etree

from backbrief.formats.bpmn.mapping import SHAPE, SHAPE_BOUNDS


@dataclass(frozen=True, slots=True)
class Box:
    """The rectangle in which something is drawn."""

    left: float
    top: float
    width: float
    height: float

    @property
    def area(self) -> float:
        """Width times height."""
        return self.width * self.height

    def holds_middle_of(self, other: "Box") -> bool:
        """True when the other's middle lies inside."""
        across = other.left + other.width / 2 - self.left
        down = other.top + other.height / 2 - self.top
        return 0 <= across <= self.width and 0 <= down <= self.height


def boxes_of(root: etree._Element) -> dict[str, Box]:
    """The rectangle of each drawn element, by its id; what is drawn without a readable place is left out."""
    boxes: dict[str, Box] = {}
    for shape in root.iter(SHAPE):
        drawn = shape.get("bpmnElement", "")
        bounds = shape.find(SHAPE_BOUNDS)
        if bounds is None or drawn in boxes:
            continue
        try:
            boxes[drawn] = Box(*(float(bounds.get(side, "")) for side in ("x", "y", "width", "height")))
        except ValueError:
            continue
    return boxes
