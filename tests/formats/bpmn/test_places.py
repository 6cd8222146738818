"""Where shapes stand is kept apart from the design, and put back into a drawing when it fits."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from backbrief.domain.branch import Flow
from backbrief.domain.design import Design
from backbrief.domain.party import Role
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.formats.bpmn.drawing import drawing_of, places_drawn, places_in_file
from backbrief.formats.bpmn.places import bands_alone, places_as_text, places_from_text
from backbrief.formats.bpmn.read import read
from backbrief.layout.kept.place import Place
from tests.formats.bpmn.drawn import drawing, model, process, shape

CLAIM = "workflow/claim"
CORPORA = Path(__file__).parents[2] / "corpora"


def claim(*more: Step | Flow) -> Design:
    records = (
        Role(id="role/clerk", name="Clerk"),
        Workflow(id=CLAIM, name="Handle a claim"),
        Step(id=f"{CLAIM}/register", name="Register the claim", role="role/clerk"),
        Step(id=f"{CLAIM}/pay", name="Pay the claim", role="role/clerk"),
        Flow(id=f"{CLAIM}/onward", source=f"{CLAIM}/register", target=f"{CLAIM}/pay", condition="if covered"),
        *more,
    )
    return Design({record.id: record for record in records})


def moved() -> dict[str, Place]:
    """The places of the claim, with payment dragged to the right."""
    places = places_drawn(drawing_of(claim(), CLAIM))
    onward = places[f"{CLAIM}/onward"]
    return {
        **places,
        f"{CLAIM}/pay": replace(places[f"{CLAIM}/pay"], box=(900.0, 40.0, 140.0, 60.0)),
        f"{CLAIM}/onward": replace(onward, points=((200.0, 70.0), (900.0, 70.0)), label=(500.0, 50.0, 60.0, 14.0)),
    }


def places_after(design: Design, places: Mapping[str, Place]) -> dict[str, Place]:
    return places_drawn(drawing_of(design, CLAIM, places=places))


def test_things_stand_where_they_were_put() -> None:
    assert places_after(claim(), moved()) == moved()


def test_places_are_kept_as_text() -> None:
    assert places_from_text(places_as_text(moved())) == moved()


def test_a_new_name_leaves_everything_where_it_is() -> None:
    renamed = claim().with_records(Step(id=f"{CLAIM}/pay", name="Pay out", role="role/clerk"))

    assert places_after(renamed, moved()) == moved()


def test_a_new_step_finds_a_place_of_its_own_and_the_others_stay() -> None:
    filed = claim(
        Step(id=f"{CLAIM}/file", name="File the claim", role="role/clerk"),
        Flow(id=f"{CLAIM}/to-file", source=f"{CLAIM}/register", target=f"{CLAIM}/file"),
    )

    places = places_after(filed, moved())

    lane, new = places["role/clerk"].box, places[f"{CLAIM}/file"].box
    assert {each: places[each] for each in moved() if each != "role/clerk"} == {
        each: place for each, place in moved().items() if each != "role/clerk"
    }
    assert lane[1] < new[1] < new[1] + new[3] < lane[1] + lane[3]
    assert places[f"{CLAIM}/to-file"].points


def test_an_arrow_that_leads_elsewhere_is_drawn_anew_between_shapes_that_stay() -> None:
    turned = claim(Flow(id=f"{CLAIM}/onward", source=f"{CLAIM}/pay", target=f"{CLAIM}/register"))

    places = places_after(turned, moved())

    assert {each: places[each].box for each in places} == {each: moved()[each].box for each in moved()}
    assert places[f"{CLAIM}/onward"].points[0][0] >= 900.0


def test_a_lane_whose_role_is_gone_from_the_design_is_gone_from_the_drawing() -> None:
    places = {**moved(), "role/assessor": Place(box=(0.0, 200.0, 600.0, 120.0))}

    assert places_after(claim(), places) == places_after(claim(), moved())


def test_a_lane_on_which_nothing_stands_yet_is_drawn_where_it_was_put() -> None:
    assessor = Place(box=(20.0, 400.0, 440.3, 120.0))
    design = claim().with_records(Role(id="role/assessor", name="Assessor"))

    places = places_after(design, {**moved(), "role/assessor": assessor})

    assert places["role/assessor"].box[1:] == assessor.box[1:]


def test_a_tidy_drawing_still_has_the_lane_on_which_nothing_stands() -> None:
    design = claim().with_records(Role(id="role/assessor", name="Assessor"))
    known = {**moved(), "role/assessor": Place(box=(20.0, 400.0, 440.3, 120.0))}

    places = places_after(design, places_from_text(places_as_text(bands_alone(known))))

    assert "role/assessor" in places
    assert places[f"{CLAIM}/pay"] == places_after(design, {"role/assessor": Place()})[f"{CLAIM}/pay"]


def test_places_that_were_kept_without_their_band_are_still_read() -> None:
    text = places_as_text(moved()).replace(b', "band": "role/clerk"', b"")

    assert places_from_text(text)[f"{CLAIM}/pay"].box == moved()[f"{CLAIM}/pay"].box


def test_a_step_that_is_gone_leaves_the_others_where_they_are() -> None:
    left = {key: each for key, each in claim().records.items() if key not in (f"{CLAIM}/pay", f"{CLAIM}/onward")}

    places = places_after(Design(left), moved())

    assert places == {key: moved()[key] for key in ("role/clerk", f"{CLAIM}/register")}


def test_an_imported_file_is_shown_as_it_was_drawn() -> None:
    content = (CORPORA / "hdbpmn" / "ex05_writer0053.bpmn").read_bytes()
    design = read(content, name="ex05_writer0053.bpmn").design
    workflow = design.of(Workflow)[0].id
    places = places_in_file(content, name="ex05_writer0053.bpmn", workflow=workflow)

    shown = places_drawn(drawing_of(design, workflow, places=places))

    assert shown["function/car-insurer"].box == (23.0, 80.0, 1340.0, 363.0)


@pytest.mark.parametrize("file", sorted(CORPORA.rglob("*.bpmn")), ids=lambda file: file.stem)
def test_a_step_added_in_the_middle_of_an_imported_drawing_moves_nothing_aside(file: Path) -> None:
    design = read(file.read_bytes(), name=file.name).design
    for workflow in (each.id for each in design.of(Workflow)):
        known = places_in_file(file.read_bytes(), name=file.name, workflow=workflow)
        before = places_drawn(drawing_of(design, workflow, places=known))
        longer = _longer(design, workflow)

        after = places_drawn(drawing_of(longer, workflow, places=before))

        moves = {_way(before[each].box, after[each].box) for each in before if each.startswith(f"{workflow}/")}
        assert len(moves - {(0.0, 0.0)}) <= 1, "what makes room moves as one"
        assert all(across == 0 for across, _ in moves)
        if f"{workflow}/added" in after:
            assert _lies_well(f"{workflow}/added", longer, after)


def _longer(design: Design, workflow: str) -> Design:
    """The design with one more step between two steps of the workflow, in the middle of it."""
    flows = [
        flow
        for flow in design.inside(workflow, Flow)
        if all(getattr(design.find(end, Step), "inside", "nowhere") is None for end in (flow.source, flow.target))
    ]
    if not flows:
        return design
    flow = flows[len(flows) // 2]
    role = getattr(design.find(flow.source, Step), "role", None)
    added = Step(id=f"{workflow}/added", name="Look at it again", role=role)
    onward = Flow(id=f"{workflow}/from-added", source=added.id, target=flow.target)
    return design.with_records(added, replace(flow, target=added.id), onward)


def _way(before: tuple[float, ...], after: tuple[float, ...]) -> tuple[float, float]:
    return (round(after[0] - before[0], 1), round(after[1] - before[1], 1)) if before else (0.0, 0.0)


def _lies_well(added: str, design: Design, places: Mapping[str, Place]) -> bool:
    """True when a shape lies inside its band and on no other shape."""
    x, y, width, height = places[added].box
    left, top, wide, high = places[places[added].band].box
    boxes = [places[each].box for each in design.records if each in places and each != added and "/" in each[9:]]
    overlaps = any(
        x < box[0] + box[2] and box[0] < x + width and y < box[1] + box[3] and box[1] < y + height
        for box in boxes
        if box
    )
    return not overlaps and left < x and x + width < left + wide and top < y and y + height < top + high


@pytest.mark.parametrize(
    "drawn",
    [
        '<di:BPMNShape bpmnElement="A"/>',
        '<di:BPMNShape bpmnElement="A"><dc:Bounds x="a" y="1" width="1" height="1"/></di:BPMNShape>',
        '<di:BPMNShape bpmnElement="A"><dc:Bounds x="nan" y="1" width="1" height="1"/></di:BPMNShape>',
        '<di:BPMNEdge bpmnElement="F"/>',
        f'{shape("A", x=1, y=1)}<di:BPMNShape bpmnElement="L" isHorizontal="false"/>',
    ],
    ids=["no place", "no number", "not a number", "an arrow without points", "lanes from top to bottom"],
)
def test_what_tells_no_place_is_passed_over(drawn: str) -> None:
    content = model(
        process('<task id="A"/><task id="B"/><sequenceFlow id="F" sourceRef="A" targetRef="B"/>') + drawing(drawn)
    )

    assert places_in_file(content, name="claims.bpmn", workflow="workflow/claims") == {}
