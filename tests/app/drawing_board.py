"""A drawing in hand, changed as an editor of drawings changes it."""

from dataclasses import dataclass

from lxml import etree

from backbrief.app.actions.redraw_workflow import Redrawn, redraw_workflow
from backbrief.diff.compare import apply
from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.design import Design
from backbrief.domain.party import Function, Party, Role
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.formats.bpmn.drawing import Drawing, drawing_of
from backbrief.formats.bpmn.mapping import BPMN, SHAPE, SHAPE_BOUNDS

CLAIM = "workflow/claim"


@dataclass
class Board:
    """The drawing of the claim workflow of a design."""

    design: Design

    def __post_init__(self) -> None:
        """Open the drawing as it is."""
        shown = drawing_of(self.design, CLAIM)
        self.since = shown.content
        self.root = etree.fromstring(shown.content)
        self.ids = dict(shown.ids)

    def element(self, element_id: str) -> etree._Element:
        """The element with this id."""
        return next(each for each in self.root.iter(etree.Element) if each.get("id") == element_id)

    def rename(self, element_id: str, name: str) -> None:
        """Write another text on an element."""
        self.element(element_id).set("name", name)

    def draw(self, tag: str, element_id: str, *, lane: str = "", beside: str = "", **attributes: str) -> None:
        """Draw an element in the process of another one, and list it in a lane."""
        process = self.element(beside or "register").getparent()
        assert process is not None
        drawn = etree.SubElement(process, f"{BPMN}{tag}", id=element_id)
        for attribute, value in attributes.items():
            drawn.set(attribute, value)
        if lane:
            etree.SubElement(self.element(lane), f"{BPMN}flowNodeRef").text = element_id

    def connect(self, element_id: str, source: str, target: str, **attributes: str) -> None:
        """Draw an arrow."""
        self.draw("sequenceFlow", element_id, beside=source, sourceRef=source, targetRef=target, **attributes)

    def add_lane(self, element_id: str, name: str, *, beside: str) -> None:
        """Draw a lane beside another."""
        lanes = self.element(beside).getparent()
        assert lanes is not None
        etree.SubElement(lanes, f"{BPMN}lane", id=element_id, name=name)

    def delete(self, element_id: str) -> None:
        """Take an element away; what leads to it stays, as a careless editor leaves it."""
        element = self.element(element_id)
        around = element.getparent()
        assert around is not None
        around.remove(element)

    def move(self, element_id: str, lane: str) -> None:
        """Drag an element to a lane."""
        for listed in list(self.root.iter(f"{BPMN}flowNodeRef")):
            around = listed.getparent()
            if listed.text == element_id and around is not None:
                around.remove(listed)
        etree.SubElement(self.element(lane), f"{BPMN}flowNodeRef").text = element_id

    def place(self, element_id: str, *, x: int, y: int) -> None:
        """Drag the shape of an element elsewhere."""
        drawn = next(each for each in self.root.iter(SHAPE) if each.get("bpmnElement") == element_id)
        bounds = drawn.find(SHAPE_BOUNDS)
        assert bounds is not None
        bounds.attrib.update({"x": str(x), "y": str(y)})

    def saved(self, *, earlier: Design | None = None) -> Redrawn:
        """What the drawing now means for the design."""
        since = Drawing(self.since, self.ids)
        return redraw_workflow(self.design, CLAIM, etree.tostring(self.root), since=since, earlier=earlier)

    def go_on(self, redrawn: Redrawn) -> None:
        """Keep the drawing in hand after it was saved."""
        self.design = apply(self.design, redrawn.changes)
        self.ids |= redrawn.ids
        self.since = etree.tostring(self.root)


def claim() -> Design:
    """A claim that a clerk registers and an assessor assesses, told by a customer and ended by two letters."""
    records = (
        Party(id="party/customer", name="Customer", kind="customer"),
        Function(id="function/claims", name="Claims"),
        Role(id="role/clerk", name="Clerk", function="function/claims"),
        Role(id="role/assessor", name="Assessor", function="function/claims"),
        Role(id="role/teamlead", name="Team lead", function="function/claims"),
        Role(id="role/caller", name="Caller", party="party/customer"),
        Workflow(id=CLAIM, name="Handle a claim"),
        Step(id=f"{CLAIM}/tell", name="Tell the accident", role="role/caller"),
        Step(id=f"{CLAIM}/register", name="Register the claim", role="role/clerk", purpose="The claim gets a number."),
        Step(id=f"{CLAIM}/assess", name="Assess the damage", role="role/assessor"),
        Branch(id=f"{CLAIM}/covered", name="Is it covered?", kind="one of", parts=True),
        Step(id=f"{CLAIM}/pay", name="Pay the claim", role="role/clerk"),
        Event(id=f"{CLAIM}/refused", name="Claim refused", kind="end", role="role/clerk"),
        Flow(id=f"{CLAIM}/call", source=f"{CLAIM}/tell", target=f"{CLAIM}/register", message=True),
        Flow(id=f"{CLAIM}/onward", source=f"{CLAIM}/register", target=f"{CLAIM}/assess"),
        Flow(id=f"{CLAIM}/assessed", source=f"{CLAIM}/assess", target=f"{CLAIM}/covered"),
        Flow(id=f"{CLAIM}/yes", source=f"{CLAIM}/covered", target=f"{CLAIM}/pay", answer="yes"),
        Flow(id=f"{CLAIM}/no", source=f"{CLAIM}/covered", target=f"{CLAIM}/refused", answer="no"),
    )
    return Design({record.id: record for record in records})
