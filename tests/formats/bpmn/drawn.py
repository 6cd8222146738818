"""Small BPMN models for tests: the text of a model from its parts, and what reading makes of it."""

from backbrief.domain.design import Design
from backbrief.formats.bpmn.read import read
from backbrief.formats.format import Reading

NAMESPACES = (
    'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" '
    'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:shop="http://shop.example/extras"'
)
PROCESS = "workflow/handle-a-claim"


def model(content: str) -> bytes:
    """A whole model with this content."""
    return f"<?xml version='1.0' encoding='UTF-8'?>\n<definitions {NAMESPACES}>{content}</definitions>".encode()


def process(content: str) -> str:
    """A process that stands alone, called 'Handle a claim'."""
    return f'<process id="P1" name="Handle a claim">{content}</process>'


def shape(element: str, *, x: int, y: int, width: int = 100, height: int = 80) -> str:
    """Where an element is drawn."""
    return (
        f'<di:BPMNShape bpmnElement="{element}"><dc:Bounds x="{x}" y="{y}" width="{width}" height="{height}"/>'
        "</di:BPMNShape>"
    )


def drawing(*shapes: str) -> str:
    """A drawing of shapes."""
    return f"<di:BPMNDiagram><di:BPMNPlane>{''.join(shapes)}</di:BPMNPlane></di:BPMNDiagram>"


def reading_of(content: str) -> Reading:
    """What reading makes of a model with this content."""
    return read(model(content), name="claims.bpmn")


def design_of(content: str) -> Design:
    """The design that a model with this content holds."""
    return reading_of(content).design


def remarks_of(content: str) -> list[str]:
    """What is said about a model with this content: message and place."""
    return [f"{remark.message} @ {remark.place}" for remark in reading_of(content).remarks]
