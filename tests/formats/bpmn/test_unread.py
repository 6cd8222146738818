"""What has no place in a design is told once per kind, with how often and where, and never dropped in silence."""

import pytest

from backbrief.formats.bpmn.mapping import UNREAD
from backbrief.formats.bpmn.remarks import Remarks
from tests.formats.bpmn.drawn import design_of, process, remarks_of


@pytest.mark.parametrize("tag", sorted(UNREAD))
def test_every_element_without_a_place_is_told(tag: str) -> None:
    content = process("<task id='A'/>") + f"<{tag} id='X'/>"

    assert f"{UNREAD[tag]} is not read; the file keeps it (1x) @ X" in remarks_of(content)


def test_an_element_that_nobody_knows_is_told_by_its_own_name() -> None:
    content = process("<task id='A'><shop:queue/></task><parcel id='X'/><!-- a word --><?go on?>")

    said = remarks_of(content)

    assert "'queue' of http://shop.example/extras is not known; the file keeps it (1x) @ A" in said
    assert "'parcel' of http://www.omg.org/spec/BPMN/20100524/MODEL is not known; the file keeps it (1x) @ X" in said


def test_additions_and_attributes_of_other_tools_are_told_by_their_origin() -> None:
    content = process("""<task id="A" shop:queue="7"><extensionElements><!-- x --><shop:form/><shop:form/>
        <plain xmlns=""/></extensionElements></task>""")

    said = remarks_of(content)

    assert "additions of http://shop.example/extras are not read; the file keeps them (2x) @ A" in said
    assert "additions of no namespace are not read; the file keeps them (1x) @ A" in said
    assert "an attribute of http://shop.example/extras is not read (1x) @ A" in said


def test_a_process_variable_is_told_unless_a_tool_only_needed_it_to_end_an_arrow() -> None:
    content = process("""<task id="A"><property id="V" name="amount"/><property id="W" name="__targetRef_placeholder"/>
        <property id="X"/></task>""")

    assert "a process variable is not read; the file keeps it (1x) @ V" in remarks_of(content)


@pytest.mark.parametrize(
    "element",
    [
        "<task id='X'/>",
        "<sequenceFlow id='X'/>",
        "<messageFlow id='X'/>",
        "<participant id='X'/>",
        "<lane id='X'/>",
        "<flowNodeRef id='X'>A</flowNodeRef>",
        "<eventDefinitionRef id='X'/>",
        "<conditionExpression id='X'/>",
        "<performer id='X'/>",
        "<dataState id='X' name='paid'/>",
    ],
)
def test_an_element_in_a_place_where_it_means_nothing_is_told(element: str) -> None:
    tag = element[1:].split(maxsplit=1)[0]

    assert f"a '{tag}' stands where it means nothing; the file keeps it (1x) @ X" in remarks_of(element + process(""))


def test_a_choreography_beside_a_process_is_told_and_the_process_read() -> None:
    content = process("<task id='A'/>") + "<choreography id='C'/>"

    assert "workflow/handle-a-claim/A" in design_of(content).records
    assert "a choreography is not read; the file keeps it (1x) @ C" in remarks_of(content)


def test_many_places_are_counted_and_three_are_shown() -> None:
    remarks = Remarks()

    for place in ("A", "B", "B", "C", "D", "E"):
        remarks.count("a group is not read", place=place)

    assert [(remark.message, remark.place) for remark in remarks.all()] == [
        ("a group is not read (6x)", "A, B, C and 2 more")
    ]


def test_a_place_without_an_id_is_the_line_or_what_lies_around() -> None:
    content = "\n<import/>" + process("<group/>")

    said = remarks_of(content)

    assert "a reference to another file is not read; the file keeps it (1x) @ line 3" in said
    assert "a frame around elements (group) is not read; the file keeps it (1x) @ P1" in said
