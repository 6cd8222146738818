"""The picture of a workflow shows every node in its band, and is read aloud."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from backbrief.check.check import check
from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.party import Function, Party, Role
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey
from backbrief.formats.bpmn.read import read
from backbrief.formats.format import Refused
from backbrief.layout.lay_out import lay_out
from backbrief.layout.measure import measure
from backbrief.layout.workflow_scene import COMPANY, NOBODY, scene_of
from backbrief.render.diagram import Diagram, svg
from tests.app.small_claim import CLAIM, claim

CORPORA = Path(__file__).parents[1] / "corpora"
SVG = "{http://www.w3.org/2000/svg}"


def outside_in() -> Survey:
    """A claim with a customer, two functions of our own, a supplier, a timer and a step that nobody is named for."""
    return claim(
        Party(id="party/claimant", name="Claimant", kind="customer"),
        Party(id="party/garage", name="Garage", kind="supplier"),
        Function(id="function/claims", name="Claims", inside="function/service"),
        Function(id="function/service", name="Service"),
        Function(id="function/finance", name="Finance"),
        Role(id="role/clerk", name="Clerk", function="function/claims"),
        Role(id="role/adjuster", name="Adjuster", function="function/finance"),
        Role(id="role/mechanic", name="Mechanic", party="party/garage"),
        Step(id=f"{CLAIM}/repair", name="Repair the car", role="role/mechanic"),
        Step(id=f"{CLAIM}/lost", name="Find <the> file"),
        Step(id=f"{CLAIM}/around", name="Investigate", role="role/clerk"),
        Step(id=f"{CLAIM}/inner", name="Ask police", role="role/clerk", inside=f"{CLAIM}/around"),
        Branch(id=f"{CLAIM}/all", kind="all of"),
        Branch(id=f"{CLAIM}/alone", kind="first event"),
        Event(id=f"{CLAIM}/late", name="Two days have passed", kind="time", at=f"{CLAIM}/repair"),
        Event(id=f"{CLAIM}/mail", name="A letter arrives", kind="message"),
        Event(id=f"{CLAIM}/end", name="Paid", kind="end"),
        Flow(id=f"{CLAIM}/m", source="party/claimant", target=f"{CLAIM}/register", message=True, answer="call"),
        Flow(id=f"{CLAIM}/n", source="party/claimant", target="party/garage", message=True),
        Flow(id=f"{CLAIM}/o", source=f"{CLAIM}/pay", target=f"{CLAIM}/all"),
        Flow(id=f"{CLAIM}/p", source=f"{CLAIM}/all", target=f"{CLAIM}/end", condition="when paid"),
        Flow(id=f"{CLAIM}/q", source="role/nobody", target=f"{CLAIM}/pay"),
    )


def test_customers_stand_above_the_company_and_suppliers_below() -> None:
    scene = scene_of(outside_in(), CLAIM)

    top = [band.id for band in scene.bands if band.parent is None]
    assert top == ["party/claimant", COMPANY, "party/garage", NOBODY]
    assert {band.id: band.parent for band in scene.bands}["role/clerk"] == "function/claims"


def test_a_branch_stands_with_whoever_works_before_it() -> None:
    scene = scene_of(outside_in(), CLAIM)

    bands = {node.id: node.band for node in scene.nodes}
    assert bands[f"{CLAIM}/all"] == "role/clerk"
    assert bands[f"{CLAIM}/late"] == "role/mechanic"
    assert bands[f"{CLAIM}/alone"] == NOBODY


def test_the_picture_is_read_aloud_and_escapes_names() -> None:
    survey = outside_in()

    root = ET.fromstring(svg(survey, CLAIM))

    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert root.attrib["role"] == "img"
    assert title is not None
    assert title.text == "Claim"
    assert description is not None
    assert "transfers" in str(description.text)
    assert "Find <the> file" in " ".join("".join(text.itertext()) for text in root.iter(f"{SVG}text"))


def test_each_transfer_carries_the_number_of_guesses() -> None:
    survey = outside_in()
    guesses = Counter(finding.record for finding in check(survey))

    plain, counted = svg(survey, CLAIM), svg(survey, CLAIM, guesses=guesses)

    drawn = [each for each in survey.transfers.values() if f"{CLAIM}/n" not in each.flows]
    assert plain.count('class="badge fine"') == len(drawn)
    assert counted.count('class="badge open"') == len(drawn)


@pytest.mark.parametrize("file", sorted(CORPORA.rglob("*.bpmn"))[::6], ids=lambda file: file.name)
def test_a_drawn_corpus_file_has_no_overlap_and_every_node_in_its_band(file: Path) -> None:
    try:
        survey = Survey(read(file.read_bytes(), name=file.name).design)
    except Refused:
        pytest.skip("refused by the reader, as its own test says")

    for workflow in survey.graphs:
        scene = scene_of(survey, workflow)
        faults = measure(scene, lay_out(scene))
        assert (faults.overlapping, faults.through, faults.outside) == (0, 0, 0)
        ET.fromstring(svg(survey, workflow))


def test_the_shapes_of_each_record_stand_in_a_group_that_bears_its_id() -> None:
    survey = outside_in()

    drawn = ET.fromstring(svg(survey, CLAIM))

    groups = {group.get("data-record") for group in drawn.iter(f"{SVG}g")}
    assert groups >= {*survey.graphs[CLAIM].nodes, "role/clerk", f"{CLAIM}/register--assess"}


def test_steps_carry_how_much_is_left_to_guess_where_that_is_asked_for() -> None:
    survey, counted = outside_in(), {f"{CLAIM}/repair": 7}

    drawn = svg(survey, CLAIM, guesses=counted, count_at_nodes=True)

    assert "<title>Repair the car: 7 left to guess</title>" in drawn
    assert "<title>Repair the car: 7 left to guess</title>" not in svg(survey, CLAIM, guesses=counted)


def test_long_work_is_cut_into_sheets_that_repeat_the_lanes_and_lose_no_name() -> None:
    survey = Survey(read((CORPORA / "miwg" / "reference" / "C.5.0.bpmn").read_bytes(), name="C.5.0.bpmn").design)
    workflow = next(iter(survey.graphs))

    diagram = Diagram(survey=survey, workflow=workflow, guesses={}, prefix="bank")
    sheets = [ET.fromstring(sheet) for sheet in diagram.sheets()]

    assert diagram.lying
    assert len(sheets) > 3
    texts = [["".join(text.itertext()) for text in sheet.iter(f"{SVG}text")] for sheet in sheets]
    assert all("Bank" in on_sheet for on_sheet in texts)
    assert {"sheet 2", "to"} <= {span.text for text in sheets[0].iter(f"{SVG}text") for span in text}
    drawn = {words for on_sheet in texts for words in on_sheet}
    assert {"".join(text.itertext()) for text in ET.fromstring(diagram.whole()).iter(f"{SVG}text")} <= drawn
    assert len({sheet.find(f"{SVG}title").attrib["id"] for sheet in sheets}) == len(sheets)  # type: ignore[union-attr]


def test_a_sheet_bears_only_the_counts_of_what_stands_on_it() -> None:
    survey = outside_in()
    steps = [Step(id=f"{CLAIM}/more{index}", name=f"Look at page {index}", role="role/clerk") for index in range(12)]
    flows = [
        Flow(id=f"{CLAIM}/f{index}", source=one.id, target=other.id)
        for index, (one, other) in enumerate(pairwise(steps))
    ]
    steps += [replace(each, id=f"{each.id}in", inside=f"{CLAIM}/around") for each in steps]
    longer = Survey(survey.design.with_records(*steps, *flows))

    diagram = Diagram(survey=longer, workflow=CLAIM, guesses={}, at_nodes={f"{CLAIM}/more11in": 7})

    assert [sheet.count("7 left to guess") for sheet in diagram.sheets()].count(1) == 1
    assert "clip-path" in "".join(diagram.sheets())
