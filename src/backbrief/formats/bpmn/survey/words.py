"""Notes, dotted lines, names and all that is not read, taken in from the file."""

from lxml import etree

from backbrief.formats.bpmn.mapping import BPMN, CHOREOGRAPHY, DRAWING, NAMED_ONLY, OURS, QUIET, UNREAD
from backbrief.formats.bpmn.survey.found import Found, FoundLink, FoundText
from backbrief.formats.bpmn.survey.survey import Scope, Survey, Taker, place_of


def _documentation(survey: Survey, element: etree._Element, scope: Scope) -> None:
    if text := "".join(element.itertext()).strip():
        (scope.around.notes if scope.around else survey.notes).append(text)


def _annotation(survey: Survey, element: etree._Element, scope: Scope) -> None:
    annotation = survey.take(FoundText, element, home=scope.process or scope.collaboration)
    said = element.find(f"{BPMN}text")
    annotation.name = "".join(said.itertext()).strip() or None if said is not None else annotation.name
    survey.texts.append(annotation)
    survey.walk(element, Scope(around=annotation))


def _link(survey: Survey, element: etree._Element, scope: Scope) -> None:
    source, target = element.get("sourceRef", "").strip(), element.get("targetRef", "").strip()
    direction = element.get("associationDirection", "None")
    link = FoundLink(element.get("id", ""), source, target, direction)
    survey.links.append(link)
    survey.walk(element, scope)


def _name_only(survey: Survey, element: etree._Element, scope: Scope) -> None:
    named = survey.take(Found, element)
    survey.walk(element, Scope(around=named))


def _extension(survey: Survey, element: etree._Element, scope: Scope) -> None:
    for part in element:
        origin = (etree.QName(part).namespace or "no namespace") if isinstance(part.tag, str) else OURS
        if origin != OURS:
            survey.remarks.count(
                f"additions of {origin} are not read; the file keeps them", place=place_of(part, scope)
            )


def _variable(survey: Survey, element: etree._Element, scope: Scope) -> None:
    # Drawing tools write properties that only hold the end of a data arrow.
    if not element.get("name", "__").startswith("__"):
        survey.remarks.count("a process variable is not read; the file keeps it", place=place_of(element, scope))


def _unread(survey: Survey, element: etree._Element, scope: Scope) -> None:
    name = str(element.tag).rpartition("}")[2]
    survey.choreographies += name in CHOREOGRAPHY
    survey.remarks.count(f"{UNREAD[name]} is not read; the file keeps it", place=place_of(element, scope))


def _pass_over(survey: Survey, element: etree._Element, scope: Scope) -> None:
    """What is read elsewhere or says nothing of its own."""


TAKERS: dict[str, Taker] = {
    **{f"{BPMN}{tag}": _unread for tag in UNREAD},
    **{f"{BPMN}{tag}": _pass_over for tag in QUIET},
    **{f"{BPMN}{tag}": _name_only for tag in NAMED_ONLY},
    f"{{{DRAWING}}}BPMNDiagram": _pass_over,
    f"{BPMN}documentation": _documentation,
    f"{BPMN}textAnnotation": _annotation,
    f"{BPMN}text": _pass_over,
    f"{BPMN}association": _link,
    f"{BPMN}extensionElements": _extension,
    f"{BPMN}property": _variable,
}
"""What is said beside the work, by element."""
