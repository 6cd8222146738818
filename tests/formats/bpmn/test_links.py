"""Notes reach what they speak of, and dotted lines that mean nothing are told."""

import pytest

from tests.formats.bpmn.drawn import PROCESS, design_of, process, remarks_of

NOTE = "<textAnnotation id='N'><text> Only on\n weekdays </text></textAnnotation>"


def notes_of(content: str, record: str) -> object:
    return design_of(content).records[record].notes  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("element", "record"),
    [
        ("<task id='X'/>", f"{PROCESS}/X"),
        ("<exclusiveGateway id='X'/>", f"{PROCESS}/X"),
        ("<endEvent id='X'/>", f"{PROCESS}/X"),
        ("<task id='A'/><task id='B'/><sequenceFlow id='X' sourceRef='A' targetRef='B'/>", f"{PROCESS}/X"),
        ("<dataObjectReference id='X' name='Claim'/>", "information/claim"),
    ],
)
@pytest.mark.parametrize("line", ["sourceRef='X' targetRef='N'", "sourceRef='N' targetRef='X'"])
def test_a_note_on_a_dotted_line_stays_with_what_it_speaks_of(element: str, record: str, line: str) -> None:
    content = process(f"{element}{NOTE}<association {line}/>")

    assert notes_of(content, record) == "Only on\n weekdays"
    assert notes_of(content, PROCESS) is None


def test_a_loose_note_belongs_to_the_workflow() -> None:
    assert notes_of(process(NOTE), PROCESS) == "Only on\n weekdays"


def test_loose_notes_of_a_collaboration_and_of_the_whole_file_belong_to_the_workflow() -> None:
    collaboration = f"""<collaboration id="K" name="Handle a claim"><participant id="I" processRef="P1"/>{NOTE}
        <documentation>Agreed in May</documentation></collaboration>"""
    content = "<documentation>Draft</documentation>" + collaboration + process("<documentation>Motor</documentation>")

    assert notes_of(content, PROCESS) == "Draft\nAgreed in May\nOnly on\n weekdays\nMotor"


def test_a_note_at_the_outermost_level_belongs_to_the_first_workflow() -> None:
    assert notes_of(NOTE + process(""), PROCESS) == "Only on\n weekdays"


def test_an_empty_note_says_nothing() -> None:
    notes = "<textAnnotation id='N'><text/></textAnnotation><textAnnotation id='N2'/>"
    content = process(f"<task id='X'/>{notes}<association sourceRef='X' targetRef='N'/>")

    assert notes_of(content, PROCESS) is None
    assert notes_of(content, f"{PROCESS}/X") is None


def test_two_notes_tied_to_each_other_are_loose() -> None:
    second = "<textAnnotation id='N2'><text>See above</text></textAnnotation>"

    content = process(f"{NOTE}{second}<association sourceRef='N' targetRef='N2'/>")

    assert notes_of(content, PROCESS) == "Only on\n weekdays\nSee above"


@pytest.mark.parametrize(
    ("line", "remark"),
    [
        ("sourceRef='A' targetRef='Gone'", "a dotted line leads to nothing (1x) @ X"),
        ("", "a dotted line leads to nothing (1x) @ X"),
        (
            "sourceRef='A' targetRef='B'",
            "a dotted line joins what is not joined in a design; the file keeps it (1x) @ X",
        ),
        (
            "sourceRef='D' targetRef='P1'",
            "a dotted line joins what is not joined in a design; the file keeps it (1x) @ X",
        ),
    ],
)
def test_a_dotted_line_that_means_nothing_here_is_told(line: str, remark: str) -> None:
    content = process(f"<task id='A'/><task id='B'/><dataObject id='D' name='Claim'/><association id='X' {line}/>")

    assert remark in remarks_of(content)
