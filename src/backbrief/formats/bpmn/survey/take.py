"""One pass over a BPMN file that takes in everything it holds."""

from lxml import etree

from backbrief.formats.bpmn.survey import data, people, words, work
from backbrief.formats.bpmn.survey.found import FoundProcess
from backbrief.formats.bpmn.survey.survey import Scope, Survey, Taker

_TAKERS: dict[str, Taker] = {**words.TAKERS, **people.TAKERS, **work.TAKERS, **data.TAKERS}


def survey_of(root: etree._Element) -> Survey:
    """Everything that was found in the document with this root, and remarks on what has no place in a design."""
    survey = Survey(root, _TAKERS)
    survey.walk(root, Scope())
    for pool in survey.pools:
        pool.process = survey.find(pool.element.get("processRef"), FoundProcess)
    return survey
