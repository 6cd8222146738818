"""Brings an imported document up to a design, as far as BPMN can say it."""

from backbrief.domain.design import Design
from backbrief.formats.bpmn.edits.additions import add_nodes_and_flows
from backbrief.formats.bpmn.edits.canvas import Canvas
from backbrief.formats.bpmn.edits.hands import move_to_lanes
from backbrief.formats.bpmn.edits.lanes import add_lanes
from backbrief.formats.bpmn.edits.removals import remove_nodes_and_flows
from backbrief.formats.bpmn.edits.words import change_words
from backbrief.formats.bpmn.records.draft import Draft


def edit(draft: Draft, wanted: Design) -> None:
    """Changes names and notes, then takes away, adds and moves lanes, steps, branches, events and flows."""
    change_words(draft, wanted)
    remove_nodes_and_flows(draft, wanted)
    canvas = Canvas(draft.survey.root)
    add_lanes(draft, wanted, canvas)
    add_nodes_and_flows(draft, wanted, canvas)
    move_to_lanes(draft, wanted, canvas)
