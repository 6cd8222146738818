"""Bands as pools and lanes."""

from lxml import etree

from backbrief.formats.bpmn.fresh.elements import add_notes, add_reference, element
from backbrief.formats.bpmn.fresh.outline import NO_POOL, Outline
from backbrief.formats.bpmn.mapping import STATED_ID
from backbrief.layout.scene import Band


def add_pools(collaboration: etree._Element, outline: Outline) -> None:
    """A pool for each outermost band, which leads to its process unless nothing is told of the work inside."""
    for band in outline.pools:
        pool = _band_element(collaboration, "participant", band, outline)
        if band.id in outline.processes:
            pool.set("processRef", process_id(band.id, outline))


def add_lanes(process: etree._Element, pool: str, outline: Outline) -> None:
    """The lanes of a pool, each with the nodes on it."""
    if outline.bands_in[pool]:
        lane_set = element(process, "laneSet", outline.ids.of(f"lanes of {pool}", like="lanes"))
        _add_bands(lane_set, outline.bands_in[pool], outline)


def process_id(pool: str, outline: Outline) -> str:
    """The id of the process inside a pool."""
    like = f"process-{outline.xml_id(pool)}" if pool != NO_POOL else "process"
    return outline.ids.of(f"process of {pool}", like=like)


def _add_bands(parent: etree._Element, bands: list[Band], outline: Outline) -> None:
    for band in bands:
        lane = _band_element(parent, "lane", band, outline)
        for node in outline.scene.nodes:
            if node.band == band.id and outline.pool_of[node.id] == outline.pool_of[band.id]:
                add_reference(lane, "flowNodeRef", outline.xml_id(node.id))
        if outline.bands_in[band.id]:
            inner = element(lane, "childLaneSet", outline.ids.of(f"lanes of {band.id}", like="lanes"))
            _add_bands(inner, outline.bands_in[band.id], outline)


def _band_element(parent: etree._Element, tag: str, band: Band, outline: Outline) -> etree._Element:
    record = outline.design.records.get(band.id)
    name = band.name if record is None else getattr(record, "name", None)
    made = element(parent, tag, outline.xml_id(band.id), name)
    if record is not None:
        made.set(STATED_ID, band.id)
        add_notes(made, getattr(record, "notes", None))
    return made
